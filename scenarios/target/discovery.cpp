#include "target/discovery.hpp"

#include "authrig/node.hpp"
#include "engine/url.hpp"
#include "target/unreachable.hpp"
#include "target/offers.hpp"

namespace authrig::engine {
namespace {

using Kind = TargetProblem::Kind;

void fill(std::string& endpoint, const Node& metadata, std::string_view member) {
    if (!endpoint.empty()) return;
    if (const Node* found = metadata.find(member); found && found->is_string()) endpoint = found->text();
}

/// RFC 8414 section 3.3: metadata of another issuer must not be used. Whose mistake it is only a person can tell.
void need_same_issuer(const Target& target, const Node& metadata) {
    const Node* named = metadata.find("issuer");
    const std::string theirs = named && named->is_string() ? named->text() : std::string();
    if (theirs.empty() || theirs == target.issuer) return;
    throw TargetProblem(Kind::configuration,
                        "the metadata at " + target.endpoints.metadata + " is that of the issuer " + theirs +
                            ", the target file says `issuer: " + target.issuer +
                            "` (RFC 8414 section 3.3 wants them identical). Is the file right, correct the server; else "
                            "write `issuer: " + theirs + "` and `metadata: " + target.endpoints.metadata + "`");
}

/// The document, or nothing where there is none.
std::optional<Node> fetch_metadata(Transport& transport, const std::string& url, const std::string& place) {
    const Url at = split_url(url);
    HttpRequest request;
    request.target = at.target;
    request.headers.set("Accept", "application/json");
    const auto response = transport.send(at.origin, request);
    if (!response) throw unreachable(transport, url, place, response.error());
    if (response->status != 200) return std::nullopt;
    auto json = Node::from_json(response->body);
    if (!json || !json->is_map()) return std::nullopt;
    return json;
}

/// Fills what the file leaves out.
void read_metadata(Target& target, Transport& transport) {
    if (!target.has_metadata) return;
    const bool given = !target.metadata_url.empty();
    if (!given && target.issuer.empty()) return;
    const auto places = given ? std::vector<std::string>{target.metadata_url} : metadata_places(target.issuer);
    std::optional<Node> metadata;
    for (const std::string& place : places) {
        if (metadata = fetch_metadata(transport, place, given ? "`metadata`" : "`issuer`"); !metadata) continue;
        target.endpoints.metadata = place;
        break;
    }
    if (!metadata) {
        if (!target.endpoints.token.empty()) return;
        throw TargetProblem(Kind::configuration, "no metadata document at " + places.front() +
                                                     "; name it as `metadata: URL`, or write the `endpoints` into " +
                                                     target.file);
    }
    if (target.issuer.empty()) fill(target.issuer, *metadata, "issuer");
    need_same_issuer(target, *metadata);
    fill(target.endpoints.authorize, *metadata, "authorization_endpoint");
    fill(target.endpoints.token, *metadata, "token_endpoint");
    fill(target.endpoints.revoke, *metadata, "revocation_endpoint");
    fill(target.endpoints.introspect, *metadata, "introspection_endpoint");
    fill(target.endpoints.jwks, *metadata, "jwks_uri");
    fill(target.registration_endpoint, *metadata, "registration_endpoint");
    settle_offers(target, &*metadata);
}

}  // namespace

std::vector<std::string> metadata_places(const std::string& issuer) {
    const Url url = split_url(issuer);
    std::string path = url.path();
    while (path.ends_with('/')) path.pop_back();
    return {url.origin + "/.well-known/oauth-authorization-server" + path,
            url.origin + path + "/.well-known/openid-configuration"};
}

void discover(Target& target, Transport& transport) {
    read_metadata(target, transport);
    Endpoints& e = target.endpoints;
    for (std::string* endpoint :
         {&e.authorize, &e.token, &e.revoke, &e.introspect, &e.jwks, &e.api, &e.login, &e.logout})
        if (*endpoint == "none") endpoint->clear();
}

}  // namespace authrig::engine

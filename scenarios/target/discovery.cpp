#include "target/discovery.hpp"

#include "authrig/node.hpp"
#include "engine/url.hpp"
#include "target/offers.hpp"
#include "target/unreachable.hpp"

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
    throw TargetProblem(
        Kind::configuration,
        "the metadata at " + target.endpoints.metadata + " is that of the issuer " + theirs +
            ", the target file says `issuer: " + target.issuer +
            "` (RFC 8414 section 3.3 wants them identical). Is the file right, correct the server; else "
            "write `issuer: " +
            theirs + "` and `metadata: " + target.endpoints.metadata + "`");
}

/// The document, or nothing where there is none; then `answers` says what came instead.
std::optional<Node> fetch_metadata(Transport& transport, const std::string& url, const std::string& place,
                                   std::string& answers) {
    const Url at = split_url(url);
    HttpRequest request;
    request.target = at.target;
    request.headers.set("Accept", "application/json");
    const auto response = transport.send(at.origin, request);
    if (!response) throw unreachable(transport, url, place, response.error());
    auto json = Node::from_json(response->body);
    if (response->status == 200 && json && json->is_map()) return json;
    answers += (answers.empty() ? "" : ", ") + url + " answers " + std::to_string(response->status) +
               (response->status == 200 ? " without a JSON object" : "");
    return std::nullopt;
}

/// Fills what the file leaves out.
void read_metadata(Target& target, Transport& transport) {
    if (!target.has_metadata) return;
    const bool given = !target.metadata_url.empty();
    if (!given && target.issuer.empty()) return;
    const auto places = given ? std::vector<std::string>{target.metadata_url} : metadata_places(target.issuer);
    std::optional<Node> metadata;
    std::string answers;
    for (const std::string& place : places) {
        if (metadata = fetch_metadata(transport, place, given ? "`metadata`" : "`issuer`", answers); !metadata)
            continue;
        target.endpoints.metadata = place;
        break;
    }
    if (!metadata) {
        if (!target.endpoints.token.empty()) return;
        throw TargetProblem(Kind::configuration,
                            "there is no metadata document (" + answers +
                                "): is `issuer` right? Else name the document as `metadata: URL`, or "
                                "write `metadata: none` and the `endpoints` into " +
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
    if (e.token.empty())
        throw TargetProblem(Kind::configuration, "neither the metadata nor `endpoints: { token }` of " + target.file +
                                                     " names a token endpoint");
    for (std::string* endpoint :
         {&e.authorize, &e.token, &e.revoke, &e.introspect, &e.jwks, &e.api, &e.login, &e.logout})
        if (*endpoint == "none") endpoint->clear();
}

}  // namespace authrig::engine

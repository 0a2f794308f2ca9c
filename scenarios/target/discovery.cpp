#include "target/discovery.hpp"

#include "authrig/node.hpp"
#include "engine/application_node.hpp"
#include "engine/url.hpp"

namespace authrig::engine {
namespace {

using Kind = TargetProblem::Kind;

void fill(std::string& endpoint, const Node& metadata, std::string_view member) {
    if (!endpoint.empty()) return;
    if (const Node* found = metadata.find(member); found && found->is_string()) endpoint = found->text();
}

std::set<std::string, std::less<>> listed_in(const Node& metadata, std::string_view member) {
    std::set<std::string, std::less<>> out;
    if (const Node* found = metadata.find(member))
        for (std::string& word : read_texts(*found)) out.insert(std::move(word));
    return out;
}

/// A server that lists its scopes without one of the scenarios' does not have it, unless the file names it otherwise.
void refuse_missing_scopes(Target& target) {
    if (target.scopes.empty()) return;
    for (const std::string& scope : scenario_scopes()) {
        if (target.scope_words.knows(scope)) continue;
        if (target.scopes.contains(scope))
            target.scope_words.set(scope, {{scope}, {}});
        else
            target.scope_words.refuse(scope, "the metadata of the target lists no scope `" + scope +
                                                 "`; what it calls that goes under `scopes:` of the target file");
    }
}

[[noreturn]] void unreachable(const std::string& url, const TransportError& error) {
    const std::string why = std::string(to_string(error.kind)) + ": " + error.message;
    switch (error.kind) {
        case TransportError::Kind::tls:
            throw TargetProblem(Kind::environment,
                                "the certificate of " + url + " is not trusted (" + error.message +
                                    "); name its authority as `tls: { ca: FILE }` in the target file");
        case TransportError::Kind::name:
            throw TargetProblem(Kind::configuration, "the host of " + url + " has no address (" + why + ")");
        default:
            throw TargetProblem(Kind::environment,
                                "nothing answers at " + url + " (" + why + "): is the server running?");
    }
}

/// The document, or nothing where there is none.
std::optional<Node> fetch_metadata(Transport& transport, const std::string& url) {
    const Url at = split_url(url);
    HttpRequest request;
    request.target = at.target;
    request.headers.set("Accept", "application/json");
    const auto response = transport.send(at.origin, request);
    if (!response) unreachable(url, response.error());
    if (response->status != 200) return std::nullopt;
    auto json = Node::from_json(response->body);
    if (!json || !json->is_map()) return std::nullopt;
    return json;
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
    if (!target.has_metadata) return;
    const bool given = !target.metadata_url.empty();
    if (!given && target.issuer.empty()) return;
    const auto places = given ? std::vector<std::string>{target.metadata_url} : metadata_places(target.issuer);
    std::optional<Node> metadata;
    for (const std::string& place : places) {
        if (metadata = fetch_metadata(transport, place); !metadata) continue;
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
    fill(target.endpoints.authorize, *metadata, "authorization_endpoint");
    fill(target.endpoints.token, *metadata, "token_endpoint");
    fill(target.endpoints.revoke, *metadata, "revocation_endpoint");
    fill(target.endpoints.introspect, *metadata, "introspection_endpoint");
    fill(target.endpoints.jwks, *metadata, "jwks_uri");
    fill(target.registration_endpoint, *metadata, "registration_endpoint");
    target.grants = listed_in(*metadata, "grant_types_supported");
    target.auth_methods = listed_in(*metadata, "token_endpoint_auth_methods_supported");
    target.response_types = listed_in(*metadata, "response_types_supported");
    target.scopes = listed_in(*metadata, "scopes_supported");
    refuse_missing_scopes(target);
}

}  // namespace authrig::engine

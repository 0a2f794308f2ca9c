#include "codec/json_writer.hpp"
#include "core/answers.hpp"
#include "core/endpoint.hpp"
#include "grants/grant.hpp"

namespace authrig::sim {
namespace {

/// RFC 8414 section 3, and the older OpenID place that many clients ask first (section 5).
std::optional<std::string_view> match_metadata(const Dialect& dialect, std::string_view path) {
    if (dialect.paths.metadata.empty()) return std::nullopt;
    if (path == "/.well-known/openid-configuration") return std::string_view{};
    return exactly(dialect.paths.metadata, path);
}

void write_list(codec::JsonWriter& json, std::string_view name, std::initializer_list<std::string_view> values) {
    json.key(name).begin_array();
    for (const auto value : values) json.string(value);
    json.end_array();
}

/// Made from what the server has: the dialect's paths, its grants, its scopes.
HttpResponse answer_metadata(Exchange& exchange) {
    const auto& dialect = exchange.dialect();
    const auto& tenant = exchange.tenant;
    std::string body;
    codec::JsonWriter json(body);
    json.begin_object().member("issuer", tenant.issuer);
    const auto endpoint = [&](std::string_view name, const std::string& path) {
        if (!path.empty()) json.member(name, tenant.url(path));
    };
    endpoint("authorization_endpoint", dialect.paths.authorize);
    endpoint("token_endpoint", dialect.paths.token);
    endpoint("jwks_uri", dialect.paths.jwks);
    endpoint("revocation_endpoint", dialect.paths.revoke);
    endpoint("introspection_endpoint", dialect.paths.introspect);
    json.key("scopes_supported").begin_array();
    for (const auto scope : dialect.scopes) json.string(scope);
    json.end_array();
    write_list(json, "response_types_supported", {"code"});
    write_list(json, "response_modes_supported", {"query"});
    json.key("grant_types_supported").begin_array();
    for (const auto grant : dialect.grants) json.string(grant);
    json.end_array();
    write_list(json, "token_endpoint_auth_methods_supported", {"client_secret_basic", "client_secret_post", "none"});
    if (!dialect.paths.revoke.empty())
        write_list(json, "revocation_endpoint_auth_methods_supported", {"client_secret_basic", "client_secret_post", "none"});
    if (!dialect.paths.introspect.empty())
        write_list(json, "introspection_endpoint_auth_methods_supported", {"client_secret_basic", "client_secret_post"});
    write_list(json, "code_challenge_methods_supported", {"S256"});
    json.end_object();
    return json_answer(200, std::move(body));
}

}  // namespace

const Endpoint metadata_endpoint{"metadata", "GET", &match_metadata, &answer_metadata};

}  // namespace authrig::sim

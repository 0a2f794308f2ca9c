#include <set>

#include "bindings/pkce_syntax.hpp"
#include "client_auth/client_auth.hpp"
#include "codec/json_writer.hpp"
#include "core/answers.hpp"
#include "core/endpoint.hpp"
#include "crypto/jws.hpp"
#include "grants/grant.hpp"
#include "response_types/response_type.hpp"

namespace authrig::sim {
namespace {

using Names = std::vector<std::string_view>;

/// RFC 8414 section 3, and the older OpenID place that many clients ask first (section 5).
std::optional<std::string_view> match_metadata(const Dialect& dialect, std::string_view path) {
    if (dialect.paths.metadata.empty()) return std::nullopt;
    if (path == "/.well-known/openid-configuration") return std::string_view{};
    return exactly(dialect.paths.metadata, path);
}

/// RFC 8414 section 3.2: a member without elements is left out.
template <class List>
void write_list(codec::JsonWriter& json, std::string_view name, const List& values) {
    if (values.empty()) return;
    json.key(name).begin_array();
    for (const std::string_view value : values) json.string(value);
    json.end_array();
}

void write_endpoint(codec::JsonWriter& json, const EndpointPromise& promise, const Exchange& exchange) {
    if (promise.member.empty()) return;
    const auto& path = exchange.dialect().paths.*promise.path;
    if (path.empty()) return;
    json.member(promise.member, exchange.tenant.url(path));
    if (promise.clients == EndpointPromise::Clients::none) return;
    const auto name = [&](std::string_view rest) { return std::string(promise.member) + std::string(rest); };
    write_list(json, name("_auth_methods_supported"),
               offered_auth_methods(promise.clients == EndpointPromise::Clients::all));
    write_list(json, name("_auth_signing_alg_values_supported"), offered_auth_algorithms());
}

void write_response_types(codec::JsonWriter& json, const Settings& settings) {
    Names types;
    std::set<std::string_view, std::greater<>> modes;
    for (const auto* type : all_response_types()) {
        if (!type->offered(settings)) continue;
        types.push_back(type->name);
        modes.insert(to_string(type->mode));
    }
    write_list(json, "response_types_supported", types);
    write_list(json, "response_modes_supported", modes);
}

/// The grants of the token endpoint, and those that end at the authorization endpoint.
void write_grants(codec::JsonWriter& json, const Settings& settings) {
    Names types;
    const auto add = [&](std::string_view type) {
        if (std::ranges::find(types, type) == types.end()) types.push_back(type);
    };
    for (const auto* grant : all_grants())
        if (offered(*grant, settings)) add(grant->grant_type);
    for (const auto* type : all_response_types())
        if (type->offered(settings)) add(type->grant_type);
    write_list(json, "grant_types_supported", types);
}

/// Everything comes from what is registered and switched on: nothing is promised here that nobody keeps.
void write_members(codec::JsonWriter& json, const Exchange& exchange) {
    const auto& settings = exchange.settings();
    json.member("issuer", exchange.tenant.issuer);
    for (const auto* endpoint : all_endpoints()) write_endpoint(json, endpoint->promise, exchange);
    write_list(json, "scopes_supported", settings.dialect->scopes);
    write_response_types(json, settings);
    write_grants(json, settings);
    write_list(json, "code_challenge_methods_supported", challenge_methods);
    // RFC 9207 section 3
    if (settings.issuer_identification) json.member("authorization_response_iss_parameter_supported", true);
}

/// RFC 8414 section 2.1: the same members as the claims of a JWT, with its issuer, and not with itself.
std::string signed_metadata(const Exchange& exchange) {
    const auto& signing = exchange.tenant.signing_key.get();
    std::string header, claims;
    codec::JsonWriter(header).begin_object().member("alg", "RS256").member("kid", signing.kid).end_object();
    codec::JsonWriter json(claims);
    json.begin_object().member("iss", exchange.tenant.issuer);
    write_members(json, exchange);
    json.end_object();
    return crypto::sign("RS256", signing.key, header, claims);
}

HttpResponse answer_metadata(Exchange& exchange) {
    std::string body;
    codec::JsonWriter json(body);
    json.begin_object();
    write_members(json, exchange);
    if (exchange.settings().signed_metadata) {
        exchange.release();  // signing takes long
        json.member("signed_metadata", signed_metadata(exchange));
    }
    json.end_object();
    return json_answer(200, std::move(body));
}

}  // namespace

const Endpoint metadata_endpoint{"metadata", "GET", &match_metadata, &answer_metadata, {}, true};

}  // namespace authrig::sim

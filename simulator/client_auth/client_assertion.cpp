#include "client_auth/client_assertion.hpp"

#include "assertions/jwt_assertion.hpp"
#include "core/cites.hpp"

namespace authrig::sim {
namespace {

constexpr std::string_view assertion_type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// The application that the request speaks of: by iss, else by sub (they are the same when all is well), else by name.
const Application* assertion_client(const Exchange& exchange, const TokenRequest& request, const JwtClaims& claims) {
    const auto& applications = exchange.tenant.applications;
    for (const auto& name : {claims.iss.value_or(""), claims.sub.value_or(""), std::string(request.get("client_id"))})
        if (const auto* found = applications.find(name)) return found;
    return nullptr;
}

tl::unexpected<OAuthError> no_client(std::string_view why) {
    return tl::unexpected(invalid_client(why).as_error(rfc6749::error_invalid_client));
}

}  // namespace

bool sends_client_assertion(const TokenRequest& request) {
    return request.has("client_assertion") || request.has("client_assertion_type");
}

bool assertion_is_mac(const TokenRequest& request) {
    const auto jws = crypto::parse_compact(request.get("client_assertion"));
    return jws && jws->alg.starts_with("HS");
}

Result<const Application*> authenticate_by_assertion(Exchange& exchange, const TokenRequest& request,
                                                     std::string_view method,
                                                     std::span<const std::string_view> algorithms) {
    auto rules = exchange.rules().at("client_assertion");
    // RFC 7523 section 2.2: the type says that the assertion is a JWT.
    if (auto no = rules.require({rfc7523::assertion_type_value}, request.get("client_assertion_type") == assertion_type,
                                invalid_client("client_assertion_type is not the URN of JWTs")))
        return tl::unexpected(std::move(*no));
    const auto jwt = read_assertion(request.get("client_assertion"), AssertionUse::client_authentication);
    if (!jwt) return tl::unexpected(jwt.error());
    const auto* application = assertion_client(exchange, request, jwt->claims);
    if (!application) return no_client("the JWT names no client of this server");
    exchange.client_id = application->id.value;
    if (application->token_endpoint_auth_method != method)
        return no_client("the application is registered for another way to authenticate");
    const auto& seen = exchange.seen(*application);
    const AssertionExpectations expected{.use = AssertionUse::client_authentication,
                                         .issuer = seen.id.value,
                                         .audience_required = true,
                                         .single_use = exchange.settings().client_assertion_single_use,
                                         .algorithms = algorithms};
    const auto assertion =
        check_assertion(*jwt, expected, {exchange.tenant, seen, rules, exchange.now, exchange.settings()});
    if (!assertion) return tl::unexpected(assertion.error());
    // RFC 7521 section 4.2: a client_id beside an assertion names the same client.
    const auto named = request.get("client_id");
    if (auto no = rules.require({rfc7521::client_id_matches_assertion}, named.empty() || named == seen.id.value,
                                invalid_client("client_id is not the client of the assertion")))
        return tl::unexpected(std::move(*no));
    Commit used;
    remember_assertion(*assertion, used);
    exchange.apply(used);
    return application;
}

}  // namespace authrig::sim

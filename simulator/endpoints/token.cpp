#include "apps/app_type_traits.hpp"
#include "client_auth/client_auth.hpp"
#include "core/answers.hpp"
#include "core/cites.hpp"
#include "core/endpoint.hpp"
#include "endpoints/token_answer.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string_view> match_token(const Dialect& dialect, std::string_view path) {
    return exactly(dialect.paths.token, path);
}

/// The client that asks: an assertion names its own sender (RFC 7521 section 4.2), everybody else authenticates.
Result<const Application*> identify(Exchange& exchange, const Grant& grant, const TokenRequest& request) {
    auto rules = exchange.rules().at(grant.name);
    if (!grant.self_identified || presents_credentials(exchange.request, request))
        return authenticate(exchange, request, rules);
    const auto* application = grant.self_identified(exchange.tenant, request);
    if (!application)
        return tl::unexpected(invalid_client("nobody authenticates, and no assertion names a client of this server")
                                  .as_error(rfc6749::error_invalid_client));
    exchange.client_id = application->id.value;
    const auto named = request.get("client_id");
    // RFC 7521 section 4.2: a client_id beside an assertion names the same client.
    if (auto no = rules.require({rfc7521::client_id_matches_assertion}, named.empty() || named == application->id.value,
                                invalid_client("client_id is not the client of the assertion")))
        return tl::unexpected(std::move(*no));
    return application;
}

/// What this server does not know it refuses whoever asks, so before the client authenticates.
Result<const Grant*> choose_grant(Exchange& exchange, const TokenRequest& request) {
    const auto missing = invalid_request("grant_type is missing").as_error(rfc6749::error_invalid_request);
    const auto grant_type = request.get("grant_type");
    if (grant_type.empty()) return tl::unexpected(missing);
    const auto* grant = find_grant(grant_type, exchange.settings());
    if (auto no = exchange.rules().require({rfc6749::error_unsupported_grant_type, rfc9700::no_password_grant_server},
                                           grant != nullptr,
                                           unsupported_grant_type("this server does not know the grant_type")))
        return tl::unexpected(std::move(*no));
    if (!grant) return tl::unexpected(missing);  // the rule above is switched off
    return grant;
}

/// Which requirements want an application to use the grants of its type only.
Cites type_allowed(const Grant& grant) {
    // RFC 6749 section 4.4: the application's own secret is the grant.
    if (grant.name == grant_name::client_credentials)
        return {rfc6749::error_unauthorized_client_token, rfc6749::cc_confidential_only};
    return {rfc6749::error_unauthorized_client_token, workfront::app_three_types};
}

HttpResponse answer_token(Exchange& exchange) {
    auto request = read_token_request(exchange);
    if (!request) return token_error(exchange, request.error());
    const auto grant = choose_grant(exchange, *request);
    if (!grant) return token_error(exchange, grant.error());
    const auto application = identify(exchange, **grant, *request);
    if (!application) return token_error(exchange, application.error());
    auto rules = exchange.rules().at((*grant)->name);
    if (auto no = rules.require(type_allowed(**grant), traits((*application)->type).may_use((*grant)->name),
                                unauthorized_client("applications of this type may not use the grant_type")))
        return token_error(exchange, *no);
    return answer_grant(exchange, **grant, **application, *request);
}

}  // namespace

const Endpoint token_endpoint{"token", "POST", &match_token, &answer_token,
    {"token_endpoint", &EndpointPaths::token, EndpointPromise::Clients::all}, true};

}  // namespace authrig::sim

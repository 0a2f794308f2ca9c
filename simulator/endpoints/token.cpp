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

Result<const Application*> identify(Exchange& exchange, const Grant* grant, const TokenRequest& request) {
    if (grant && grant->self_identified && !presents_credentials(exchange.request, request)) {
        const auto* application = grant->self_identified(exchange.tenant, request);
        const auto named = request.get("client_id");
        // RFC 7521 section 4.2: a client_id beside an assertion names the same client.
        if (application && (named.empty() || named == application->id.value)) {
            exchange.client_id = application->id.value;
            return application;
        }
    }
    return authenticate(exchange, request, exchange.rules().at(grant ? grant->name : exchange.endpoint));
}

Result<const Grant*> choose_grant(Exchange& exchange, const Application& application, const Grant* grant) {
    auto rules = exchange.rules();
    if (auto no = rules.require({rfc6749::error_unsupported_grant_type, rfc9700::no_password_grant_server}, grant != nullptr,
                                unsupported_grant_type("this server does not know the grant_type")))
        return tl::unexpected(std::move(*no));
    if (!grant) return tl::unexpected(invalid_request("grant_type is missing").as_error(rfc6749::error_invalid_request));
    if (auto no = rules.at(grant->name).require({rfc6749::error_unauthorized_client_token, workfront::app_three_types},
                                traits(application.type).may_use(grant->name),
                                unauthorized_client("applications of this type may not use the grant_type")))
        return tl::unexpected(std::move(*no));
    return grant;
}

HttpResponse answer_token(Exchange& exchange) {
    auto request = read_token_request(exchange);
    if (!request) return token_error(exchange, request.error());
    const auto grant_type = request->get("grant_type");
    if (grant_type.empty())
        return token_error(exchange, invalid_request("grant_type is missing").as_error(rfc6749::error_invalid_request));
    const auto* grant = find_grant(grant_type, exchange.dialect());
    const auto application = identify(exchange, grant, *request);
    if (!application) return token_error(exchange, application.error());
    const auto chosen = choose_grant(exchange, **application, grant);
    if (!chosen) return token_error(exchange, chosen.error());
    return answer_grant(exchange, **chosen, **application, *request);
}

}  // namespace

const Endpoint token_endpoint{"token", "POST", &match_token, &answer_token};

}  // namespace authrig::sim

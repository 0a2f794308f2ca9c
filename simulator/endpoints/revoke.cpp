#include "client_auth/client_auth.hpp"
#include "core/answers.hpp"
#include "core/cites.hpp"
#include "core/endpoint.hpp"
#include "tokens/find_access_token.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string_view> match_revoke(const Dialect& dialect, std::string_view path) {
    return exactly(dialect.paths.revoke, path);
}

/// Finds the token whatever its hint says (RFC 7009 section 2.1): a hint only orders the search.
Commit revocation_of(std::string_view token, const Application& application, Exchange& exchange,
                     std::optional<OAuthError>& no) {
    auto rules = exchange.rules();
    Commit commit;
    const auto own = [&](const AppId& client) {
        no = rules.require({rfc7009::token_of_other_client}, client == application.id,
                           invalid_grant("the token was issued to another client"));
        return !no;
    };
    if (const auto* refresh = exchange.tenant.tokens.refresh(token); refresh && own(refresh->client)) {
        rules.ensure({rfc7009::refresh_revocable, rfc7009::immediate_effect}, [&] {
            commit.revoke_refresh.push_back(refresh->token);
            // The access tokens of the same grant go with it.
            if (!exchange.settings().revoke_access_tokens) return;
            rules.ensure({rfc7009::refresh_cascades}, [&] { commit.revoke_access_of.push_back(refresh->family); });
        });
    } else if (const auto* access = find_access_token(exchange.tenant, token); access && own(access->client)) {
        no = rules.require({rfc7009::unsupported_token_type}, exchange.settings().revoke_access_tokens,
                           unsupported_token_type("access tokens cannot be revoked here; they end by themselves"));
        if (no) return commit;
        rules.ensure({rfc7009::access_revocable}, [&] { commit.revoke_access.push_back(access->id); });
    }
    return commit;
}

HttpResponse answer_revoke(Exchange& exchange) {
    const auto request = read_token_request(exchange);
    if (!request) return token_error(exchange, request.error());
    const auto application = authenticate(exchange, *request, exchange.rules());
    if (!application) return token_error(exchange, application.error());
    const auto token = request->get("token");
    if (auto no =
            exchange.rules().require({rfc7009::token_required}, !token.empty(), invalid_request("token is missing")))
        return token_error(exchange, *no);
    std::optional<OAuthError> no;
    const auto commit = revocation_of(token, **application, exchange, no);
    if (no) return token_error(exchange, *no);
    exchange.apply(commit);
    return json_answer(200, "{}");  // clients read the body as JSON; unknown tokens are fine too (section 2.2)
}

}  // namespace

const Endpoint revoke_endpoint{"revoke", "POST", &match_revoke, &answer_revoke,
    {"revocation_endpoint", &EndpointPaths::revoke, EndpointPromise::Clients::all}, true};

}  // namespace authrig::sim

#include "endpoints/authorization_response.hpp"

#include "bindings/code_binding.hpp"
#include "codec/url.hpp"
#include "core/answers.hpp"
#include "core/cites.hpp"
#include "endpoints/browser.hpp"

namespace authrig::sim {
namespace {

/// What every authorization response of this server carries beside its own parameters.
void add_common(Exchange& exchange, const AuthorizationRequest& request, const Requirement& state_rule, codec::Params& params) {
    auto rules = exchange.rules();
    if (request.has_state) rules.ensure({state_rule}, [&] { params.emplace_back("state", request.state); });
    if (!exchange.dialect().redirect_extras) return;
    rules.ensure({workfront::authorize_redirect_extras}, [&] {
        params.emplace_back("domain", exchange.tenant.domain);
        params.emplace_back("lane", exchange.tenant.lane);
    });
}

}  // namespace

HttpResponse grant_code(Exchange& exchange, const AuthorizationRequest& request, const UserId& user) {
    auto& tenant = exchange.tenant;
    tenant.users.signed_in(user, exchange.now);
    CodeRecord code;
    code.code = tenant.entropy->text(43);
    code.user = user;
    code.scope = request.scope;
    code.requested_scope = request.requested_scope;
    code.lifetime = {exchange.now, exchange.settings().code_lifetime};
    code.authorized_at = exchange.now;
    for (const auto* binding : all_bindings()) binding->bind(request, code);
    exchange.faults.on_code(code);
    codec::Params params{{"code", code.code}};
    Commit commit;
    commit.issue_codes.push_back(std::move(code));
    exchange.apply(commit);
    add_common(exchange, request, rfc6749::state_echoed, params);
    return see_other(exchange, codec::add_query(request.redirect_uri, params));
}

HttpResponse redirect_error(Exchange& exchange, const AuthorizationRequest& request, const OAuthError& error) {
    exchange.hint = error.hint.empty() ? error.description : error.hint;
    codec::Params params{{"error", error.code}, {"error_description", error_text(error.description)}};
    add_common(exchange, request, rfc6749::error_state_echoed, params);
    return see_other(exchange, codec::add_query(request.redirect_uri, params));
}

}  // namespace authrig::sim

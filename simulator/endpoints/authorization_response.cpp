#include "endpoints/authorization_response.hpp"

#include "codec/url.hpp"
#include "core/answers.hpp"
#include "core/cites.hpp"
#include "core/scope.hpp"
#include "endpoints/browser.hpp"
#include "response_types/response_type.hpp"
#include "tokens/issuer.hpp"

namespace authrig::sim {
namespace {

/// Which requirements want what every authorization response carries.
struct CommonRules {
    const Requirement& state;
    const Requirement& issuer;
};

/// What every authorization response of this server carries beside its own parameters.
void add_common(Exchange& exchange, const AuthorizationRequest& request, const CommonRules& cited,
                codec::Params& params) {
    auto rules = exchange.rules();
    if (request.has_state) rules.ensure({cited.state}, [&] { params.emplace_back("state", request.state); });
    if (exchange.settings().issuer_identification)
        rules.ensure({cited.issuer}, [&] { params.emplace_back("iss", exchange.tenant.issuer); });
    if (!exchange.dialect().redirect_extras) return;
    rules.ensure({workfront::authorize_redirect_extras}, [&] {
        params.emplace_back("domain", exchange.tenant.domain);
        params.emplace_back("lane", exchange.tenant.lane);
    });
}

/// An access token that travels through the browser (RFC 6749 section 4.2.2).
void add_tokens(Exchange& exchange, const TokenDraft& draft, codec::Params& params) {
    if (draft.look.format == TokenFormat::jwt) exchange.release();  // signing takes long
    const auto& decision = draft.decision;
    params.emplace_back("access_token", write_access_token(draft, exchange));
    params.emplace_back("token_type", draft.look.token_type);
    if (draft.expires_in) params.emplace_back("expires_in", std::to_string(*draft.expires_in));
    if (scope_to_be_named(decision.scope, decision.requested_scope)) params.emplace_back("scope", decision.scope);
}

HttpResponse send_back(Exchange& exchange, const AuthorizationRequest& request, const codec::Params& params) {
    const bool in_fragment = request.response_type && request.response_type->mode == ResponseMode::fragment;
    return see_other(exchange, in_fragment ? request.redirect_uri + "#" + codec::encode_form(params)
                                           : codec::add_query(request.redirect_uri, params));
}

}  // namespace

HttpResponse approve(Exchange& exchange, const AuthorizationRequest& request, const UserId& user) {
    auto& tenant = exchange.tenant;
    tenant.users.signed_in(user, exchange.now);
    const auto& type = *request.response_type;
    const auto& application = exchange.seen(*tenant.applications.find(request.client.value));
    auto approval = type.approve({request, application, user, exchange.settings(), exchange.now, *tenant.entropy});
    codec::Params params;
    Commit commit;
    if (approval.code) {
        exchange.faults.on_code(*approval.code);
        params.emplace_back("code", approval.code->code);
        commit.issue_codes.push_back(std::move(*approval.code));
    }
    std::optional<TokenDraft> draft;
    if (approval.tokens) {
        draft = draft_tokens(exchange, *approval.tokens);
        exchange.faults.on_draft(*draft);
        record_tokens(*draft, exchange, commit);
    }
    exchange.apply(commit);
    if (draft) add_tokens(exchange, *draft, params);
    add_common(exchange, request, {type.state_echoed, rfc9207::iss_in_response}, params);
    return send_back(exchange, request, params);
}

HttpResponse redirect_error(Exchange& exchange, const AuthorizationRequest& request, const OAuthError& error) {
    exchange.hint = error.hint.empty() ? error.description : error.hint;
    codec::Params params{{"error", error.code}, {"error_description", error_text(error.description)}};
    add_common(exchange, request, {rfc6749::error_state_echoed, rfc9207::iss_in_error_response}, params);
    return send_back(exchange, request, params);
}

}  // namespace authrig::sim

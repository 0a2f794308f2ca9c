#include "apps/app_type_traits.hpp"
#include "bindings/code_binding.hpp"
#include "core/cites.hpp"
#include "core/grantable_resource.hpp"
#include "core/scope.hpp"
#include "grants/grant.hpp"

namespace authrig::sim {
namespace {

/// A code that comes a second time: whoever holds its tokens may be a thief.
Commit revoke_redeemed(const CodeRecord& code, Rules rules) {
    Commit commit;
    // RFC 6749 section 4.1.2: the tokens issued from it should be revoked.
    if (code.redeemed)
        rules.ensure({rfc6749::code_replay_revokes}, [&] { commit.revoke_families.push_back(code.family); });
    return commit;
}

/// RFC 9700 section 4.2.4 has a code die at its first use, the OAuth 2.1 draft at its first successful one.
Commit burn_if_chosen(const CodeRecord& code, const GrantContext& context) {
    Commit commit;
    if (context.settings.failed_redemption_burns_code && code.client == context.application.id) commit.redeem_code = code.code;
    return commit;
}

bool refresh_token_wanted(const CodeRecord& code, const GrantContext& context) {
    return context.settings.dialect->refresh_without_scope || scope_has(code.scope, "offline_access");
}

Ruling decide_authorization_code(const GrantContext& context) {
    auto rules = context.rules;
    const auto sent = context.request.get("code");
    if (sent.empty()) return invalid_request("code is missing").as_error(rfc6749::error_invalid_request);
    const auto* code = context.tenant.tokens.code(sent);
    if (!code) return invalid_grant("the code was never issued").as_error(rfc6749::code_validated);

    if (auto no = rules.require({rfc6749::code_single_use, oauth21::token_once_per_code}, !code->redeemed,
                                invalid_grant("the code was redeemed before")))
        return {std::move(*no), revoke_redeemed(*code, rules)};
    if (auto no = rules.require({rfc6749::code_expires, workfront::code_two_minutes}, !code->lifetime.expired(context.now),
                                invalid_grant("the code has expired")))
        return {std::move(*no), {}};
    for (const auto* binding : all_bindings())
        if (auto no = binding->verify(*code, context.application, context.request, rules))
            return {std::move(*no), burn_if_chosen(*code, context)};
    const auto resource = settled_resource(context.request.get("resource"), code->resource, context.tenant);
    if (!resource) return {resource.error(), {}};

    Commit commit;
    commit.redeem_code = code->code;
    return {Decision{.application = &context.application,
                     .user = code->user,
                     .scope = code->scope,
                     .requested_scope = code->requested_scope,
                     .refresh_scope = code->scope,
                     .family = {},
                     .authorized_at = code->authorized_at,
                     .new_refresh_token = refresh_token_wanted(*code, context),
                     .repeated_refresh_token = {},
                     .resource = *resource},
            std::move(commit)};
}

}  // namespace

const Grant authorization_code_grant{grant_name::authorization_code, "authorization_code", nullptr, &decide_authorization_code};

}  // namespace authrig::sim

#include "apps/app_type_traits.hpp"
#include "core/cites.hpp"
#include "core/grantable_resource.hpp"
#include "core/refresh_history.hpp"
#include "core/scope.hpp"
#include "grants/grant.hpp"

namespace authrig::sim {
namespace {

/// The refusal that the token's standing demands, each by a rule of its own.
std::optional<OAuthError> refuse_standing(RefreshStanding standing, Rules rules) {
    using enum RefreshStanding;
    if (auto no = rules.require({rfc9700::refresh_replay_detected, workfront::refresh_rotation_on}, standing != reused,
                                invalid_grant("the refresh token was replaced by a newer one")))
        return no;
    if (auto no = rules.require({rfc6749::refresh_validated}, standing != revoked,
                                invalid_grant("the refresh token was revoked")))
        return no;
    if (auto no = rules.require({workfront::refresh_absolute_expiry, rfc6749::error_invalid_grant}, standing != expired_absolute,
                                invalid_grant("the refresh token has reached its absolute lifetime")))
        return no;
    return rules.require({rfc9700::refresh_expires_idle, workfront::refresh_inactivity_expiry}, standing != expired_inactive,
                         invalid_grant("the refresh token has expired by inactivity"));
}

/// A replaced token that comes again was stolen before or after: the whole line ends (RFC 9700 section 4.14.2).
Commit revoke_line(const RefreshRecord& token, RefreshStanding standing, Rules rules) {
    Commit commit;
    if (standing == RefreshStanding::reused)
        rules.ensure({rfc9700::refresh_replay_detected}, [&] { commit.revoke_families.push_back(token.family); });
    return commit;
}

Ruling decide_refresh_token(const GrantContext& context) {
    auto rules = context.rules;
    const auto sent = context.request.get("refresh_token");
    if (sent.empty()) return invalid_request("refresh_token is missing").as_error(rfc6749::error_invalid_request);
    const auto* token = context.tenant.tokens.refresh(sent);
    const auto* family = token ? context.tenant.tokens.family(token->family) : nullptr;
    if (!family) return invalid_grant("the refresh token was never issued").as_error(rfc6749::refresh_validated);

    if (auto no = rules.require({rfc6749::refresh_bound_to_client, workfront::token_not_for_others},
                                token->client == context.application.id,
                                invalid_grant("the refresh token was issued to another client")))
        return {std::move(*no), {}};
    const auto standing = judge(context.application.refresh,
                                refresh_history(*token, *family, context.tenant, context.settings), context.now);
    if (auto no = refuse_standing(standing, rules)) return {std::move(*no), revoke_line(*token, standing, rules)};
    const auto asked = context.request.get("scope");
    if (auto no = rules.require({rfc6749::refresh_scope_not_exceeded, rfc6749::error_invalid_scope_token},
                                scope_well_formed(asked) && scope_within(asked, token->scope),
                                invalid_scope("the scope exceeds what the user granted")))
        return {std::move(*no), {}};
    const auto resource = settled_resource(context.request.get("resource"), token->resource, context.tenant);
    if (!resource) return {resource.error(), {}};

    Commit commit;
    commit.touch_family = token->family;
    const bool rotation = context.application.refresh.rotation;
    if (rotation) rules.ensure({workfront::refresh_rotation_on, rfc9700::refresh_replay_detected}, [&] { commit.rotate_refresh = token->token; });
    return {Decision{.application = &context.application,
                     .user = token->user,
                     .scope = asked.empty() ? token->scope : std::string(asked),
                     .requested_scope = asked.empty() ? token->scope : std::string(asked),
                     .refresh_scope = token->scope,  // RFC 6749 section 6: the same as that of the token it replaces
                     .family = token->family,
                     .authorized_at = family->authorized_at,
                     .new_refresh_token = rotation,
                     .repeated_refresh_token = !rotation && context.settings.refresh_repeats_token ? token->token : "",
                     .resource = *resource},
            std::move(commit)};
}

}  // namespace

const Grant refresh_token_grant{grant_name::refresh_token, "refresh_token", nullptr, &decide_refresh_token};

}  // namespace authrig::sim

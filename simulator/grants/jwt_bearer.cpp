#include <array>

#include "apps/app_type_traits.hpp"
#include "assertions/jwt_assertion.hpp"
#include "core/cites.hpp"
#include "core/grantable_resource.hpp"
#include "core/grantable_scope.hpp"
#include "grants/grant.hpp"

namespace authrig::sim {
namespace {

constexpr std::array<std::string_view, 5> bearer_algorithms{"RS256", "RS384", "RS512", "PS256", "ES256"};

/// RFC 7523 section 2.1: client authentication is optional, the JWT itself says who sends it.
const Application* issuer_of_assertion(const Tenant& tenant, const TokenRequest& request) {
    const auto jwt = read_assertion(request.get("assertion"), AssertionUse::grant);
    return jwt ? tenant.applications.find(jwt->claims.iss.value_or("")) : nullptr;
}

Ruling decide_jwt_bearer(const GrantContext& context) {
    auto rules = context.rules;
    const auto jwt = context.request.get("assertion");
    if (auto no = rules.require({rfc7521::assertion_required}, !jwt.empty(), invalid_request("assertion is missing")))
        return {std::move(*no), {}};
    const auto read = read_assertion(jwt, AssertionUse::grant);
    if (!read) return {read.error(), {}};
    const AssertionExpectations expected{.use = AssertionUse::grant,
                                         .issuer = context.application.id.value,
                                         .audience_required = true,
                                         .single_use = context.settings.jwt_single_use,
                                         .algorithms = bearer_algorithms};
    const auto assertion = check_assertion(
        *read, expected, {context.tenant, context.application, rules, context.now, context.settings});
    if (!assertion) return {assertion.error(), {}};
    auto scope = grantable_scope(context, Offline::never);
    if (!scope) return {std::move(scope.error()), {}};
    const auto resource = grantable_resource(context.request.get("resource"), context.tenant);
    if (!resource) return {resource.error(), {}};
    Commit commit;
    remember_assertion(*assertion, commit);
    Decision decision{.application = &context.application,
                      .user = assertion->user,
                      .scope = *scope,
                      .requested_scope = std::string(context.request.get("scope")),
                      .refresh_scope = {},
                      .family = {},
                      .authorized_at = context.now,
                      .new_refresh_token = false,
                      .repeated_refresh_token = {},
                      .resource = *resource};
    // RFC 7521 section 4.1: the token ought not to outlive the assertion.
    if (context.settings.jwt_bounds_token)
        rules.ensure({rfc7521::token_lifetime_bounded}, [&] { decision.not_beyond = assertion->expires; });
    return {std::move(decision), std::move(commit)};
}

}  // namespace

const Grant jwt_bearer_grant{grant_name::jwt_bearer, "urn:ietf:params:oauth:grant-type:jwt-bearer", &issuer_of_assertion,
                             &decide_jwt_bearer};

}  // namespace authrig::sim

#include <array>

#include "apps/app_type_traits.hpp"
#include "core/cites.hpp"
#include "core/grantable_scope.hpp"
#include "grants/jwt_assertion.hpp"

namespace authrig::sim {
namespace {

constexpr std::array<std::string_view, 5> bearer_algorithms{"RS256", "RS384", "RS512", "PS256", "ES256"};

/// RFC 7523 section 2.1: client authentication is optional, the JWT itself says who sends it.
const Application* issuer_of_assertion(const Tenant& tenant, const TokenRequest& request) {
    return tenant.applications.find(unverified_issuer(request.get("assertion")));
}

Ruling decide_jwt_bearer(const GrantContext& context) {
    auto rules = context.rules;
    const auto jwt = context.request.get("assertion");
    if (auto no = rules.require({rfc7521::assertion_required}, !jwt.empty(), invalid_request("assertion is missing")))
        return {std::move(*no), {}};
    const AssertionExpectations expected{context.application.id.value, true, bearer_algorithms};
    auto assertion = check_assertion(jwt, expected, context);
    if (!assertion) return {std::move(assertion.error()), {}};
    auto scope = grantable_scope(context, Offline::never);
    if (!scope) return {std::move(scope.error()), {}};
    Commit commit;
    if (!assertion->jti.empty()) commit.remember_jti = {assertion->jti, assertion->expires};
    return {Decision{.application = &context.application,
                     .user = assertion->user,
                     .scope = *scope,
                     .requested_scope = std::string(context.request.get("scope")),
                     .refresh_scope = {},
                     .family = {},
                     .authorized_at = context.now,
                     .new_refresh_token = false,
                     .repeated_refresh_token = {}},
            std::move(commit)};
}

}  // namespace

const Grant jwt_bearer_grant{grant_name::jwt_bearer, "urn:ietf:params:oauth:grant-type:jwt-bearer", &issuer_of_assertion,
                             &decide_jwt_bearer};

}  // namespace authrig::sim

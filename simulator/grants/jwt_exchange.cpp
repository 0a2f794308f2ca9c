#include <array>

#include "apps/app_type_traits.hpp"
#include "core/cites.hpp"
#include "grants/jwt_assertion.hpp"

namespace authrig::sim {
namespace {

constexpr std::array<std::string_view, 1> exchange_algorithms{"RS256"};

/// Workfront's JWT flow: `client_id client_secret jwt_token`, no audience, the customer as issuer (workfront/jwt-endpoint).
Ruling decide_jwt_exchange(const GrantContext& context) {
    auto rules = context.rules;
    const auto jwt = context.request.get("jwt_token");
    if (auto no = rules.require({workfront::jwt_endpoint}, !jwt.empty(), invalid_request("jwt_token is missing")))
        return {std::move(*no), {}};
    const AssertionExpectations expected{context.tenant.customer_id(), false, exchange_algorithms};
    auto assertion = check_assertion(jwt, expected, context);
    if (!assertion) return {std::move(assertion.error()), {}};
    Commit commit;
    if (!assertion->jti.empty()) commit.remember_jti = {assertion->jti, assertion->expires};
    return {Decision{.application = &context.application,
                     .user = assertion->user,
                     .scope = {},
                     .requested_scope = {},
                     .refresh_scope = {},
                     .family = {},
                     .authorized_at = context.now,
                     .new_refresh_token = false,
                     .repeated_refresh_token = {}},
            std::move(commit)};
}

}  // namespace

const Grant jwt_exchange_grant{grant_name::jwt_exchange, "", nullptr, &decide_jwt_exchange};

}  // namespace authrig::sim

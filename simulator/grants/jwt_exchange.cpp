#include <array>

#include "apps/app_type_traits.hpp"
#include "assertions/jwt_assertion.hpp"
#include "core/cites.hpp"
#include "grants/grant.hpp"

namespace authrig::sim {
namespace {

constexpr std::array<std::string_view, 1> exchange_algorithms{"RS256"};

/// Workfront's JWT flow: `client_id client_secret jwt_token`, no audience, the customer as issuer (workfront/jwt-endpoint).
Ruling decide_jwt_exchange(const GrantContext& context) {
    auto rules = context.rules;
    const auto jwt = context.request.get("jwt_token");
    if (auto no = rules.require({workfront::jwt_endpoint}, !jwt.empty(), invalid_request("jwt_token is missing")))
        return {std::move(*no), {}};
    const auto read = read_assertion(jwt, AssertionUse::grant);
    if (!read) return {read.error(), {}};
    const AssertionExpectations expected{.use = AssertionUse::grant,
                                         .issuer = context.tenant.customer_id(),
                                         .audience_required = false,
                                         .single_use = context.settings.jwt_single_use,
                                         .algorithms = exchange_algorithms};
    const auto assertion = check_assertion(
        *read, expected, {context.tenant, context.application, rules, context.now, context.settings});
    if (!assertion) return {assertion.error(), {}};
    Commit commit;
    remember_assertion(*assertion, commit);
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

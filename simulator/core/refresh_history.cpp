#include "core/refresh_history.hpp"

#include <algorithm>

namespace authrig::sim {
namespace {

TimePoint last_activity(const RefreshRecord& token, const TokenFamily& family, const Tenant& tenant,
                        const Settings& settings) {
    if (settings.inactivity_counts == ActivityCounts::use) return family.last_use;
    const auto* user = tenant.users.find(token.user);
    return user ? std::max(user->last_sign_in, family.authorized_at) : family.authorized_at;
}

}  // namespace

RefreshHistory refresh_history(const RefreshRecord& token, const TokenFamily& family, const Tenant& tenant,
                               const Settings& settings) {
    return {.authorized_at = family.authorized_at,
            .last_activity = last_activity(token, family, tenant, settings),
            .rotated = token.rotated,
            .revoked = tenant.tokens.revoked(token)};
}

}  // namespace authrig::sim

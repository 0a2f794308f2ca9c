#include "tokens/refresh_policy.hpp"

namespace authrig::sim {

RefreshStanding judge(const RefreshPolicy& policy, const RefreshHistory& history, TimePoint now) {
    if (history.rotated) return RefreshStanding::reused;
    if (history.revoked) return RefreshStanding::revoked;
    if (Lifetime{history.authorized_at, policy.absolute}.expired(now)) return RefreshStanding::expired_absolute;
    if (Lifetime{history.last_activity, policy.inactivity}.expired(now)) return RefreshStanding::expired_inactive;
    return RefreshStanding::usable;
}

}  // namespace authrig::sim

#pragma once

#include "authrig/application.hpp"
#include "authrig/clock.hpp"

namespace authrig::sim {

/// What has happened to a refresh token so far.
struct RefreshHistory {
    TimePoint authorized_at{};  ///< the user's authorization; rotation does not move it
    TimePoint last_activity{};  ///< sign-in or use, whichever the server counts
    bool rotated = false;       ///< a newer one took its place
    bool revoked = false;
};

enum class RefreshStanding { usable, reused, revoked, expired_absolute, expired_inactive };

/// Whether a refresh token may be used at `now`. Pure: the whole policy in one place.
[[nodiscard]] RefreshStanding judge(const RefreshPolicy& policy, const RefreshHistory& history, TimePoint now);

}  // namespace authrig::sim

#pragma once

#include "core/settings.hpp"
#include "core/tenant.hpp"
#include "tokens/refresh_policy.hpp"

namespace authrig::sim {

/// What has happened to a refresh token of that family so far, as the policy judges it. What counts as activity is the
/// server's choice: a use of the refresh token, or the user's signing in.
[[nodiscard]] RefreshHistory refresh_history(const RefreshRecord& token, const TokenFamily& family, const Tenant& tenant,
                                             const Settings& settings);

}  // namespace authrig::sim

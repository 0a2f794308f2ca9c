#pragma once

#include <string>

#include "authrig/result.hpp"
#include "grants/grant.hpp"

namespace authrig::sim {

/// Whether `offline_access` may be granted: not where no refresh token is issued.
enum class Offline { allowed, never };

/// The scope that a request gets: what it asked for, or the default (RFC 6749 section 3.3). The refusal is `invalid_scope`.
[[nodiscard]] Result<std::string> grantable_scope(std::string_view asked, const Application& application,
                                                  const Settings& settings, Offline offline, Rules rules);
[[nodiscard]] Result<std::string> grantable_scope(const GrantContext& context, Offline offline);

}  // namespace authrig::sim

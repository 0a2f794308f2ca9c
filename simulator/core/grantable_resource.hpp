#pragma once

#include <string>
#include <string_view>

#include "authrig/result.hpp"
#include "core/tenant.hpp"

namespace authrig::sim {

/// The resource that an access token will be for (RFC 8707 section 2): what the request asked for, else the server's
/// own API, whose name is the issuer. The refusal of a resource that nobody serves is `invalid_target`.
[[nodiscard]] Result<std::string> grantable_resource(std::string_view asked, const Tenant& tenant);
/// The same where an earlier request settled it: `settled` (empty: the server's own API) may be named again, nothing
/// else.
[[nodiscard]] Result<std::string> settled_resource(std::string_view asked, std::string_view settled,
                                                   const Tenant& tenant);

}  // namespace authrig::sim

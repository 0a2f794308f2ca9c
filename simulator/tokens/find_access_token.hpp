#pragma once

#include <string_view>

#include "core/tenant.hpp"
#include "tokens/records.hpp"

namespace authrig::sim {

/// The access token as presented: an opaque id, or a JWT of this server with a right signature. Null when it is neither.
[[nodiscard]] const AccessRecord* find_access_token(const Tenant& tenant, std::string_view presented);

}  // namespace authrig::sim

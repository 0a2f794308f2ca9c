#pragma once

#include <string>
#include <string_view>

#include "authrig/http.hpp"

namespace authrig::transport {

/// Brings a request target to origin form (RFC 9112 section 3.2). Absolute form loses scheme and authority, and the
/// authority replaces the Host field (section 3.2.2); `*` stays. False: it is none of these.
[[nodiscard]] bool to_origin_form(HttpRequest& request);

}  // namespace authrig::transport

#pragma once

#include <string>
#include <string_view>

namespace authrig::agents {

/// Base64 with padding (RFC 4648 section 4): HTTP Basic.
[[nodiscard]] std::string base64(std::string_view bytes);
/// Base64url without padding (RFC 4648 section 5, RFC 7515 section 2): JWS and PKCE.
[[nodiscard]] std::string base64url(std::string_view bytes);

}  // namespace authrig::agents

#pragma once

#include <string_view>

namespace authrig {

/// Whether a JWT has an RS256 signature (RFC 7518 section 3.3) that one of the RSA keys of a JWK set (RFC 7517 section
/// 5, as JSON text) verifies. The agents' own second implementation: it says nothing about the claims.
[[nodiscard]] bool verify_jwt(std::string_view jwt, std::string_view key_set);

}  // namespace authrig

#pragma once

#include <string_view>

namespace authrig::sim {

/// A `code_verifier`: 43 to 128 unreserved characters (RFC 7636 section 4.1).
[[nodiscard]] bool verifier_well_formed(std::string_view verifier);
/// An S256 `code_challenge`: 43 characters of the base64url alphabet (RFC 7636 section 4.2).
[[nodiscard]] bool s256_challenge_well_formed(std::string_view challenge);

}  // namespace authrig::sim

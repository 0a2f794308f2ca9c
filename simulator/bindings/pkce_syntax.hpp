#pragma once

#include <array>
#include <string_view>

namespace authrig::sim {

/// What a challenge may be made by: S256 alone, since plain hides nothing (RFC 7636 section 7.2).
inline constexpr std::array<std::string_view, 1> challenge_methods{"S256"};

/// A `code_verifier`: 43 to 128 unreserved characters (RFC 7636 section 4.1).
[[nodiscard]] bool verifier_well_formed(std::string_view verifier);
/// An S256 `code_challenge`: 43 characters of the base64url alphabet (RFC 7636 section 4.2).
[[nodiscard]] bool s256_challenge_well_formed(std::string_view challenge);

}  // namespace authrig::sim

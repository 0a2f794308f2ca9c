#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace authrig::crypto {

using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);
/// The same 32 bytes as a string, ready for an encoder.
[[nodiscard]] std::string sha256_bytes(std::string_view bytes);
/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// HMAC (RFC 2104) with SHA-256: 32 bytes. The key may be empty.
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view bytes);

/// Compares without telling by its duration where two texts of one length differ (RFC 6749 section 10.10). Unequal
/// lengths are unequal at once: a length is no secret here.
[[nodiscard]] bool constant_time_equal(std::string_view a, std::string_view b);

}  // namespace authrig::crypto

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace authrig::codec {

/// base64url without padding (RFC 7515 section 2, RFC 4648 section 5).
[[nodiscard]] std::string base64url_encode(std::string_view bytes);
/// Nothing when there is padding, white space, a foreign character, an impossible length, or a last character whose
/// unused bits are not zero (RFC 4648 section 3.5): every value has exactly one encoding.
[[nodiscard]] std::optional<std::string> base64url_decode(std::string_view text);

/// base64 with padding (RFC 4648 section 4): HTTP Basic, PEM.
[[nodiscard]] std::string base64_encode(std::string_view bytes);
/// As strict as `base64url_decode`; padding is required.
[[nodiscard]] std::optional<std::string> base64_decode(std::string_view text);

}  // namespace authrig::codec

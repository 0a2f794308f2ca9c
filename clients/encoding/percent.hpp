#pragma once

#include <string>
#include <string_view>

namespace authrig::agents {

/// `application/x-www-form-urlencoded` (RFC 6749 appendix B): a space is `+`, everything but letters, digits and
/// `*-._` is percent-encoded from its UTF-8 bytes.
[[nodiscard]] std::string form_encode(std::string_view text);
/// The reverse; a percent sign that begins no escape stands for itself.
[[nodiscard]] std::string form_decode(std::string_view text);

}  // namespace authrig::agents

#pragma once

#include <string>
#include <string_view>

namespace authrig::agents {

/// A UTF-8 text as octets of another character encoding: `utf-8` (as it is), `utf-16` (big-endian, without a mark),
/// `latin-1` (a character beyond U+00FF becomes `?`). Throws `std::invalid_argument` for another name.
[[nodiscard]] std::string in_charset(std::string_view text, std::string_view charset);

}  // namespace authrig::agents

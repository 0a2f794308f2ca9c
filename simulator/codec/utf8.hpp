#pragma once

#include <cstddef>
#include <string_view>

namespace authrig::codec {

/// Length of the UTF-8 sequence at the start of `bytes` (RFC 3629: no overlong forms, no surrogates, nothing above
/// U+10FFFF), 1 to 4; 0 when there is none.
[[nodiscard]] std::size_t utf8_sequence(std::string_view bytes);

[[nodiscard]] bool valid_utf8(std::string_view bytes);

}  // namespace authrig::codec

#pragma once

#include <string>
#include <string_view>

namespace authrig::codec {

/// Text made safe for an element's content and for a quoted attribute value: `& < > " '` become references, and
/// control characters other than tab and line breaks, which no HTML text may hold, become U+FFFD.
[[nodiscard]] std::string escape_html(std::string_view text);

}  // namespace authrig::codec

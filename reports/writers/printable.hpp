#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace authrig::reports {

/// One code point of a text that may be broken. `valid` is false for a byte that is not UTF-8 (RFC 3629: no overlong
/// forms, no surrogates, nothing above U+10FFFF); `size` is then 1.
struct CodePoint {
    std::uint32_t value = 0;
    std::size_t size = 1;
    bool valid = false;
};
[[nodiscard]] CodePoint next_code_point(std::string_view text);

/// The text as a person may see it in a terminal, in XML and in HTML: what is not UTF-8 and control characters become
/// `\x1b`, characters that reorder a line (bidirectional overrides) and non-characters `\u{202e}`; line feeds and
/// tabs stay, a carriage return before a line feed goes.
[[nodiscard]] std::string printable(std::string_view text);
/// The same on one line: line feeds become `\n`, tabs and carriage returns `\t`, `\r`.
[[nodiscard]] std::string printable_line(std::string_view text);

/// Columns that a printable text takes, counting a code point as one.
[[nodiscard]] std::size_t columns(std::string_view text);
/// At most `limit` columns; what was cut is shown by `…`.
[[nodiscard]] std::string ellipsis(std::string_view text, std::size_t limit);

}  // namespace authrig::reports

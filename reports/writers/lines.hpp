#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace authrig::reports {

/// The lines of a text; a line feed at the end makes no empty last line.
[[nodiscard]] std::vector<std::string> split_lines(std::string_view text);

/// Breaks a text at spaces into lines of at most `width` columns; a longer word stands alone on its line. Line feeds
/// of the text are kept.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view between);

}  // namespace authrig::reports

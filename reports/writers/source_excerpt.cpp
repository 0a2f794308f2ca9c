#include "writers/source_excerpt.hpp"

#include <filesystem>
#include <fstream>

#include "writers/printable.hpp"

namespace authrig::reports {

namespace {

constexpr std::size_t longest_excerpt_line = 160;

/// Without a column the caret stands under the first character that is not a space.
int caret_column(const std::string& text, int column) {
    if (column > 0 && static_cast<std::size_t>(column) <= text.size() + 1) return column;
    const auto first = text.find_first_not_of(" \t");
    return first == std::string::npos ? 1 : static_cast<int>(first) + 1;
}

}  // namespace

std::vector<ExcerptLine> source_excerpt(const std::string& file, int line, int column, int before, int after) {
    std::vector<ExcerptLine> lines;
    std::error_code not_there;
    if (line <= 0 || !std::filesystem::is_regular_file(file, not_there)) return lines;
    std::ifstream in(file);
    std::string text;
    bool found = false;
    for (int number = 1; number <= line + after && std::getline(in, text); ++number) {
        if (number < line - before) continue;
        found = found || number == line;
        lines.push_back({.number = number,
                         .text = ellipsis(printable_line(text), longest_excerpt_line),
                         .caret = number == line ? caret_column(text, column) : 0});
    }
    if (!found) lines.clear();
    return lines;
}

}  // namespace authrig::reports

#include "writers/lines.hpp"

#include <algorithm>

#include "writers/printable.hpp"

namespace authrig::reports {

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    for (const auto& paragraph : split_lines(text)) {
        std::string line;
        std::string_view rest = paragraph;
        while (!rest.empty()) {
            const auto end = std::min(rest.find(' '), rest.size());
            const auto word = rest.substr(0, end);
            if (!line.empty() && columns(line) + 1 + columns(word) > width) {
                lines.push_back(std::move(line));
                line.clear();
            }
            if (!line.empty()) line += ' ';
            line += word;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += between;
        out += parts[i];
    }
    return out;
}

}  // namespace authrig::reports

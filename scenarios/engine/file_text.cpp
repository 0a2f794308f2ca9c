#include "engine/file_text.hpp"

#include <fstream>
#include <system_error>

namespace authrig::engine {
namespace {

/// Length of the UTF-8 sequence at the front; 0 when it is none (overlong, surrogate, cut, beyond U+10FFFF).
std::size_t utf8_sequence(std::string_view text) {
    const auto byte = [&text](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u; };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                               : (lead & 0xF0) == 0xE0        ? 3
                               : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                              : 0;
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0) != 0x80) return 0;
    }
    const unsigned second = byte(1);
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
    if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
    return length;
}

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& file, Diagnostics& diagnostics) {
    std::error_code problem;
    if (std::filesystem::is_directory(file, problem)) {
        diagnostics.push_back({file.string(), 0, 0, "is a folder, not a file", {}});
        return std::nullopt;
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        const bool exists = std::filesystem::exists(file, problem);
        diagnostics.push_back({file.string(), 0, 0, exists ? "cannot be read" : "does not exist", {}});
        return std::nullopt;
    }
    std::string text(file_size_limit + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

bool check_text(const std::string& file, std::string_view text, Diagnostics& diagnostics) {
    if (text.size() > file_size_limit) {
        diagnostics.push_back({file, 0, 0, "is larger than 1 MB; a scenario is one behaviour", {}});
        return false;
    }
    int line = 1;
    int column = 1;
    while (!text.empty()) {
        const std::size_t length = utf8_sequence(text);
        const auto first = static_cast<unsigned char>(text.front());
        if (length == 0) {
            diagnostics.push_back({file, line, column, "is not UTF-8 text: the byte here begins no character", {}});
            return false;
        }
        if ((first < 0x20 && first != '\n' && first != '\r' && first != '\t') || first == 0x7F) {
            diagnostics.push_back(
                {file, line, column, first == 0 ? "is a binary file: a NUL byte" : "a control character", {}});
            return false;
        }
        column = first == '\n' ? 1 : column + 1;
        if (first == '\n') ++line;
        text.remove_prefix(length);
    }
    return true;
}

}  // namespace authrig::engine

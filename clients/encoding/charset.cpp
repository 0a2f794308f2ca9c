#include "encoding/charset.hpp"

#include <stdexcept>

namespace authrig::agents {

namespace {

/// The next character of a well-formed text; moves `at` behind it.
char32_t next_character(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    char32_t character = lead & (0x3Fu >> more);
    for (int i = 0; i < more && at < text.size(); ++i)
        character = (character << 6) | (static_cast<unsigned char>(text[at++]) & 0x3Fu);
    return character;
}

void append_utf16(std::string& out, char32_t unit) {
    out += static_cast<char>(unit >> 8);
    out += static_cast<char>(unit & 0xFF);
}

}  // namespace

std::string in_charset(std::string_view text, std::string_view charset) {
    if (charset == "utf-8") return std::string(text);
    if (charset != "utf-16" && charset != "latin-1")
        throw std::invalid_argument("charset `" + std::string(charset) +
                                    "` is not known; there are utf-8, utf-16, latin-1");
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_character(text, at);
        if (charset == "latin-1") {
            out += character < 0x100 ? static_cast<char>(character) : '?';
        } else if (character < 0x10000) {
            append_utf16(out, character);
        } else {
            append_utf16(out, 0xD800 + ((character - 0x10000) >> 10));
            append_utf16(out, 0xDC00 + ((character - 0x10000) & 0x3FF));
        }
    }
    return out;
}

}  // namespace authrig::agents

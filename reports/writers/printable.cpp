#include "writers/printable.hpp"

namespace authrig::reports {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

std::string escaped_code_point(const CodePoint& point) {
    std::string digits;
    for (auto rest = point.value; rest > 0 || digits.size() < 2; rest /= 16) digits.insert(0, 1, hex_digits[rest % 16]);
    return point.valid && point.value > 0xff ? "\\u{" + digits + "}" : "\\x" + digits;
}

bool reorders_line(std::uint32_t c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
}

bool shown_as_it_is(const CodePoint& point) {
    const auto c = point.value;
    if (!point.valid || c < 0x20 || (c >= 0x7f && c < 0xa0)) return false;
    if (c == 0x2028 || c == 0x2029 || c == 0xfeff || (c & 0xfffe) == 0xfffe) return false;
    return !reorders_line(c);
}

std::string made_printable(std::string_view text, bool one_line) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto point = next_code_point(text);
        const char c = text.front();
        if (one_line && c == '\n') {
            out += "\\n";
        } else if (one_line && c == '\t') {
            out += "\\t";
        } else if (one_line && c == '\r') {
            out += "\\r";
        } else if (c == '\n' || c == '\t' || shown_as_it_is(point)) {
            out += text.substr(0, point.size);
        } else if (!text.starts_with("\r\n")) {
            out += escaped_code_point(point);
        }
        text.remove_prefix(point.size);
    }
    return out;
}

}  // namespace

CodePoint next_code_point(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const auto first = byte(0);
    if (first < 0x80) return {.value = first, .size = 1, .valid = true};
    const std::size_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    const CodePoint broken{.value = first, .size = 1, .valid = false};
    if (first < 0xc2 || first > 0xf4 || text.size() < size) return broken;
    auto value = first & (0xffU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xc0) != 0x80) return broken;
        value = value << 6 | (byte(i) & 0x3f);
    }
    const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
    if (overlong || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) return broken;
    return {.value = value, .size = size, .valid = true};
}

std::string printable(std::string_view text) { return made_printable(text, false); }
std::string printable_line(std::string_view text) { return made_printable(text, true); }

std::size_t columns(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count) text.remove_prefix(next_code_point(text).size);
    return count;
}

std::string ellipsis(std::string_view text, std::size_t limit) {
    if (columns(text) <= limit) return std::string(text);
    std::string out;
    for (std::size_t i = 1; i < limit; ++i) {
        const auto size = next_code_point(text).size;
        out += text.substr(0, size);
        text.remove_prefix(size);
    }
    return out + "…";
}

}  // namespace authrig::reports

#include <array>
#include <cstdint>

#include "engine/url.hpp"

namespace authrig::engine {
namespace {

constexpr std::string_view base64_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int base64_digit(char c) {
    if (c == '-') c = '+';
    if (c == '_') c = '/';
    const auto found = base64_alphabet.find(c);
    return found == std::string_view::npos ? -1 : static_cast<int>(found);
}

}  // namespace

std::string base64_decode(std::string_view text) {
    std::string out;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : text) {
        const int digit = base64_digit(c);
        if (digit < 0) break;
        bits = bits << 6 | static_cast<std::uint32_t>(digit);
        held += 6;
        if (held >= 8) {
            held -= 8;
            out += static_cast<char>(bits >> held & 0xff);
        }
    }
    return out;
}

std::string base64_encode(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 3) {
        const std::size_t taken = std::min<std::size_t>(3, text.size() - i);
        std::uint32_t bits = 0;
        for (std::size_t j = 0; j < 3; ++j)
            bits = bits << 8 | (j < taken ? static_cast<unsigned char>(text[i + j]) : 0u);
        for (std::size_t j = 0; j < 4; ++j) out += j <= taken ? base64_alphabet[bits >> (18 - 6 * j) & 63] : '=';
    }
    return out;
}

}  // namespace authrig::engine

#include "codec/base64.hpp"

#include <array>
#include <cstdint>

namespace authrig::codec {
namespace {

constexpr std::string_view base64_url_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view base64_std_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

using Base64Table = std::array<std::int8_t, 256>;

constexpr Base64Table base64_table(std::string_view alphabet) {
    Base64Table table{};
    for (auto& entry : table) entry = -1;
    for (std::size_t i = 0; i < alphabet.size(); ++i) {
        table[static_cast<unsigned char>(alphabet[i])] = static_cast<std::int8_t>(i);
    }
    return table;
}

constexpr Base64Table base64_url_table = base64_table(base64_url_alphabet);
constexpr Base64Table base64_std_table = base64_table(base64_std_alphabet);

std::string base64_encode_with(std::string_view bytes, std::string_view alphabet) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(c);
        held += 8;
        while (held >= 6) {
            held -= 6;
            out += alphabet[(bits >> held) & 63];
        }
    }
    if (held > 0) out += alphabet[(bits << (6 - held)) & 63];
    return out;
}

std::optional<std::string> base64_decode_with(std::string_view text, const Base64Table& table) {
    if (text.size() % 4 == 1) return std::nullopt;  // six bits make no byte
    std::string out;
    out.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : text) {
        const int value = table[static_cast<unsigned char>(c)];
        if (value < 0) return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(value);
        held += 6;
        if (held >= 8) {
            held -= 8;
            out += static_cast<char>((bits >> held) & 0xFF);
        }
    }
    // RFC 4648 section 3.5: pad bits are zero in a canonical encoding.
    if ((bits & ((1u << held) - 1)) != 0) return std::nullopt;
    return out;
}

}  // namespace

std::string base64url_encode(std::string_view bytes) { return base64_encode_with(bytes, base64_url_alphabet); }

std::optional<std::string> base64url_decode(std::string_view text) {
    return base64_decode_with(text, base64_url_table);
}

std::string base64_encode(std::string_view bytes) {
    std::string out = base64_encode_with(bytes, base64_std_alphabet);
    out.append((4 - out.size() % 4) % 4, '=');
    return out;
}

std::optional<std::string> base64_decode(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding) text.remove_suffix(1);
    return base64_decode_with(text, base64_std_table);
}

}  // namespace authrig::codec

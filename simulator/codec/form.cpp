#include "codec/form.hpp"

namespace authrig::codec {
namespace {

bool form_unreserved(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

int form_hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

void form_append_escape(std::string& out, char c) {
    constexpr char digits[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4];
    out += digits[byte & 15];
}

/// A piece of the wire that may stand in an `error_description` (RFC 6749 section 5.2 has its alphabet), shortened.
std::string form_quotable(std::string_view raw) {
    constexpr std::size_t longest = 40;
    std::string out;
    for (const char c : raw.substr(0, longest)) out += (c < 0x20 || c > 0x7E || c == '"' || c == '\\') ? '?' : c;
    if (raw.size() > longest) out += "...";
    return out;
}

tl::expected<std::string, std::string> form_decode_piece(std::string_view raw) {
    auto decoded = percent_decode(raw, true);
    if (!decoded) return decoded;
    if (decoded->find('\0') != std::string::npos) return tl::unexpected<std::string>("holds a NUL character");
    if (!valid_utf8(*decoded)) return tl::unexpected<std::string>("is not UTF-8 after decoding");
    return decoded;
}

}  // namespace

tl::expected<Params, std::string> parse_form(std::string_view text) {
    Params params;
    while (!text.empty()) {
        const std::size_t end = text.find('&');
        const std::string_view piece = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (piece.empty()) continue;

        const std::size_t equals = piece.find('=');
        const std::string_view raw_name = piece.substr(0, equals);
        const std::string_view raw_value = equals == std::string_view::npos ? "" : piece.substr(equals + 1);
        auto name = form_decode_piece(raw_name);
        if (!name) return tl::unexpected("parameter name '" + form_quotable(raw_name) + "' " + name.error());
        auto value = form_decode_piece(raw_value);
        if (!value) return tl::unexpected("parameter '" + form_quotable(*name) + "' " + value.error());
        params.emplace_back(std::move(*name), std::move(*value));
    }
    return params;
}

std::string encode_form(const Params& params) {
    std::string out;
    const auto append = [&out](std::string_view text) {
        for (const char c : text) {
            if (c == ' ') {
                out += '+';
            } else if (form_unreserved(c)) {
                out += c;
            } else {
                form_append_escape(out, c);
            }
        }
    };
    for (const auto& [name, value] : params) {
        if (!out.empty()) out += '&';
        append(name);
        out += '=';
        append(value);
    }
    return out;
}

std::string percent_encode(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (form_unreserved(c)) {
            out += c;
        } else {
            form_append_escape(out, c);
        }
    }
    return out;
}

tl::expected<std::string, std::string> percent_decode(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '%') {
            out += (plus_is_space && c == '+') ? ' ' : c;
            continue;
        }
        const int high = i + 1 < text.size() ? form_hex_digit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? form_hex_digit(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            return tl::unexpected("has '" + form_quotable(text.substr(i, 3)) +
                                  "' where a percent escape needs two hexadecimal digits");
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

}  // namespace authrig::codec

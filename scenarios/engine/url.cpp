#include "engine/url.hpp"

namespace authrig::engine {
namespace {

int url_hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool url_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

std::string url_escape(std::string_view text, std::string_view space) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (url_unreserved(c)) {
            out += c;
        } else if (c == ' ') {
            out += space;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return out;
}

}  // namespace

std::string Url::path() const { return target.substr(0, target.find('?')); }

std::string Url::query() const {
    const auto mark = target.find('?');
    return mark == std::string::npos ? std::string() : target.substr(mark + 1);
}

Url split_url(std::string_view url) {
    Url out;
    if (const auto hash = url.find('#'); hash != std::string_view::npos) {
        out.fragment = url.substr(hash + 1);
        url = url.substr(0, hash);
    }
    if (const auto scheme = url.find("://"); scheme != std::string_view::npos && scheme < url.find_first_of("/?")) {
        const auto end = url.find_first_of("/?", scheme + 3);
        out.origin = url.substr(0, end);
        url = end == std::string_view::npos ? std::string_view() : url.substr(end);
    }
    out.target = url;
    if (out.target.empty() || out.target.front() != '/') out.target.insert(0, "/");
    return out;
}

std::string form_decode(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
        } else if (text[i] == '%' && i + 2 < text.size() && url_hex_digit(text[i + 1]) >= 0 &&
                   url_hex_digit(text[i + 2]) >= 0) {
            out += static_cast<char>(url_hex_digit(text[i + 1]) * 16 + url_hex_digit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string form_encode(std::string_view text) { return url_escape(text, "+"); }
std::string percent_encode(std::string_view text) { return url_escape(text, "%20"); }

Params parse_form(std::string_view text) {
    Params out;
    while (!text.empty()) {
        const auto end = text.find('&');
        const auto pair = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        out.emplace_back(form_decode(pair.substr(0, equals)),
                         equals == std::string_view::npos ? std::string() : form_decode(pair.substr(equals + 1)));
    }
    return out;
}

std::string write_form(const Params& params) {
    std::string out;
    for (const auto& [name, value] : params) {
        if (!out.empty()) out += '&';
        out += form_encode(name) + "=" + form_encode(value);
    }
    return out;
}

}  // namespace authrig::engine

#include "browsing/set_cookie.hpp"

#include <algorithm>
#include <cctype>

#include "authrig/http.hpp"

namespace authrig::agents {

namespace {

std::string_view without_outer_space(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// The next piece up to `;`, which is taken off `rest`.
std::pair<std::string_view, std::string_view> next_attribute(std::string_view& rest) {
    const auto end = std::min(rest.find(';'), rest.size());
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto equals = piece.find('=');
    if (equals == std::string_view::npos) return {without_outer_space(piece), {}};
    return {without_outer_space(piece.substr(0, equals)), without_outer_space(piece.substr(equals + 1))};
}

/// The first run of four digits: `Thu, 01 Jan 1970 00:00:00 GMT`.
int year_of_date(std::string_view date) {
    int digits = 0;
    int year = 0;
    for (const char c : date) {
        if (!std::isdigit(static_cast<unsigned char>(c))) {
            if (digits == 4) return year;
            digits = year = 0;
            continue;
        }
        year = digits < 4 ? year * 10 + (c - '0') : year;
        ++digits;
    }
    return digits == 4 ? year : 0;
}

}  // namespace

std::optional<SetCookie> read_set_cookie(std::string_view field) {
    if (field.substr(0, field.find(';')).find('=') == std::string_view::npos) return std::nullopt;
    const auto [name, value] = next_attribute(field);
    if (name.empty()) return std::nullopt;
    SetCookie cookie{.name = std::string(name), .value = std::string(value)};
    std::string_view max_age, expires;
    while (!field.empty()) {
        const auto [attribute, setting] = next_attribute(field);
        if (iequals(attribute, "Max-Age")) max_age = setting;
        if (iequals(attribute, "Expires")) expires = setting;
    }
    if (!max_age.empty()) {
        cookie.removes = max_age.starts_with('-') || max_age.find_first_not_of('0') == std::string_view::npos;
    } else if (const int year = year_of_date(expires); year > 0) {
        cookie.removes = year < 2000;
    }
    return cookie;
}

}  // namespace authrig::agents

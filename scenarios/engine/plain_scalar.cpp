#include "engine/plain_scalar.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace authrig::engine {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// `[0-9]+ | 0o[0-7]+ | 0x[0-9a-fA-F]+`, the first with a sign.
bool read_yaml_integer(std::string_view text, std::int64_t& number) {
    int base = 10;
    if (text.starts_with("0o") || text.starts_with("0x")) {
        base = text[1] == 'o' ? 8 : 16;
        text.remove_prefix(2);
        if (text.starts_with('-')) return false;
    } else if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) return false;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return error == std::errc() && end == text.data() + text.size();
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, with a point or an exponent.
bool looks_like_float(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    if (const auto exponent = text.find_first_of("eE"); exponent != text.npos) {
        std::string_view power = text.substr(exponent + 1);
        if (power.starts_with('-') || power.starts_with('+')) power.remove_prefix(1);
        if (!all_digits(power)) return false;
        text = text.substr(0, exponent);
        if (all_digits(text)) return true;
    }
    const auto point = text.find('.');
    if (point == text.npos) return false;
    const auto before = text.substr(0, point);
    const auto after = text.substr(point + 1);
    return (before.empty() && all_digits(after)) || (all_digits(before) && (after.empty() || all_digits(after)));
}

}  // namespace

Node::Value plain_scalar(std::string_view text) {
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return std::monostate{};
    if (text == "true" || text == "True" || text == "TRUE") return true;
    if (text == "false" || text == "False" || text == "FALSE") return false;
    std::int64_t whole = 0;
    if (read_yaml_integer(text, whole)) return whole;
    if (looks_like_float(text)) {
        if (text.starts_with('+')) text.remove_prefix(1);
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc() && end == text.data() + text.size() && std::isfinite(number)) return number;
    }
    return std::string(text);
}

}  // namespace authrig::engine

#include <array>
#include <cstddef>
#include <span>

#include "authrig/clock.hpp"

namespace authrig {

namespace {

using std::chrono::milliseconds;

// More than any document can mean, and small enough that sums of parts never overflow.
constexpr std::int64_t span_limit_months = 10'000 * 12;
constexpr milliseconds span_limit_exact = std::chrono::hours{24} * 366 * 10'000;

struct SpanUnit {
    std::string_view name;
    int months;
    milliseconds exact;
};

constexpr std::array short_units{
    SpanUnit{"ms", 0, milliseconds{1}},        SpanUnit{"s", 0, std::chrono::seconds{1}},
    SpanUnit{"m", 0, std::chrono::minutes{1}}, SpanUnit{"h", 0, std::chrono::hours{1}},
    SpanUnit{"d", 0, std::chrono::hours{24}},  SpanUnit{"w", 0, std::chrono::hours{24 * 7}},
    SpanUnit{"mo", 1, milliseconds{0}},        SpanUnit{"y", 12, milliseconds{0}}};

// ISO 8601 durations, largest first: each may stand once, in this order.
constexpr std::array iso_date_units{SpanUnit{"Y", 12, milliseconds{0}}, SpanUnit{"M", 1, milliseconds{0}},
                                    SpanUnit{"W", 0, std::chrono::hours{24 * 7}},
                                    SpanUnit{"D", 0, std::chrono::hours{24}}};
constexpr std::array iso_time_units{SpanUnit{"H", 0, std::chrono::hours{1}}, SpanUnit{"M", 0, std::chrono::minutes{1}},
                                    SpanUnit{"S", 0, std::chrono::seconds{1}}};

struct SpelledOutUnit {
    std::string_view begins;
    std::string_view means;
};
constexpr std::array spelled_out_units{
    SpelledOutUnit{"milli", "ms"}, SpelledOutUnit{"sec", "s"},  SpelledOutUnit{"min", "m"}, SpelledOutUnit{"mon", "mo"},
    SpelledOutUnit{"mth", "mo"},   SpelledOutUnit{"hour", "h"}, SpelledOutUnit{"hr", "h"},  SpelledOutUnit{"day", "d"},
    SpelledOutUnit{"week", "w"},   SpelledOutUnit{"year", "y"}, SpelledOutUnit{"yr", "y"}};

bool is_span_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view take_span_digits(std::string_view& rest) {
    std::size_t n = 0;
    while (n < rest.size() && is_span_digit(rest[n])) ++n;
    const auto digits = rest.substr(0, n);
    rest.remove_prefix(n);
    return digits;
}

/// Adds `sign × digits × unit`; false when that leaves the limits.
bool add_span_part(Span& sum, int sign, std::string_view digits, const SpanUnit& unit) {
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    if (digits.size() > 15) return false;
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    if (unit.months != 0) {
        if (value > span_limit_months) return false;
        const std::int64_t months = sum.months + sign * value * unit.months;
        if (months > span_limit_months || months < -span_limit_months) return false;
        sum.months = static_cast<int>(months);
        return true;
    }
    if (value > span_limit_exact / unit.exact) return false;
    sum.exact += sign * value * unit.exact;
    return sum.exact <= span_limit_exact && sum.exact >= -span_limit_exact;
}

std::string unknown_span_unit(std::string_view unit) {
    std::string message = "has the unknown unit `" + std::string(unit) + "`";
    for (const auto& word : spelled_out_units)
        if (unit.starts_with(word.begins)) return message + ": write `" + std::string(word.means) + "`";
    if (unit == "M") return message + ": minutes are `m`, months are `mo`";
    return message + ": units are `ms s m h d w mo y`";
}

/// `90s 1h30m 1mo-1d`: a sign holds for the parts after it. On failure, what is wrong with the text.
tl::expected<Span, std::string> read_short_span(std::string_view rest, int sign) {
    Span sum;
    while (true) {
        const auto digits = take_span_digits(rest);
        if (digits.empty()) return tl::make_unexpected(std::string("has no number where one is due"));
        std::size_t n = 0;
        while (n < rest.size() && !is_span_digit(rest[n]) &&
               std::string_view(" +-.,").find(rest[n]) == std::string_view::npos)
            ++n;
        const auto name = rest.substr(0, n);
        rest.remove_prefix(n);
        if (name.empty() && !rest.empty() && (rest.front() == '.' || rest.front() == ','))
            return tl::make_unexpected(
                std::string("is a fraction: write a smaller unit, `90m` for an hour and a half"));
        if (name.empty()) return tl::make_unexpected("has no unit: `" + std::string(digits) + "s` is seconds");
        const SpanUnit* found = nullptr;
        for (const auto& unit : short_units)
            if (unit.name == name) found = &unit;
        if (found == nullptr) return tl::make_unexpected(unknown_span_unit(name));
        if (!add_span_part(sum, sign, digits, *found))
            return tl::make_unexpected(std::string("is longer than 10000 years"));
        while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
        if (rest.empty()) return sum;
        if (rest.front() == '-' || rest.front() == '+') {
            sign = rest.front() == '-' ? -1 : 1;
            rest.remove_prefix(1);
        }
    }
}

/// What follows the `P` of an ISO 8601 duration.
tl::expected<Span, std::string> read_iso_span(std::string_view rest, int sign) {
    const auto misfit = [](const char* why) { return tl::make_unexpected(std::string(why)); };
    Span sum;
    std::span<const SpanUnit> units = iso_date_units;
    bool time = false;
    bool any = false;
    while (!rest.empty()) {
        if (!time && rest.front() == 'T') {
            time = true;
            any = false;
            units = iso_time_units;
            rest.remove_prefix(1);
            continue;
        }
        const auto digits = take_span_digits(rest);
        std::string fraction;
        if (!digits.empty() && !rest.empty() && (rest.front() == '.' || rest.front() == ',')) {
            rest.remove_prefix(1);
            fraction = std::string(take_span_digits(rest));
            if (fraction.empty() || fraction.size() > 3 || rest != "S" || !time)
                return misfit("has a fraction: only seconds take one, of up to three digits");
            fraction.resize(3, '0');
        }
        if (digits.empty() || rest.empty()) return misfit("is no ISO 8601 duration: those look like `P6M` or `PT90S`");
        std::size_t i = 0;
        while (i < units.size() && units[i].name.front() != rest.front()) ++i;
        if (i == units.size())
            return misfit(
                "is no ISO 8601 duration: `Y M W D` stand before the `T`, `H M S` after it, each once, in this order");
        if (!add_span_part(sum, sign, digits, units[i]) || !add_span_part(sum, sign, fraction, short_units[0]))
            return misfit("is longer than 10000 years");
        units = units.subspan(i + 1);
        rest.remove_prefix(1);
        any = true;
    }
    if (!any) return misfit("is no ISO 8601 duration: a number and a unit are missing at its end");
    return sum;
}

}  // namespace

tl::expected<Span, std::string> parse_span(std::string_view text) {
    std::string_view rest = text;
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    while (!rest.empty() && rest.back() == ' ') rest.remove_suffix(1);
    if (rest.empty())
        return tl::make_unexpected(std::string("a length of time is empty; write for example `90s` or `6mo`"));
    int sign = 1;
    if (rest.front() == '-' || rest.front() == '+') {
        sign = rest.front() == '-' ? -1 : 1;
        rest.remove_prefix(1);
    }
    auto span =
        !rest.empty() && rest.front() == 'P' ? read_iso_span(rest.substr(1), sign) : read_short_span(rest, sign);
    if (!span) return tl::make_unexpected("the length of time `" + std::string(text) + "` " + span.error());
    return span;
}

}  // namespace authrig

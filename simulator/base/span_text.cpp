#include <array>

#include "authrig/clock.hpp"

namespace authrig {

namespace {

struct WrittenUnit {
    std::int64_t size;
    const char* name;
};
constexpr std::array months_written{WrittenUnit{12, "y"}, WrittenUnit{1, "mo"}};
// Weeks are left out: `30d` reads better than `4w2d`.
constexpr std::array exact_written{WrittenUnit{86'400'000, "d"}, WrittenUnit{3'600'000, "h"}, WrittenUnit{60'000, "m"},
                                   WrittenUnit{1'000, "s"}, WrittenUnit{1, "ms"}};

template <std::size_t N>
std::string write_units(std::int64_t amount, const std::array<WrittenUnit, N>& units) {
    std::string text;
    for (const auto& unit : units) {
        // The remainder keeps its sign, so that the smallest number needs no negation.
        const std::int64_t whole = amount / unit.size;
        amount %= unit.size;
        if (whole == 0) continue;
        const std::string digits = std::to_string(whole);
        text += (whole < 0 ? digits.substr(1) : digits) + unit.name;
    }
    return text;
}

}  // namespace

std::string to_string(Span span) {
    const std::int64_t exact = span.exact.count();
    std::string text;
    if (span.months != 0) text = (span.months < 0 ? "-" : "") + write_units(span.months, months_written);
    if (exact == 0) return text.empty() ? "0s" : text;
    // A sign holds for what follows it (`parse_span`), so it is repeated only where it changes.
    if (exact < 0 && span.months >= 0) text += '-';
    if (exact > 0 && span.months < 0) text += '+';
    return text + write_units(exact, exact_written);
}

}  // namespace authrig

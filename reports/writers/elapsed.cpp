#include "writers/elapsed.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "writers/lines.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports {

namespace {

/// Whole calendar months between the two, or 0 when something is left over.
int whole_months(TimePoint from, TimePoint to) {
    using namespace std::chrono;
    const year_month_day a{floor<days>(from)};
    const year_month_day b{floor<days>(to)};
    const auto months_apart = static_cast<int>((b.year() / b.month() - a.year() / a.month()).count());
    return months_apart > 0 && add(from, Span{.months = months_apart}) == to ? months_apart : 0;
}

struct ElapsedUnit {
    std::int64_t milliseconds;
    std::string_view name;
};
constexpr std::array elapsed_units{ElapsedUnit{86'400'000, "day"}, ElapsedUnit{3'600'000, "hour"},
                                   ElapsedUnit{60'000, "minute"}, ElapsedUnit{1'000, "second"}};

}  // namespace

std::string elapsed(TimePoint from, TimePoint to) {
    if (to < from) return "back " + elapsed(to, from);
    std::vector<std::string> words;
    if (const auto months = whole_months(from, to); months > 0) {
        if (months >= 12) words.push_back(counted(static_cast<std::size_t>(months / 12), "year"));
        if (months % 12 > 0) words.push_back(counted(static_cast<std::size_t>(months % 12), "month"));
        return join(words, " ");
    }
    auto rest = (to - from).count();
    for (const auto& unit : elapsed_units) {
        const auto count = rest / unit.milliseconds;
        if (count == 0 || words.size() == 2) continue;
        words.push_back(counted(static_cast<std::size_t>(count), unit.name));
        rest %= unit.milliseconds;
    }
    if (rest > 0 && words.size() < 2) words.push_back(std::to_string(rest) + " ms"), rest = 0;
    if (words.empty()) return "no time";
    return (rest > 0 && words.size() == 2 ? "about " : "") + join(words, " ");
}

std::string instant(TimePoint time) {
    auto text = to_rfc3339(time);
    if (const auto t = text.find('T'); t != std::string::npos) text[t] = ' ';
    if (text.ends_with('Z')) text.pop_back();
    return text;
}

}  // namespace authrig::reports

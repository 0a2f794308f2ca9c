#include <algorithm>

#include "authrig/clock.hpp"

namespace authrig {

namespace {

using namespace std::chrono;

// Protocol time stays where RFC 3339 can write it; whoever asks for more gets the end of it.
constexpr TimePoint earliest = sys_days{year{1} / January / 1};
constexpr TimePoint latest = sys_days{year{9999} / December / 31} + hours{24} - milliseconds{1};

TimePoint add_months(TimePoint from, int count) {
    if (count == 0) return from;
    const auto midnight = floor<days>(from);
    const year_month_day date{midnight};
    const std::int64_t month_index =
        std::int64_t{int{date.year()}} * 12 + static_cast<unsigned>(date.month()) - 1 + count;
    if (month_index < 12) return earliest;
    if (month_index >= 10'000 * 12) return latest;
    const year_month month{year{static_cast<int>(month_index / 12)},
                           std::chrono::month{static_cast<unsigned>(month_index % 12 + 1)}};
    const day last = (month / std::chrono::last).day();
    return sys_days{month / std::min(date.day(), last)} + (from - midnight);
}

}  // namespace

TimePoint add(TimePoint from, Span span) {
    const TimePoint moved = add_months(std::clamp(from, earliest, latest), span.months);
    if (span.exact > latest - moved) return latest;
    if (span.exact < earliest - moved) return earliest;
    return moved + span.exact;
}

}  // namespace authrig

#include "authrig/clock.hpp"

namespace authrig {

namespace {

using namespace std::chrono;

std::string zero_padded(std::int64_t value, std::size_t width) {
    std::string digits = std::to_string(value < 0 ? -value : value);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return value < 0 ? "-" + digits : digits;
}

/// `TimeTextReader` takes an RFC 3339 date-time apart from left to right; after the first misfit `ok` stays false.
struct TimeTextReader {
    std::string_view rest;
    bool ok = true;

    int number(std::size_t width) {
        if (!ok || rest.size() < width) return ok = false, 0;
        int value = 0;
        for (const char c : rest.substr(0, width)) {
            if (c < '0' || c > '9') return ok = false, 0;
            value = value * 10 + (c - '0');
        }
        rest.remove_prefix(width);
        return value;
    }
    bool take(std::string_view any_of) {
        if (!ok || rest.empty() || any_of.find(rest.front()) == std::string_view::npos) return false;
        rest.remove_prefix(1);
        return true;
    }
    void expect(std::string_view any_of) { ok = take(any_of) && ok; }

    /// The digits after the point, cut (not rounded) to milliseconds.
    milliseconds fraction() {
        int value = 0;
        int digits = 0;
        for (; ok && !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; ++digits) {
            const int digit = number(1);
            if (digits < 3) value = value * 10 + digit;
        }
        ok = ok && digits > 0;
        for (int i = digits; i < 3; ++i) value *= 10;
        return milliseconds{value};
    }
    minutes offset() {
        if (take("Zz")) return minutes{0};
        const bool west = !rest.empty() && rest.front() == '-';
        expect("+-");
        const int hour_part = number(2);
        expect(":");
        const int minute_part = number(2);
        ok = ok && hour_part < 24 && minute_part < 60;
        return (west ? -1 : 1) * (hours{hour_part} + minutes{minute_part});
    }
};

}  // namespace

std::string to_rfc3339(TimePoint time) {
    const auto midnight = floor<days>(time);
    const year_month_day date{midnight};
    const hh_mm_ss clock{time - midnight};
    std::string text = zero_padded(int{date.year()}, 4) + '-' + zero_padded(unsigned{date.month()}, 2) + '-' +
                       zero_padded(unsigned{date.day()}, 2) + 'T' + zero_padded(clock.hours().count(), 2) + ':' +
                       zero_padded(clock.minutes().count(), 2) + ':' + zero_padded(clock.seconds().count(), 2);
    if (clock.subseconds().count() != 0) text += '.' + zero_padded(clock.subseconds().count(), 3);
    return text + 'Z';
}

tl::expected<TimePoint, std::string> parse_rfc3339(std::string_view text) {
    const auto wrong = [&](const char* why) {
        return tl::make_unexpected("`" + std::string(text) + "` " + why + "; a time looks like `2026-01-31T00:00:00Z`");
    };
    TimeTextReader reader{text};
    const int year_part = reader.number(4);
    reader.expect("-");
    const unsigned month_part = static_cast<unsigned>(reader.number(2));
    reader.expect("-");
    const unsigned day_part = static_cast<unsigned>(reader.number(2));
    if (reader.ok && reader.rest.empty()) return wrong("has no time of day");
    reader.expect("Tt ");
    const int hour_part = reader.number(2);
    reader.expect(":");
    const int minute_part = reader.number(2);
    reader.expect(":");
    const int second_part = reader.number(2);
    const milliseconds fraction = reader.take(".") ? reader.fraction() : milliseconds{0};
    if (reader.ok && reader.rest.empty()) return wrong("has no time zone");
    const minutes offset = reader.offset();
    if (!reader.ok || !reader.rest.empty()) return wrong("is not an RFC 3339 time");

    const year_month_day date{year{year_part}, month{month_part}, day{day_part}};
    if (!date.ok()) return wrong("is not a day of the calendar");
    if (hour_part > 23 || minute_part > 59 || second_part > 60) return wrong("is not a time of day");
    const TimePoint time =
        sys_days{date} + hours{hour_part} + minutes{minute_part} + seconds{second_part} + fraction - offset;
    // A leap second (RFC 3339 section 5.7) ends a UTC day; here it is the first second of the next.
    if (second_part == 60 && floor<seconds>(time) != floor<days>(time))
        return wrong("has a second 60 that is no leap second");
    return time;
}

std::int64_t to_numeric_date(TimePoint time) { return floor<seconds>(time.time_since_epoch()).count(); }

}  // namespace authrig

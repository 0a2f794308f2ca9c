#include <catch2/catch.hpp>

#include "authrig/clock.hpp"

using namespace authrig;

namespace {

TimePoint calendar_instant(const char* text) {
    const auto time = parse_rfc3339(text);
    REQUIRE(time.has_value());
    return *time;
}

}  // namespace

TEST_CASE("months are calendar months and end with the month") {
    struct Row {
        const char* from;
        const char* span;
        const char* to;
    };
    const Row row = GENERATE(values<Row>({
        {"2026-01-15T12:00:00Z", "6mo", "2026-07-15T12:00:00Z"},
        {"2026-01-31T00:00:00Z", "1mo", "2026-02-28T00:00:00Z"},
        {"2024-01-31T00:00:00Z", "1mo", "2024-02-29T00:00:00Z"},
        {"2024-02-29T10:00:00Z", "1y", "2025-02-28T10:00:00Z"},
        {"2024-02-29T10:00:00Z", "4y", "2028-02-29T10:00:00Z"},
        // 1900 and 2100 are no leap years, 2000 is one.
        {"2096-02-29T00:00:00Z", "4y", "2100-02-28T00:00:00Z"},
        {"1996-02-29T00:00:00Z", "4y", "2000-02-29T00:00:00Z"},
        {"2026-08-31T23:59:59.999Z", "6mo", "2027-02-28T23:59:59.999Z"},
        {"2026-12-15T00:00:00Z", "1mo", "2027-01-15T00:00:00Z"},
        {"2026-03-31T00:00:00Z", "-1mo", "2026-02-28T00:00:00Z"},
        {"2026-01-31T00:00:00Z", "-1mo", "2025-12-31T00:00:00Z"},
        {"2026-01-31T00:00:00Z", "-13mo", "2024-12-31T00:00:00Z"},
        {"1969-12-31T23:59:59.500Z", "2mo", "1970-02-28T23:59:59.500Z"},
    }));
    CAPTURE(row.from, row.span);
    CHECK(to_rfc3339(add(calendar_instant(row.from), parse_span(row.span).value())) == row.to);
}

TEST_CASE("months are added before the exact part") {
    // The other way round it would be 28 February and 1 April.
    CHECK(to_rfc3339(add(calendar_instant("2026-01-30T00:00:00Z"), parse_span("1mo1d").value())) ==
          "2026-03-01T00:00:00Z");
    CHECK(to_rfc3339(add(calendar_instant("2026-02-28T00:00:00Z"), parse_span("1mo1d").value())) ==
          "2026-03-29T00:00:00Z");
}

TEST_CASE("days are exact and count 29 February only in leap years") {
    CHECK(to_rfc3339(add(calendar_instant("2024-02-28T00:00:00Z"), parse_span("1d").value())) ==
          "2024-02-29T00:00:00Z");
    CHECK(to_rfc3339(add(calendar_instant("2026-02-28T00:00:00Z"), parse_span("1d").value())) ==
          "2026-03-01T00:00:00Z");
    CHECK(to_rfc3339(add(calendar_instant("2024-01-01T00:00:00Z"), parse_span("365d").value())) ==
          "2024-12-31T00:00:00Z");
}

TEST_CASE("time stays where it can be written") {
    CHECK(to_rfc3339(add(calendar_instant("2026-01-01T00:00:00Z"), parse_span("10000y").value())) ==
          "9999-12-31T23:59:59.999Z");
    CHECK(to_rfc3339(add(calendar_instant("2026-01-01T00:00:00Z"), parse_span("-10000y").value())) ==
          "0001-01-01T00:00:00Z");
    CHECK(to_rfc3339(add(calendar_instant("9999-12-31T00:00:00Z"), parse_span("2d").value())) ==
          "9999-12-31T23:59:59.999Z");
    CHECK(add(TimePoint::max(), parse_span("1ms").value()) == calendar_instant("9999-12-31T23:59:59.999Z"));
}

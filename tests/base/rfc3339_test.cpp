#include <catch2/catch.hpp>

#include "authrig/clock.hpp"

using namespace authrig;

TEST_CASE("the examples of RFC 3339 section 5.8 are read") {
    struct Row {
        const char* text;
        const char* utc;
    };
    const Row row = GENERATE(values<Row>({{"1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.520Z"},
                                          {"1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"},
                                          {"1990-12-31T23:59:60Z", "1991-01-01T00:00:00Z"},
                                          {"1990-12-31T15:59:60-08:00", "1991-01-01T00:00:00Z"},
                                          {"1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.870Z"}}));
    CAPTURE(row.text);
    const auto time = parse_rfc3339(row.text);
    REQUIRE(time.has_value());
    CHECK(to_rfc3339(*time) == row.utc);
}

TEST_CASE("letters may be small, a blank may stand for the T, digits beyond milliseconds are cut") {
    CHECK(parse_rfc3339("2026-01-31t00:00:00z") == parse_rfc3339("2026-01-31T00:00:00Z"));
    CHECK(parse_rfc3339("2026-01-31 00:00:00Z") == parse_rfc3339("2026-01-31T00:00:00Z"));
    CHECK(to_rfc3339(parse_rfc3339("2026-01-31T00:00:00.123999Z").value()) == "2026-01-31T00:00:00.123Z");
}

TEST_CASE("what is not an RFC 3339 time is refused with the reason") {
    struct Row {
        const char* text;
        const char* why;
    };
    const Row row = GENERATE(values<Row>({{"", "not an RFC 3339 time"},
                                          {"2026-01-31", "no time of day"},
                                          {"2026-01-31T00:00:00", "no time zone"},
                                          {"2026-02-29T00:00:00Z", "not a day"},
                                          {"2026-13-01T00:00:00Z", "not a day"},
                                          {"2026-01-00T00:00:00Z", "not a day"},
                                          {"2026-01-31T24:00:00Z", "not a time of day"},
                                          {"2026-01-31T00:60:00Z", "not a time of day"},
                                          {"2026-01-31T00:00:60Z", "leap second"},
                                          {"2026-01-31T23:59:60.5+01:00", "leap second"},
                                          {"2026-01-31T00:00:00.Z", "not an RFC 3339 time"},
                                          {"2026-01-31T00:00:00+24:00", "not an RFC 3339 time"},
                                          {"2026-01-31T00:00:00Zx", "not an RFC 3339 time"},
                                          {"26-01-31T00:00:00Z", "not an RFC 3339 time"},
                                          {"-026-01-31T00:00:00Z", "not an RFC 3339 time"}}));
    CAPTURE(row.text);
    const auto time = parse_rfc3339(row.text);
    REQUIRE_FALSE(time.has_value());
    CHECK_THAT(time.error(), Catch::Contains(row.why));
}

TEST_CASE("a NumericDate counts whole seconds since the epoch, rounded down") {
    // The `exp` of RFC 7519 section 3.1.
    CHECK(to_numeric_date(parse_rfc3339("2011-03-22T18:43:00Z").value()) == 1'300'819'380);
    CHECK(to_numeric_date(parse_rfc3339("2011-03-22T18:43:00.999Z").value()) == 1'300'819'380);
    CHECK(to_numeric_date(parse_rfc3339("1969-12-31T23:59:59.500Z").value()) == -1);
}

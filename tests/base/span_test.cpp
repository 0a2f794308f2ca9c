#include <catch2/catch.hpp>

#include "authrig/clock.hpp"

using namespace authrig;
using namespace std::chrono_literals;

TEST_CASE("a length of time is a sum of numbers with units") {
    struct Row {
        const char* text;
        Span span;
    };
    const Row row = GENERATE(values<Row>({{"500ms", {0, 500ms}},
                                          {"90s", {0, 90s}},
                                          {"2m", {0, 2min}},
                                          {"1h", {0, 1h}},
                                          {"30d", {0, 720h}},
                                          {"2w", {0, 336h}},
                                          {"6mo", {6, 0ms}},
                                          {"1y", {12, 0ms}},
                                          {"1h30m", {0, 90min}},
                                          {"1h 30m", {0, 90min}},
                                          {"1y6mo1d", {18, 24h}},
                                          {"-1s", {0, -1s}},
                                          {"-1h30m", {0, -90min}},
                                          {"1mo-1s", {1, -1s}},
                                          {" 1s ", {0, 1s}},
                                          {"0s", {0, 0ms}},
                                          {"007s", {0, 7s}},
                                          {"10000y", {120'000, 0ms}}}));
    CAPTURE(row.text);
    const auto span = parse_span(row.text);
    REQUIRE(span.has_value());
    CHECK(*span == row.span);
}

TEST_CASE("a length of time may be an ISO 8601 duration") {
    struct Row {
        const char* text;
        Span span;
    };
    const Row row = GENERATE(values<Row>({{"P6M", {6, 0ms}},
                                          {"PT6M", {0, 6min}},
                                          {"PT90S", {0, 90s}},
                                          {"P1Y2M3DT4H5M6S", {14, 76h + 5min + 6s}},
                                          {"P2W", {0, 336h}},
                                          {"PT0.5S", {0, 500ms}},
                                          {"-P1D", {0, -24h}}}));
    CAPTURE(row.text);
    const auto span = parse_span(row.text);
    REQUIRE(span.has_value());
    CHECK(*span == row.span);
}

TEST_CASE("what is not a length of time is refused with what would be right") {
    struct Row {
        const char* text;
        const char* hint;
    };
    const Row row = GENERATE(values<Row>({{"", "empty"},
                                          {"   ", "empty"},
                                          {"90", "`90s`"},
                                          {"-", "number"},
                                          {"s", "number"},
                                          {"1h30", "`30s`"},
                                          {"1h-", "number"},
                                          {"--1s", "number"},
                                          {"5min", "write `m`"},
                                          {"5seconds", "write `s`"},
                                          {"3months", "write `mo`"},
                                          {"3M", "months are `mo`"},
                                          {"3q", "ms s m h d w mo y"},
                                          {"1.5h", "fraction"},
                                          {"10001y", "10000 years"},
                                          {"99999999999999999999s", "10000 years"},
                                          {"9999y9999y", "10000 years"},
                                          {"P", "missing"},
                                          {"PT", "missing"},
                                          {"P1DT", "missing"},
                                          {"P1H", "after it"},
                                          {"PT1S1H", "in this order"},
                                          {"P1D1D", "each once"},
                                          {"PT1.5H", "only seconds"},
                                          {"PT1.2345S", "three digits"},
                                          {"P6", "`P6M`"}}));
    CAPTURE(row.text);
    const auto span = parse_span(row.text);
    REQUIRE_FALSE(span.has_value());
    CHECK_THAT(span.error(), Catch::Contains(row.hint));
}

TEST_CASE("the short form of a length of time is read back as the same") {
    struct Row {
        Span span;
        const char* text;
    };
    const Row row = GENERATE(values<Row>({{{0, 0ms}, "0s"},
                                          {{6, 0ms}, "6mo"},
                                          {{18, 0ms}, "1y6mo"},
                                          {{0, 90min}, "1h30m"},
                                          {{0, 720h}, "30d"},
                                          {{0, 1500ms}, "1s500ms"},
                                          {{1, -1s}, "1mo-1s"},
                                          {{-1, 1s}, "-1mo+1s"},
                                          {{-1, -1s}, "-1mo1s"},
                                          {{0, -90s}, "-1m30s"}}));
    CHECK(to_string(row.span) == row.text);
    const auto span = parse_span(row.text);
    REQUIRE(span.has_value());
    CHECK(*span == row.span);
}

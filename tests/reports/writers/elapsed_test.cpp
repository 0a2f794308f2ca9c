#include "writers/elapsed.hpp"

#include <catch2/catch.hpp>

using namespace authrig;
using reports::elapsed;

namespace {

TimePoint at(std::string_view text) { return *parse_rfc3339(text); }
TimePoint after(std::string_view span) { return add(default_start(), *parse_span(span)); }

}  // namespace

TEST_CASE("A gap is said in the units in which people think of it") {
    const std::vector<std::pair<std::string, std::string>> table{
        {"0s", "no time"},           {"250ms", "250 ms"},
        {"1s", "1 second"},          {"90s", "1 minute 30 seconds"},
        {"2m", "2 minutes"},         {"1h30m", "1 hour 30 minutes"},
        {"30d", "30 days"},          {"1mo", "1 month"},
        {"6mo", "6 months"},         {"1y", "1 year"},
        {"18mo", "1 year 6 months"}, {"1d2h3m", "about 1 day 2 hours"}};
    for (const auto& [span, words] : table) {
        INFO(span);
        CHECK(elapsed(default_start(), after(span)) == words);
    }
}

TEST_CASE("A gap that is not a whole number of months is said in days, just before and just after") {
    CHECK(elapsed(default_start(), after("1mo") - std::chrono::seconds(1)) == "about 30 days 23 hours");
    CHECK(elapsed(default_start(), after("1mo")) == "1 month");
    CHECK(elapsed(default_start(), after("1mo") + std::chrono::seconds(1)) == "31 days 1 second");
}

TEST_CASE("The last day of a shorter month is a month later") {
    CHECK(elapsed(at("2026-01-31T00:00:00Z"), at("2026-02-28T00:00:00Z")) == "1 month");
}

TEST_CASE("Time that was set back is said so") { CHECK(elapsed(after("2m"), default_start()) == "back 2 minutes"); }

TEST_CASE("An instant is written to be read") { CHECK(reports::instant(default_start()) == "2026-01-15 12:00:00"); }

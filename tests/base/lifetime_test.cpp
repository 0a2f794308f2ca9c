#include <catch2/catch.hpp>

#include "authrig/clock.hpp"

using namespace authrig;
using namespace std::chrono_literals;

TEST_CASE("a lifetime is over exactly at its end") {
    const Lifetime lifetime{default_start(), Span{0, 2min}};
    const TimePoint end = default_start() + 2min;
    CHECK(lifetime.expires_at() == end);
    CHECK_FALSE(lifetime.expired(end - 1ms));
    CHECK(lifetime.expired(end));
    CHECK(lifetime.expired(end + 1ms));
}

TEST_CASE("the seconds left are rounded down and never negative") {
    const Lifetime lifetime{default_start(), Span{0, 2min}};
    const TimePoint end = default_start() + 2min;
    CHECK(lifetime.seconds_left(default_start()) == 120);
    CHECK(lifetime.seconds_left(default_start() + 1ms) == 119);
    CHECK(lifetime.seconds_left(end - 1ms) == 0);
    CHECK(lifetime.seconds_left(end) == 0);
    CHECK(lifetime.seconds_left(end + 1h) == 0);
}

TEST_CASE("a lifetime in months follows the calendar") {
    const Lifetime lifetime{parse_rfc3339("2026-08-31T12:00:00Z").value(), Span{6, 0ms}};
    const TimePoint end = parse_rfc3339("2027-02-28T12:00:00Z").value();
    CHECK_FALSE(lifetime.expired(end - 1ms));
    CHECK(lifetime.expired(end));
    CHECK(lifetime.expired(end + 1ms));
}

TEST_CASE("a lifetime without a length never ends") {
    const Lifetime lifetime{default_start(), {}};
    CHECK_FALSE(lifetime.expires_at().has_value());
    CHECK_FALSE(lifetime.expired(TimePoint::max()));
    CHECK_FALSE(lifetime.seconds_left(TimePoint::max()).has_value());
}

TEST_CASE("a lifetime of no length is over when it begins") {
    const Lifetime lifetime{default_start(), Span{}};
    CHECK_FALSE(lifetime.expired(default_start() - 1ms));
    CHECK(lifetime.expired(default_start()));
}

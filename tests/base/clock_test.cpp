#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "authrig/clock.hpp"

using namespace authrig;
using namespace std::chrono_literals;

namespace {

TimePoint system_now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

}  // namespace

TEST_CASE("every case begins at one instant") { CHECK(to_rfc3339(default_start()) == "2026-01-15T12:00:00Z"); }

TEST_CASE("a clock given an instant stands still until it is moved") {
    VirtualClock clock(default_start());
    CHECK(clock.frozen());
    CHECK(clock.now() == default_start());
    clock.advance(Span{1, 1s});
    CHECK(to_rfc3339(clock.now()) == "2026-02-15T12:00:01Z");
    clock.advance(Span{0, -1s});
    CHECK(to_rfc3339(clock.now()) == "2026-02-15T12:00:00Z");
    clock.set(default_start());
    CHECK(clock.now() == default_start());
}

TEST_CASE("a clock before 1970 keeps its instant") {
    const TimePoint instant = parse_rfc3339("1969-12-31T23:59:59.999Z").value();
    CHECK(VirtualClock(instant).now() == instant);
}

TEST_CASE("a clock given nothing follows the system's time") {
    const VirtualClock clock;
    const TimePoint before = system_now();
    const TimePoint now = clock.now();
    CHECK_FALSE(clock.frozen());
    CHECK(before <= now);
    CHECK(now <= system_now());
}

TEST_CASE("a running clock keeps its offset when moved, frozen and resumed") {
    VirtualClock clock;
    clock.advance(Span{0, 24h});
    CHECK(clock.now() >= system_now() + 24h - 1s);
    clock.freeze();
    const TimePoint stood = clock.now();
    CHECK(clock.frozen());
    CHECK(clock.now() == stood);
    clock.freeze();
    CHECK(clock.now() == stood);
    clock.resume();
    CHECK_FALSE(clock.frozen());
    CHECK(clock.now() >= stood);
    clock.set(default_start());
    CHECK_FALSE(clock.frozen());
    CHECK(clock.now() >= default_start());
    CHECK(clock.now() < default_start() + 1h);
}

TEST_CASE("advances from several threads all count") {
    VirtualClock clock(default_start());
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int j = 0; j < 1000; ++j) clock.advance(Span{0, 1ms});
        });
    threads.clear();
    CHECK(clock.now() == default_start() + 4s);
}

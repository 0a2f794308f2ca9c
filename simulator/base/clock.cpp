#include "authrig/clock.hpp"

namespace authrig {

namespace {

std::int64_t system_milliseconds() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()).time_since_epoch().count();
}

TimePoint instant_of(std::int64_t milliseconds) { return TimePoint{std::chrono::milliseconds{milliseconds}}; }

}  // namespace

TimePoint VirtualClock::now() const {
    const State state = state_.load();
    return instant_of(state.frozen() ? state.value() : state.value() + system_milliseconds());
}

void VirtualClock::set(TimePoint instant) {
    const std::int64_t target = instant.time_since_epoch().count();
    State before = state_.load();
    State after;
    do {
        after = before.frozen() ? State(true, target) : State(false, target - system_milliseconds());
    } while (!state_.compare_exchange_weak(before, after));
}

void VirtualClock::advance(Span span) {
    State before = state_.load();
    State after;
    do {
        const std::int64_t base = before.frozen() ? 0 : system_milliseconds();
        const TimePoint moved = add(instant_of(before.value() + base), span);
        after = State(before.frozen(), moved.time_since_epoch().count() - base);
    } while (!state_.compare_exchange_weak(before, after));
}

void VirtualClock::freeze() {
    State before = state_.load();
    while (!before.frozen() &&
           !state_.compare_exchange_weak(before, State(true, before.value() + system_milliseconds())))
        ;
}

void VirtualClock::resume() {
    State before = state_.load();
    while (before.frozen() &&
           !state_.compare_exchange_weak(before, State(false, before.value() - system_milliseconds())))
        ;
}

TimePoint default_start() {
    using namespace std::chrono;
    return sys_days{year{2026} / January / 15} + hours{12};
}

}  // namespace authrig

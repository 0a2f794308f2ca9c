#include "target/target_clock.hpp"

#include <algorithm>
#include <thread>

#include "engine/subject.hpp"
#include "target/hook.hpp"

namespace authrig::engine {

TargetClock::TargetClock(const Hook& hook, bool stands_still, std::chrono::milliseconds max_wait,
                         const std::atomic<bool>* stop)
    : hook_(hook), stands_still_(stands_still), max_wait_(max_wait), stop_(stop) {
    if (!stands_still) return;
    known_.freeze();
    known_.set(default_start());
}

void TargetClock::call(TimePoint to, Transport& transport) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(to - now()).count();
    call_hook(hook_, transport, {{"seconds", std::to_string(seconds)}, {"now", to_rfc3339(to)}},
              "moving the clock (`clock`)");
}

void TargetClock::advance(Span span, Transport& transport) {
    const TimePoint from = now();
    const auto by = add(from, span) - from;
    if (stands_still_) return set(from + by, transport);
    if (by % std::chrono::seconds(1) != std::chrono::milliseconds(0))
        throw NotApplicable("the clock of the subject runs: a case of milliseconds cannot be judged");
    if (!hook_.empty()) {
        call(from + by, transport);
        return known_.advance({0, by});
    }
    if (by > max_wait_)
        throw NotApplicable("the subject has no way to move its clock by " + to_string(span) +
                            ", and --max-wait does not allow to wait");
    wait(by);
}

void TargetClock::wait(std::chrono::milliseconds by) const {
    // In pieces: Ctrl-C ends the wait, and with it the case.
    constexpr std::chrono::milliseconds piece{100};
    const auto until = std::chrono::steady_clock::now() + by;
    while (std::chrono::steady_clock::now() < until && !(stop_ && stop_->load())) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        std::this_thread::sleep_for(std::clamp(left, std::chrono::milliseconds(0), piece));
    }
}

void TargetClock::set(TimePoint instant, Transport& transport) {
    if (!stands_still_) throw NotApplicable("the clock of the subject cannot be set to " + to_rfc3339(instant));
    call(instant, transport);
    known_.set(instant);
}

}  // namespace authrig::engine

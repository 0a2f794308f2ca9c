#pragma once

#include <atomic>
#include <chrono>

#include "authrig/clock.hpp"
#include "target/target.hpp"

namespace authrig::engine {

/// `TargetClock` is the target's protocol time as far as we know it: the system's, and what its hook moved it by; or,
/// with `clock: { still: true }`, the instant at which the hook left it standing. Cases that move it run alone.
class TargetClock final : public Clock {
public:
    /// `max_wait` is how long a case may really wait where there is no hook; `stop`, when set, ends such a wait.
    TargetClock(const Hook& hook, bool stands_still, std::chrono::milliseconds max_wait,
                const std::atomic<bool>* stop = nullptr);
    [[nodiscard]] TimePoint now() const override { return known_.now(); }
    [[nodiscard]] bool can_move() const { return !hook_.empty() || max_wait_.count() > 0; }
    [[nodiscard]] bool can_be_set() const { return stands_still_; }

    /// Throws `NotApplicable` when it cannot be moved so, and `TargetProblem` when the hook fails.
    void advance(Span span, Transport& transport);
    void set(TimePoint instant, Transport& transport);

private:
    void call(TimePoint to, Transport& transport);
    void wait(std::chrono::milliseconds by) const;

    const Hook& hook_;
    bool stands_still_;
    std::chrono::milliseconds max_wait_;
    const std::atomic<bool>* stop_;
    VirtualClock known_;
};

}  // namespace authrig::engine

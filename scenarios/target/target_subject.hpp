#pragma once

#include <memory>
#include <mutex>
#include <shared_mutex>

#include "engine/subject.hpp"
#include "target/target.hpp"
#include "target/target_clock.hpp"

namespace authrig::engine {

/// What is asked of a run against a target, beside the target file.
struct TargetOptions {
    std::chrono::milliseconds timeout{10'000};
    std::chrono::milliseconds max_wait{0};    ///< how long a case may really wait where the clock has no hook
    const std::atomic<bool>* stop = nullptr;  ///< ends such a wait
};

/// `TargetFactory` makes a subject a case of somebody else's server. The clock is the system's, and what the hook moved
/// it by; cases that move it, that share applications, or that
/// have a browser beside them, run alone.
class TargetFactory final : public SubjectFactory {
public:
    TargetFactory(Target target, TargetOptions options);
    [[nodiscard]] std::string name() const override;
    [[nodiscard]] std::unique_ptr<Subject> make(const CaseSetup& setup) const override;

    [[nodiscard]] std::string gone() const override;

    [[nodiscard]] const Target& target() const { return target_; }
    /// Null: none is asked for.
    [[nodiscard]] BrowserDriver* browser_driver() const { return browser_driver_.get(); }
    [[nodiscard]] Transport& transport() const { return *transport_; }
    /// Applications come from registration, a fresh one a case; else cases share those of the file.
    [[nodiscard]] bool isolates() const;

private:
    class TargetSubject;
    Target target_;
    TargetOptions options_;
    std::unique_ptr<Transport> transport_;
    mutable TargetClock clock_;
    mutable std::shared_mutex turn_;
    std::unique_ptr<BrowserDriver> browser_driver_;  ///< null: its pages need no JavaScript
};

/// Real HTTP, trusting the authority of the target file. Throws `TargetProblem` when its file cannot be read.
[[nodiscard]] std::unique_ptr<Transport> target_transport(const Target& target, std::chrono::milliseconds timeout);

}  // namespace authrig::engine

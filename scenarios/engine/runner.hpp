#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "authrig/event.hpp"
#include "authrig/scenario.hpp"
#include "engine/case_runner.hpp"

namespace authrig::engine {

/// What a run is made of.
struct RunOptions {
    const SubjectFactory* factory = nullptr;
    std::map<std::string, const Profile*, std::less<>> profiles;  ///< by dialect
    std::uint64_t seed = 1;
    unsigned jobs = 1;
    bool fail_fast = false;
    bool warn_is_failure = false;             ///< for `fail_fast`
    const std::atomic<bool>* stop = nullptr;  ///< set by Ctrl-C: running cases end, no new ones begin
    std::vector<Arming> faults;
    bool mask = true;
    bool collect_rules = false;
};

/// What came out. Cases that did not run are not there; the others stand in the corpus's order.
struct RunOutcome {
    std::vector<CaseOutcome> cases;
    bool interrupted = false;
    std::string ended_because;  ///< the subject went away in the middle: no further case began
};

/// Runs the cases on `jobs` threads. `finished` is called on the caller's thread, in order of completion.
[[nodiscard]] RunOutcome run_cases(const std::vector<Case>& cases, const RunOptions& options,
                                   const std::function<void(const CaseResult&)>& finished = {});

/// Counts verdicts.
[[nodiscard]] Summary summarise(const std::vector<CaseResult>& results);

/// Calls `work(i)` for 0 ≤ i < count on `jobs` threads, each index once, until `stop` says otherwise.
void for_each_parallel(std::size_t count, unsigned jobs, const std::function<bool()>& stop,
                       const std::function<void(std::size_t)>& work);

}  // namespace authrig::engine

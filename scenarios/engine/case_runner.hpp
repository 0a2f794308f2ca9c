#pragma once

#include <atomic>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "authrig/event.hpp"
#include "authrig/scenario.hpp"
#include "engine/profile.hpp"
#include "engine/subject.hpp"

namespace authrig::engine {

/// What a case runs with.
struct CaseOptions {
    const SubjectFactory* factory = nullptr;
    const Profile* profile = nullptr;
    std::uint64_t seed = 0;
    std::vector<Arming> faults;               ///< armed from the start, beside the scenario's own
    bool mask = true;                         ///< off where nobody reads the exchanges
    bool collect_rules = false;               ///< the subject's journal is read
    const std::atomic<bool>* stop = nullptr;  ///< Ctrl-C: the case ends before its next step
};

/// One rule call: requirement and place.
using RuleKey = std::pair<std::string, std::string>;

struct CaseOutcome {
    CaseResult result;
    std::set<RuleKey> rules;   ///< with `collect_rules`: what the subject applied
    bool interrupted = false;  ///< told to stop: there is no verdict
};

/// Runs one case. Never throws: what goes wrong becomes its verdict.
[[nodiscard]] CaseOutcome run_case(const Case& the_case, const CaseOptions& options);

}  // namespace authrig::engine

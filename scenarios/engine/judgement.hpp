#pragma once

#include <optional>
#include <string>
#include <vector>

#include "authrig/event.hpp"
#include "engine/expectation.hpp"
#include "engine/profile.hpp"
#include "engine/step.hpp"

namespace authrig::engine {

/// `StepJudgement` is what one step's answer decided.
struct StepJudgement {
    std::vector<Finding> findings;    ///< what did not hold
    Verdict verdict = Verdict::pass;  ///< `pass fail warn departs inconclusive`
    bool judged = false;              ///< it had a requirement to decide, and could
    std::string reason;               ///< of a verdict other than `pass`
};

/// Compares an answer with what the scenario expects. `expect` has its variables replaced and may be null: then the
/// step must have done what it is for. What a MAY allows is only judged where it is offered.
[[nodiscard]] StepJudgement judge_step(const Step& step, const Node& expect, const Observed& observed,
                                       const Profile* profile, const std::string& case_id, bool optional_offered);

/// The expectation says that there may be no answer at all.
[[nodiscard]] bool expects_transport_failure(const Node& expect);

/// The verdict of a case from those of its steps: the gravest.
[[nodiscard]] Verdict graver(Verdict a, Verdict b);

}  // namespace authrig::engine

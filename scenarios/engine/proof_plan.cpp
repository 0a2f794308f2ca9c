#include <algorithm>

#include "engine/proof.hpp"

namespace authrig::engine {
namespace {

FaultInfo skip_fault(const RuleKey& rule) {
    FaultInfo fault;
    fault.id = "skip:" + rule.first + "@" + rule.second;
    fault.summary = "does not enforce " + rule.first + " at " + rule.second;
    fault.breaks = rule.first;
    fault.seam = Seam::rule;
    fault.family = "rules of " + rule.second;
    return fault;
}

/// The case judges one of those requirements, or one whose check covers them.
bool judges(const Case& one, const FaultInfo& fault) {
    const auto breaks = [&](const std::string& id) {
        const std::string judged = canonical_requirement(id);
        return judged == canonical_requirement(fault.breaks) ||
               std::any_of(fault.implies.begin(), fault.implies.end(),
                           [&](const std::string& implied) { return judged == canonical_requirement(implied); });
    };
    return std::any_of(one.scenario->proves.begin(), one.scenario->proves.end(), breaks);
}

}  // namespace

std::vector<Trial> plan_trials(const std::vector<Case>& cases, const RunOutcome& baseline,
                               const std::vector<FaultInfo>& by_hand) {
    std::set<RuleKey> rules;
    for (const CaseOutcome& outcome : baseline.cases) rules.insert(outcome.rules.begin(), outcome.rules.end());
    std::vector<Trial> trials;
    for (const RuleKey& rule : rules) {
        Trial trial{skip_fault(rule), {}, rule};
        for (std::size_t i = 0; i < cases.size() && i < baseline.cases.size(); ++i)
            if (baseline.cases[i].rules.contains(rule) && judges(cases[i], trial.fault)) trial.cases.push_back(i);
        trials.push_back(std::move(trial));
    }
    for (const FaultInfo& fault : by_hand) {
        Trial trial{fault, {}, std::nullopt};
        for (std::size_t i = 0; i < cases.size(); ++i)
            if (judges(cases[i], fault)) trial.cases.push_back(i);
        trials.push_back(std::move(trial));
    }
    return trials;
}

}  // namespace authrig::engine

#include "engine/idle.hpp"

#include <algorithm>
#include <optional>

#include "engine/profile.hpp"
#include "engine/proof.hpp"
#include "engine/reason_list.hpp"

namespace authrig::engine {
namespace {

bool speaks(const Case& one, const std::set<std::string>& citing) {
    const auto& proves = one.scenario->proves;
    return std::any_of(proves.begin(), proves.end(),
                       [&](const std::string& id) { return citing.contains(canonical_requirement(id)); });
}

/// Worth a run: the case was not under this fault yet, and would meet it. Wire faults make answers late or broken:
/// that is the network's doing, never a finding.
bool is_left(const Trial& trial, std::size_t index, const RunOutcome& baseline) {
    if (trial.fault.seam == Seam::wire) return false;
    if (std::binary_search(trial.cases.begin(), trial.cases.end(), index)) return false;
    return !trial.rule || baseline.cases[index].rules.contains(*trial.rule);
}

bool is_idle(const std::vector<Case>& cases, std::size_t index, const RunOutcome& baseline,
             const std::vector<Trial>& trials, const ProofOptions& options) {
    return std::none_of(trials.begin(), trials.end(), [&](const Trial& trial) {
        if (options.run.stop && options.run.stop->load()) return true;
        return is_left(trial, index, baseline) &&
               speaks(cases[index], cited(run_under_fault(cases[index], trial.fault, options)));
    });
}

}  // namespace

IdleReasons load_idle(const std::filesystem::path& file, Diagnostics& diagnostics) {
    IdleReasons out;
    for (Reasoned& one : read_reasons(file, "case", "an idle case", diagnostics))
        out.push_back({std::move(one.name), std::move(one.reason)});
    return out;
}

std::vector<IdleCase> find_idle(const std::vector<Case>& cases, const RunOutcome& baseline,
                                const std::vector<Trial>& trials, const Heard& heard, const ProofOptions& options) {
    std::vector<std::size_t> silent;
    for (std::size_t i = 0; i < cases.size() && i < baseline.cases.size(); ++i)
        if (!speaks(cases[i], heard[i])) silent.push_back(i);
    std::vector<std::optional<IdleCase>> found(silent.size());
    const auto stop = [&] { return options.run.stop && options.run.stop->load(); };
    for_each_parallel(silent.size(), options.run.jobs, stop, [&](std::size_t i) {
        if (is_idle(cases, silent[i], baseline, trials, options))
            found[i] = IdleCase{cases[silent[i]].id, cases[silent[i]].scenario->proves, {}};
    });
    std::vector<IdleCase> out;
    for (auto& one : found)
        if (one) out.push_back(std::move(*one));
    return out;
}

std::vector<std::string> settle_idle(std::vector<IdleCase>& idle, const std::vector<Case>& cases,
                                     const IdleReasons& reasons, bool complete) {
    std::vector<std::string> complaints;
    std::vector<bool> needed(reasons.size(), false);
    for (IdleCase& one : idle) {
        for (std::size_t i = 0; i < reasons.size(); ++i) {
            if (!matches_pattern(reasons[i].case_id, one.id)) continue;
            needed[i] = true;
            one.idle_because = reasons[i].reason;
        }
        if (one.idle_because.empty()) complaints.push_back(one.id + " is idle: no fault makes it fail");
    }
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        if (needed[i]) continue;
        const bool exists = std::any_of(cases.begin(), cases.end(),
                                        [&](const Case& one) { return matches_pattern(reasons[i].case_id, one.id); });
        if (exists) complaints.push_back(reasons[i].case_id + " is listed as idle but a fault makes it fail");
        if (!exists && complete)
            complaints.push_back(reasons[i].case_id + " is listed as idle but there is no such case");
    }
    return complaints;
}

}  // namespace authrig::engine

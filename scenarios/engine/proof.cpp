#include "engine/proof.hpp"

#include <algorithm>

namespace authrig::engine {
namespace {

void catch_fault(Trial& trial, FaultRow& row, const std::vector<Case>& cases, const ProofOptions& options) {
    for (const std::size_t index : trial.cases) {
        if (options.run.stop && options.run.stop->load()) return;
        const auto profile = options.run.profiles.find(cases[index].dialect);
        CaseOptions with;
        with.factory =
            trial.fault.seam == Seam::wire && options.wire_factory ? options.wire_factory : options.run.factory;
        with.profile = profile == options.run.profiles.end() ? nullptr : profile->second;
        with.seed = options.run.seed;
        with.faults = {Arming{.fault = trial.fault.id}};
        with.mask = false;
        with.stop = options.run.stop;
        if (catches(trial.fault, run_case(cases[index], with).result)) row.caught_by.push_back(cases[index].id);
    }
}

FaultRow describe_fault(const FaultInfo& fault) {
    return {fault.id, fault.summary, fault.breaks, std::string(to_string(fault.seam)), {}, {}};
}

void keep_wanted(std::vector<Trial>& trials, const std::vector<std::string>& patterns) {
    if (patterns.empty()) return;
    std::erase_if(trials, [&](const Trial& trial) {
        return std::none_of(patterns.begin(), patterns.end(),
                            [&](const std::string& pattern) { return matches_pattern(pattern, trial.fault.id); });
    });
}

}  // namespace

bool catches(const FaultInfo& fault, const CaseResult& result) {
    std::vector<std::string> broken{canonical_requirement(fault.breaks)};
    for (const std::string& implied : fault.implies) broken.push_back(canonical_requirement(implied));
    return std::any_of(result.findings.begin(), result.findings.end(),
                       [&](const Finding& finding) {
                           return !finding.requirement.empty() &&
                                  std::find(broken.begin(), broken.end(), canonical_requirement(finding.requirement)) !=
                                      broken.end();
                       }) &&
           (result.verdict == Verdict::fail || result.verdict == Verdict::warn);
}

Proof prove(const std::vector<Case>& cases, const ProofOptions& options, const Survivors& survivors,
            const std::function<void(const CaseResult&)>& finished,
            const std::function<void(std::size_t, std::size_t)>& progress) {
    Proof proof;
    RunOptions baseline = options.run;
    baseline.collect_rules = true;
    baseline.fail_fast = false;
    proof.baseline = run_cases(cases, baseline, finished);
    proof.interrupted = proof.baseline.interrupted;
    if (proof.interrupted) return proof;

    std::vector<Trial> trials = plan_trials(cases, proof.baseline, options.faults);
    keep_wanted(trials, options.only);
    proof.faults.resize(trials.size());
    std::atomic<std::size_t> done{0};
    const auto stop = [&] { return options.run.stop && options.run.stop->load(); };
    for_each_parallel(trials.size(), options.run.jobs, stop, [&](std::size_t index) {
        proof.faults[index] = describe_fault(trials[index].fault);
        catch_fault(trials[index], proof.faults[index], cases, options);
        const std::size_t so_far = ++done;
        if (progress) progress(so_far, trials.size());
    });
    proof.interrupted = stop();
    if (proof.interrupted) {
        std::erase_if(proof.faults, [](const FaultRow& row) { return row.id.empty(); });
        return proof;
    }
    for (const FaultRow& row : proof.faults)
        if (!row.caught_by.empty()) proof.proved[row.breaks].insert(row.id);
    proof.complaints = settle_survivors(proof.faults, survivors, options.only.empty());
    return proof;
}

}  // namespace authrig::engine

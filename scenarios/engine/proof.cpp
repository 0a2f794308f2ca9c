#include "engine/proof.hpp"

#include <algorithm>

namespace authrig::engine {
namespace {

/// What became of one fault.
struct Outcry {
    FaultRow row;
    std::vector<std::pair<std::size_t, std::set<std::string>>> heard;  ///< case and what it cited
};

Outcry try_fault(const Trial& trial, const std::vector<Case>& cases, const ProofOptions& options) {
    const FaultInfo& fault = trial.fault;
    Outcry out;
    out.row = {fault.id, fault.summary, fault.breaks, std::string(to_string(fault.seam)), {}, {}, fault.family, {}};
    std::set<std::string> shown;
    for (const std::size_t index : trial.cases) {
        if (options.run.stop && options.run.stop->load()) return out;
        const CaseResult result = run_under_fault(cases[index], fault, options);
        out.heard.emplace_back(index, cited(result));
        const std::set<std::string> caught = catches(fault, result);
        if (!caught.empty()) out.row.caught_by.push_back(cases[index].id);
        shown.insert(caught.begin(), caught.end());
    }
    out.row.shows.assign(shown.begin(), shown.end());
    return out;
}

void keep_wanted(std::vector<Trial>& trials, const std::vector<std::string>& patterns) {
    if (patterns.empty()) return;
    std::erase_if(trials, [&](const Trial& trial) {
        return std::none_of(patterns.begin(), patterns.end(),
                            [&](const std::string& pattern) { return matches_pattern(pattern, trial.fault.id); });
    });
}

/// Survivors, and where every fault was tried the idle cases, against what is accepted.
void settle(Proof& proof, const std::vector<Case>& cases, const std::vector<Trial>& trials, const Heard& heard,
            const ProofOptions& options, const ProofLists& lists) {
    const bool every_fault = options.only.empty();
    proof.complaints = settle_survivors(proof.faults, lists.survivors, every_fault);
    if (!every_fault) return;
    proof.idle = find_idle(cases, proof.baseline, trials, heard, options);
    const auto idle = settle_idle(proof.idle, cases, lists.idle, options.whole_corpus);
    proof.complaints.insert(proof.complaints.end(), idle.begin(), idle.end());
}

}  // namespace

CaseResult run_under_fault(const Case& one, const FaultInfo& fault, const ProofOptions& options) {
    const auto profile = options.run.profiles.find(one.dialect);
    CaseOptions with;
    with.factory = fault.seam == Seam::wire && options.wire_factory ? options.wire_factory : options.run.factory;
    with.profile = profile == options.run.profiles.end() ? nullptr : profile->second;
    with.seed = options.run.seed;
    with.faults = {Arming{.fault = fault.id}};
    with.mask = false;
    with.stop = options.run.stop;
    return run_case(one, with).result;
}

std::set<std::string> cited(const CaseResult& result) {
    std::set<std::string> out;
    if (result.verdict != Verdict::fail && result.verdict != Verdict::warn) return out;
    for (const Finding& finding : result.findings)
        if (!finding.requirement.empty()) out.insert(canonical_requirement(finding.requirement));
    return out;
}

std::set<std::string> catches(const FaultInfo& fault, const CaseResult& result) {
    std::set<std::string> broken{canonical_requirement(fault.breaks)};
    for (const std::string& implied : fault.implies) broken.insert(canonical_requirement(implied));
    std::set<std::string> out = cited(result);
    std::erase_if(out, [&](const std::string& id) { return !broken.contains(id); });
    return out;
}

Proof prove(const std::vector<Case>& cases, const ProofOptions& options, const ProofLists& lists,
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
    std::vector<Outcry> outcries(trials.size());
    std::atomic<std::size_t> done{0};
    const auto stop = [&] { return options.run.stop && options.run.stop->load(); };
    for_each_parallel(trials.size(), options.run.jobs, stop, [&](std::size_t index) {
        outcries[index] = try_fault(trials[index], cases, options);
        const std::size_t so_far = ++done;
        if (progress) progress(so_far, trials.size());
    });
    Heard heard(cases.size());
    for (Outcry& outcry : outcries) {
        if (outcry.row.id.empty()) continue;  // the proof was interrupted before it
        for (const auto& [index, requirements] : outcry.heard)
            heard[index].insert(requirements.begin(), requirements.end());
        for (const std::string& requirement : outcry.row.shows) proof.proved[requirement].insert(outcry.row.id);
        proof.faults.push_back(std::move(outcry.row));
    }
    if (!stop()) settle(proof, cases, trials, heard, options, lists);
    proof.interrupted = stop();
    return proof;
}

}  // namespace authrig::engine

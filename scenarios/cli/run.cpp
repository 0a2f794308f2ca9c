// authrig run: the scenarios against the built-in server, or against a target.
#include <algorithm>
#include <chrono>
#include <iostream>

#include "authrig/version.hpp"
#include "cli/execution.hpp"
#include "cli/register.hpp"
#include "cli/reports.hpp"
#include "cli/selection.hpp"
#include "cli/share.hpp"
#include "cli/target_run.hpp"
#include "engine/baseline.hpp"

namespace authrig::cli {
namespace {

struct RunCommand {
    Selection selection;
    Execution execution;
    std::vector<std::string> reports;
    bool in_process = false;
    std::string target;
    std::string baseline;
    double max_wait = 0;
};

std::unique_ptr<engine::SubjectFactory> make_subjects(RunCommand& command) {
    if (!command.target.empty()) {
        auto factory = prepare_target(command.target, command.execution, command.max_wait);
        command.selection.dialects = {factory->target().dialect};
        if (command.execution.profile.empty()) command.execution.profile = factory->target().profile;
        return factory;
    }
    return std::make_unique<engine::BuiltInFactory>(
        command.in_process ? engine::BuiltInFactory::Wire::in_process : engine::BuiltInFactory::Wire::http,
        timeout_of(command.execution));
}

/// Of a run that did not come to its end.
int exit_code_of_the_rest(const RunFinished& finished) {
    return finished.interrupted_because.empty() ? interrupted : environment;
}

int exit_code_of(const RunFinished& finished, bool warn_is_failure) {
    const Summary& summary = finished.summary;
    if (finished.interrupted) return exit_code_of_the_rest(finished);
    if (summary[Verdict::error]) return environment;
    if (summary[Verdict::fail] || summary[Verdict::inconclusive]) return findings;
    return warn_is_failure && summary[Verdict::warn] ? findings : conformant;
}

std::optional<engine::Baseline> read_baseline(const std::string& file) {
    if (file.empty()) return std::nullopt;
    Diagnostics diagnostics;
    auto baseline = engine::load_baseline(file, diagnostics);
    if (baseline) return baseline;
    std::string text = "the baseline has mistakes:";
    for (const Diagnostic& diagnostic : diagnostics) text += "\n  " + to_string(diagnostic);
    throw UsageError(text);
}

/// What the baseline does not know, and what it knows wrongly, decides.
int exit_code_by(const engine::Baseline& baseline, const RunFinished& finished, bool warn_is_failure) {
    const engine::BaselineOutcome outcome = engine::settle_baseline(finished.cases, baseline, warn_is_failure);
    std::cerr << "baseline: " << outcome.expected << " cases as listed, " << outcome.unexpected.size()
              << " unexpected, " << outcome.stale.size() << " stale entries\n";
    for (const std::string& sentence : outcome.stale) std::cerr << sentence << '\n';
    // What came out while the server went away is nothing to be listed.
    if (!outcome.unexpected.empty() && finished.interrupted_because.empty())
        std::cerr << "For " << baseline.file << ", once somebody has looked:\n"
                  << engine::paste_ready(outcome.unexpected);
    if (finished.interrupted) return exit_code_of_the_rest(finished);
    const bool broken = std::any_of(outcome.unexpected.begin(), outcome.unexpected.end(),
                                    [](const CaseResult* result) { return result->verdict == Verdict::error; });
    if (broken) return environment;
    return outcome.unexpected.empty() && outcome.stale.empty() ? conformant : findings;
}

int run_suites(RunCommand command, const Program& program) {
    const auto baseline = read_baseline(command.baseline);
    const auto factory = make_subjects(command);
    const std::vector<Case> cases = select_cases(command.selection);
    if (cases.empty()) {
        std::cerr << "authrig: no case matches\n";
        return nothing_matched;
    }
    const auto begun = std::chrono::steady_clock::now();
    const Profiles profiles = load_profiles(command.execution.profile, dialects_of(cases));
    engine::RunOptions options = run_options(command.execution, profiles);
    options.factory = factory.get();
    Reports reports(command.reports, program);
    watch_for_interrupt(reports_follow);

    RunFinished finished;
    finished.started = {version,     "run", factory->name(), profile_names(profiles), options.seed, dialects_of(cases),
                        cases.size()};
    reports.run_started(finished.started);
    engine::RunOutcome outcome =
        engine::run_cases(cases, options, [&](const CaseResult& result) { reports.case_finished(result); });
    for (engine::CaseOutcome& one : outcome.cases) finished.cases.push_back(std::move(one.result));
    finished.summary = engine::summarise(finished.cases);
    finished.requirements = register_rows(cases);
    finished.interrupted = outcome.interrupted || !outcome.ended_because.empty();
    finished.interrupted_because = outcome.ended_because;
    finished.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    reports.run_finished(finished);
    if (baseline) return exit_code_by(*baseline, finished, options.warn_is_failure);
    return exit_code_of(finished, options.warn_is_failure);
}

}  // namespace

void add_run_command(CLI::App& app, Program& program) {
    auto command = std::make_shared<RunCommand>();
    CLI::App* run = app.add_subcommand("run", "runs scenarios against the built-in server, or against a target");
    add_selection(*run, command->selection);
    add_execution(*run, command->execution);
    run->add_flag("--fail-fast", command->execution.fail_fast, "stops after the first failure");
    run->add_option("--fail-on", command->execution.fail_on, "what makes the exit code 1")
        ->check(CLI::IsMember({"fail", "warn"}));
    run->add_flag("--in-process", command->in_process, "calls the server as a function, without sockets");
    run->add_option("--target", command->target, "judges the server of this target file instead of the built-in one")
        ->excludes("--in-process");
    run->add_option("--baseline", command->baseline,
                    "findings that are known; others fail, and so do entries that no longer hold");
    run->add_option("--max-wait", command->max_wait,
                    "with --target: seconds that a case may wait where the clock cannot be moved")
        ->check(CLI::NonNegativeNumber);
    add_report_option(*run, command->reports);
    run->callback(
        [command, &program] { program.action = [command, &program] { return run_suites(*command, program); }; });
}

}  // namespace authrig::cli

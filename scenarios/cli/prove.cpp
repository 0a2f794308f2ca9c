// authrig prove: do the scenarios notice faults?
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <mutex>
#include <sstream>

#include "authrig/version.hpp"
#include "cli/execution.hpp"
#include "cli/register.hpp"
#include "cli/reports.hpp"
#include "cli/selection.hpp"
#include "cli/share.hpp"
#include "engine/proof_file.hpp"

namespace authrig::cli {
namespace {

struct ProveCommand {
    Selection selection;
    Execution execution;
    std::vector<std::string> reports;
    std::vector<std::string> faults;
    bool write = false;
};

std::string file_text_or_nothing(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// A part of the corpus or of the faults proves nothing about the whole.
bool is_whole(const ProveCommand& command) {
    const Selection& selection = command.selection;
    return command.faults.empty() && selection.paths.empty() && selection.dialects.empty() && selection.tags.empty() &&
           selection.filter.empty();
}

/// Writes the proof file, or complains that the committed one is stale.
void settle_proof_file(const ProveCommand& command, engine::Proof& proof) {
    if (!is_whole(command) || proof.interrupted) return;
    const std::filesystem::path file = share_folder() / "proof.json";
    const std::string text = engine::proof_text(proof);
    if (command.write) {
        std::ofstream(file, std::ios::binary) << text;
        return;
    }
    if (const std::string committed = file_text_or_nothing(file); !committed.empty() && committed != text)
        proof.complaints.push_back("proof.json is stale: run `authrig prove --write`");
}

engine::ProofLists load_proof_lists() {
    Diagnostics diagnostics;
    engine::ProofLists lists{engine::load_survivors(share_folder() / "survivors.yaml", diagnostics),
                             engine::load_idle(share_folder() / "idle.yaml", diagnostics)};
    if (!diagnostics.empty()) throw UsageError(to_string(diagnostics.front()));
    return lists;
}

RunFinished finish(const std::vector<Case>& cases, RunStarted started, engine::Proof proof) {
    RunFinished finished;
    finished.started = std::move(started);
    for (engine::CaseOutcome& one : proof.baseline.cases) finished.cases.push_back(std::move(one.result));
    finished.summary = engine::summarise(finished.cases);
    finished.requirements = register_rows(cases, proof.proved);
    finished.faults = std::move(proof.faults);
    finished.idle = std::move(proof.idle);
    finished.survivors = std::move(proof.complaints);
    finished.interrupted = proof.interrupted;
    return finished;
}

int exit_code_of_proof(const RunFinished& finished) {
    const Summary& summary = finished.summary;
    if (finished.interrupted) return interrupted;
    if (summary[Verdict::error]) return environment;
    const bool sound = !summary[Verdict::fail] && !summary[Verdict::inconclusive] && finished.survivors.empty();
    return sound ? conformant : findings;
}

int prove_suites(const ProveCommand& command, const Program& program) {
    const std::vector<Case> cases = select_cases(command.selection);
    if (cases.empty()) {
        std::cerr << "authrig: no case matches\n";
        return nothing_matched;
    }
    const auto begun = std::chrono::steady_clock::now();
    const Profiles profiles = load_profiles(command.execution.profile, dialects_of(cases));
    const engine::ProofLists lists = load_proof_lists();
    const engine::BuiltInFactory in_process(engine::BuiltInFactory::Wire::in_process, timeout_of(command.execution));
    // Wire faults delay answers for real; whoever waits long for them learns nothing more.
    const engine::BuiltInFactory over_http(engine::BuiltInFactory::Wire::http,
                                           std::min(timeout_of(command.execution), std::chrono::milliseconds(1000)));
    engine::ProofOptions options{run_options(command.execution, profiles), &over_http, authrig::faults(),
                                 command.faults, is_whole(command)};
    options.run.factory = &in_process;
    Reports reports(command.reports, program);
    watch_for_interrupt(reports_follow);

    const RunStarted started{
        version,     "prove", in_process.name(), profile_names(profiles), options.run.seed, dialects_of(cases),
        cases.size()};
    reports.run_started(started);
    std::mutex screen;
    const bool progress = !program.quiet && is_terminal(2);
    engine::Proof proof = engine::prove(
        cases, options, lists, [&](const CaseResult& result) { reports.case_finished(result); },
        [&](std::size_t done, std::size_t all) {
            if (!progress) return;
            const std::scoped_lock lock(screen);
            std::cerr << "\rfaults " << done << "/" << all << (done == all ? "\n" : "") << std::flush;
        });
    settle_proof_file(command, proof);
    RunFinished finished = finish(cases, started, std::move(proof));
    if (is_whole(command) && !finished.interrupted)
        for (std::string& complaint : register_complaints(finished.requirements))
            finished.survivors.push_back(std::move(complaint));
    finished.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    reports.run_finished(finished);
    return exit_code_of_proof(finished);
}

}  // namespace

void add_prove_command(CLI::App& app, Program& program) {
    auto command = std::make_shared<ProveCommand>();
    CLI::App* prove = app.add_subcommand("prove", "shows that the scenarios notice faults");
    add_selection(*prove, command->selection);
    add_execution(*prove, command->execution);
    prove->add_option("--fault", command->faults, "only faults of that id; `*` stands for any text")
        ->allow_extra_args(false);
    prove->add_flag("--write", command->write, "writes the proof file");
    add_report_option(*prove, command->reports);
    prove->callback(
        [command, &program] { program.action = [command, &program] { return prove_suites(*command, program); }; });
}

}  // namespace authrig::cli

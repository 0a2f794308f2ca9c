#include <iomanip>
#include <map>
#include <ostream>
#include <sstream>

#include "reporters/entry.hpp"
#include "writers/failure_text.hpp"
#include "writers/lines.hpp"
#include "writers/paint.hpp"
#include "writers/printable.hpp"
#include "writers/progress.hpp"
#include "writers/proof_text.hpp"
#include "writers/requirement_text.hpp"
#include "writers/threat_view.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports {

namespace {

/// `ConsoleReporter` writes for the person at the terminal: each case that needs attention when it is finished, a
/// summary at the end. It alone says how long the run took.
class ConsoleReporter final : public Reporter {
public:
    ConsoleReporter(std::ostream& out, const ReporterOptions& options)
        : out_(out), options_(options), paint_{.color = options.color}, progress_(options) {}

    void run_started(const RunStarted& started) override;
    void case_finished(const CaseResult& result) override;
    void run_finished(const RunFinished& finished) override;

private:
    void reasons(const RunFinished& finished, Verdict verdict);
    void attention(const RunFinished& finished);
    void open_attacks(const RunFinished& finished);
    void proof(const RunFinished& finished);
    void last_line(const RunFinished& finished);
    void fault_list(std::string_view heading, Ink ink, const std::vector<const FaultRow*>& faults);

    std::ostream& out_;
    ReporterOptions options_;
    Paint paint_;
    Progress progress_;
};

void ConsoleReporter::run_started(const RunStarted& started) {
    if (!options_.quiet) {
        out_ << paint_(Ink::bold, "authrig " + printable_line(started.version)) << "  "
             << printable_line(started.command) << "  " << printable_line(started.subject) << "  "
             << paint_(Ink::faint, "dialect " + printable_line(join(started.dialects, ", ")) + ", profile " +
                                       printable_line(started.profile) + ", seed " + std::to_string(started.seed))
             << "\n"
             << std::endl;
    }
    progress_.start(started.cases);
}

void ConsoleReporter::case_finished(const CaseResult& result) {
    if (needs_attention(result.verdict)) {
        progress_.erase();
        const auto width = static_cast<std::size_t>(options_.width > 40 ? options_.width : 40);
        out_ << failure_text(result, {.color = options_.color, .width = width}) << std::endl;
    }
    progress_.finished(result);
}

/// Verdicts that need no action are told by their reasons, most frequent first.
void ConsoleReporter::reasons(const RunFinished& finished, Verdict verdict) {
    std::map<std::string, std::size_t> counts;
    for (const auto& result : finished.cases) {
        if (result.verdict == verdict)
            ++counts[printable_line(result.reason.empty() ? "no reason given" : result.reason)];
    }
    std::multimap<std::size_t, std::string, std::greater<>> by_count;
    for (const auto& [reason, count] : counts) by_count.emplace(count, reason);
    for (const auto& [count, reason] : by_count) {
        out_ << "  " << paint_.verdict(verdict) << "  " << reason
             << paint_(Ink::faint, " (" + counted(count, "case") + ")") << "\n";
    }
}

void ConsoleReporter::attention(const RunFinished& finished) {
    for (const auto verdict : {Verdict::error, Verdict::inconclusive, Verdict::warn, Verdict::fail}) {
        for (const auto& result : finished.cases) {
            if (result.verdict == verdict)
                out_ << "  " << paint_.verdict(verdict) << "  " << printable_line(result.id) << "\n";
        }
    }
}

/// What the failures mean: which attacks are open, and what to fix first.
void ConsoleReporter::open_attacks(const RunFinished& finished) {
    const auto overview = view_threats(finished.cases);
    const auto open = overview.count(ThreatState::open);
    if (open == 0) return;
    out_ << paint_(Ink::bold, "Open attacks") << paint_(Ink::faint, " (see `authrig explain ATTACK`)") << "\n";
    for (const auto& view : overview.threats) {
        if (view.state == ThreatState::open)
            out_ << "  " << paint_(Ink::red, view.threat->id) << "  " << view.threat->title
                 << paint_(Ink::faint, "  until " + printable_line(join(view.closed_by, ", "))) << "\n";
    }
    out_ << "Fix first: " << paint_(Ink::bold, printable_line(overview.first_fix)) << " ("
         << citation(overview.first_fix) << "): it closes " << overview.closes.size() << " of "
         << counted(open, "open attack") << "\n";
}

void ConsoleReporter::fault_list(std::string_view heading, Ink ink, const std::vector<const FaultRow*>& faults) {
    if (faults.empty()) return;
    out_ << paint_(ink, heading) << "\n";
    for (const auto* fault : faults) {
        out_ << "  " << paint_(Ink::bold, printable_line(fault->id))
             << paint_(Ink::faint, "  breaks " + printable_line(fault->breaks)) << "\n";
        const auto& told = fault->survives_because.empty() ? fault->summary : fault->survives_because;
        if (!told.empty()) out_ << "    " << printable_line(told) << "\n";
    }
}

void ConsoleReporter::proof(const RunFinished& finished) {
    const auto weighed = weigh(finished.faults);
    if (!options_.quiet) fault_list("Survive for a listed reason", Ink::faint, weighed.listed);
    fault_list("SURVIVE UNLISTED: no case turned to fail", Ink::red, weighed.unlisted);
    for (const auto& survivor : finished.survivors) out_ << paint_(Ink::red, "✗ ") << printable_line(survivor) << "\n";
    const bool proved = weighed.unlisted.empty() && finished.survivors.empty();
    out_ << paint_(proved ? Ink::green : Ink::red, proof_line(weighed)) << "\n";
}

void ConsoleReporter::last_line(const RunFinished& finished) {
    std::ostringstream seconds;
    seconds << std::fixed << std::setprecision(finished.seconds < 10 ? 2 : 1) << finished.seconds;
    out_ << paint_(Ink::faint, seconds.str() + " s, repeat with --seed " + std::to_string(finished.started.seed))
         << std::endl;
}

void ConsoleReporter::run_finished(const RunFinished& finished) {
    progress_.erase();
    if (!options_.quiet) {
        reasons(finished, Verdict::departs);
        reasons(finished, Verdict::not_applicable);
    }
    attention(finished);
    open_attacks(finished);
    if (finished.started.command == "prove") proof(finished);
    if (finished.interrupted) {
        if (!finished.interrupted_because.empty())
            out_ << paint_(Ink::red, "ended early: " + printable_line(finished.interrupted_because)) << "\n";
        out_ << paint_(Ink::yellow, "interrupted: " + std::to_string(finished.cases.size()) + " of " +
                                        counted(finished.started.cases, "case") + " finished")
             << "\n";
    }
    const auto& summary = finished.summary;
    const bool conformant = summary[Verdict::fail] + summary[Verdict::inconclusive] + summary[Verdict::error] == 0;
    out_ << paint_(conformant ? Ink::green : Ink::red, count_line(summary)) << "\n";
    last_line(finished);
}

}  // namespace

Entry list::console() {
    return {.info = {.name = "console",
                     .summary = "text for people: failures as they happen, a summary at the end",
                     .extension = ""},
            .make = make<ConsoleReporter>};
}

}  // namespace authrig::reports

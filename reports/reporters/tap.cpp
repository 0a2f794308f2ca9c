#include <algorithm>
#include <ostream>

#include "reporters/entry.hpp"
#include "writers/http_text.hpp"
#include "writers/lines.hpp"
#include "writers/printable.hpp"
#include "writers/proof_text.hpp"
#include "writers/requirement_text.hpp"
#include "writers/yaml_scalar.hpp"

namespace authrig::reports {

namespace {

/// In a description `#` would begin a directive (TAP 14, "Escaping").
std::string tap_description(std::string_view text) {
    std::string out;
    for (const char c : printable_line(text)) {
        if (c == '#' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

bool tap_ok(Verdict verdict) {
    return verdict != Verdict::fail && verdict != Verdict::inconclusive && verdict != Verdict::error;
}

/// `TapReporter` writes the Test Anything Protocol, version 14, with a YAML block below each case that did not pass.
class TapReporter final : public Reporter {
public:
    TapReporter(std::ostream& out, const ReporterOptions&) : out_(out) {}
    void run_finished(const RunFinished& finished) override;

private:
    void point(bool ok, std::string_view description, std::string_view directive = {});
    void field(std::string_view indent, std::string_view name, std::string_view value);
    void diagnostics(const CaseResult& result);
    void finding(const CaseResult& result, const Finding& finding);
    void faults(const RunFinished& finished);

    std::ostream& out_;
    std::size_t number_ = 0;
};

void TapReporter::point(bool ok, std::string_view description, std::string_view directive) {
    out_ << (ok ? "ok " : "not ok ") << ++number_ << " - " << tap_description(description);
    if (!directive.empty()) out_ << " # " << directive;
    out_ << '\n';
}

void TapReporter::field(std::string_view indent, std::string_view name, std::string_view value) {
    if (!value.empty()) out_ << indent << name << ": " << yaml_scalar(value) << '\n';
}

void TapReporter::finding(const CaseResult& result, const Finding& finding) {
    out_ << "    - requirement: " << yaml_scalar(finding.requirement) << '\n';
    const std::string_view indent = "      ";
    field(indent, "level", finding.level);
    field(indent, "statement", sentence(finding.requirement));
    field(indent, "step", finding.step);
    field(indent, "expected", finding.expected);
    field(indent, "actual", finding.actual);
    if (!finding.file.empty() && finding.line > 0)
        field(indent, "at", finding.file + ":" + std::to_string(finding.line));
    if (const auto* judged = judged_exchange(result, finding)) {
        field(indent, "request", judged->request.method + " " + judged->origin + judged->request.target);
        field(indent, "response", status_text(*judged));
    }
}

void TapReporter::diagnostics(const CaseResult& result) {
    if (result.verdict == Verdict::pass || result.verdict == Verdict::not_applicable) return;
    const std::string_view indent = "  ";
    out_ << "  ---\n";
    field(indent, "title", result.title);
    field(indent, "verdict", to_string(result.verdict));
    field(indent, "reason", result.reason);
    if (!result.file.empty()) field(indent, "at", result.file + ":" + std::to_string(result.line));
    if (!result.findings.empty()) out_ << "  findings:\n";
    for (const auto& each : result.findings) finding(result, each);
    out_ << "  ...\n";
}

void TapReporter::faults(const RunFinished& finished) {
    for (const auto& fault : finished.faults) {
        const auto description = "fault " + fault.id + " is caught";
        if (fault.caught_by.empty() && !fault.survives_because.empty()) {
            point(false, description, "TODO " + tap_description(fault.survives_because));
        } else {
            point(!fault.caught_by.empty(), description);
        }
    }
    point(finished.survivors.empty(), "the list of survivors is up to date");
    for (const auto& survivor : finished.survivors) out_ << "# " << printable_line(survivor) << '\n';
}

void TapReporter::run_finished(const RunFinished& finished) {
    const auto& started = finished.started;
    const bool prove = started.command == "prove";
    auto planned = finished.cases.size() + (prove ? finished.faults.size() + 1 : 0);
    // What did not run was planned: a reader then counts it as missing.
    if (finished.interrupted) planned = std::max(planned, started.cases);
    out_ << "TAP version 14\n1.." << planned << (planned == 0 ? " # SKIP no case was run" : "") << '\n';
    out_ << "# authrig " << printable_line(started.version) << ", subject " << printable_line(started.subject)
         << ", dialect " << printable_line(join(started.dialects, ", ")) << ", profile "
         << printable_line(started.profile) << ", seed " << started.seed << '\n';
    for (const auto& result : finished.cases) {
        const bool skipped = result.verdict == Verdict::not_applicable;
        point(tap_ok(result.verdict), result.id, skipped ? "SKIP " + tap_description(result.reason) : "");
        diagnostics(result);
    }
    if (prove) faults(finished);
    if (finished.interrupted && finished.interrupted_because.empty()) out_ << "Bail out! The run was interrupted.\n";
    if (!finished.interrupted_because.empty()) out_ << "Bail out! " << printable_line(finished.interrupted_because) << '\n';
    out_.flush();
}

}  // namespace

Entry list::tap() {
    return {.info = {.name = "tap", .summary = "Test Anything Protocol, version 14", .extension = ""},
            .make = make<TapReporter>};
}

}  // namespace authrig::reports

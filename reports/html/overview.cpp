#include "html/markup.hpp"
#include "html/sections.hpp"
#include "writers/lines.hpp"
#include "writers/proof_text.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

std::string headline(const RunFinished& run, bool proves) {
    if (run.cases.empty()) return "No case was run";
    if (proves) {
        const bool proved = weigh(run.faults).unlisted.empty() && run.survivors.empty();
        return proved ? "The scenarios detect what they claim to detect" : "Some faults go undetected";
    }
    const auto findings = run.summary[Verdict::fail] + run.summary[Verdict::inconclusive];
    if (findings > 0) return counted(static_cast<std::size_t>(findings), "case") + " with findings";
    if (run.summary[Verdict::error] > 0) return "Not everything could be judged";
    return run.summary[Verdict::warn] > 0 ? "Conformant, with advice" : "Conformant";
}

std::string facts(const RunFinished& run) {
    const auto& started = run.started;
    const auto fact = [](std::string_view name, std::string_view value) {
        return "<div><dt>" + std::string(name) + "</dt><dd>" + escaped_line(value) + "</dd></div>";
    };
    return "<dl class=facts>" + fact("Dialect", join(started.dialects, ", ")) + fact("Profile", started.profile) +
           fact("Seed", std::to_string(started.seed)) + fact("Version", started.version) + "</dl>\n";
}

/// One bar whose parts are as wide as the verdicts are frequent.
std::string proportions(const Summary& summary) {
    std::string out = "<div class=bar role=img aria-label=\"" + escaped_line(count_line(summary)) + "\">";
    for (const auto verdict : all_verdicts) {
        if (summary[verdict] == 0) continue;
        out += "<i class=" + std::string(to_string(verdict)) +
               " style=\"flex-grow:" + std::to_string(summary[verdict]) + "\"></i>";
    }
    return out + "</div>\n";
}

std::string tiles(const Summary& summary) {
    std::string out = "<ul class=tiles>";
    for (const auto verdict : all_verdicts) {
        const auto word = std::string(to_string(verdict));
        const auto look = look_of(verdict);
        out += "<li class=\"" + word + (summary[verdict] == 0 ? " none" : "") +
               "\"><a href=#cases data-verdict=" + word + " title=\"" + std::string(look.meaning) + "\"><b>" +
               std::to_string(summary[verdict]) + "</b><span><i aria-hidden=true>" + std::string(look.symbol) +
               "</i> " + std::string(look.words) + "</span></a></li>";
    }
    return out + "</ul>\n";
}

/// What a reader has to look at first, the worst first.
std::string attention(const PageIndex& index) {
    std::string rows;
    for (const auto verdict : {Verdict::fail, Verdict::inconclusive, Verdict::error, Verdict::warn}) {
        for (const auto& result : index.run().cases) {
            if (result.verdict != verdict) continue;
            rows += "<tr><td>" + badge(verdict) + "</td><td><a href=#" + index.case_anchor(result.id) + ">" +
                    escaped_line(result.title) + "</a><br><small>" + escaped_line(result.id) + "</small></td><td>" +
                    escaped_line(result.reason) + "</td></tr>\n";
        }
    }
    if (rows.empty()) return {};
    return "<h2>Needs attention</h2>\n<div class=scroll><table class=attention><thead><tr><th>Verdict</th><th>Case</th>"
           "<th>Why</th></tr></thead><tbody>\n" +
           rows + "</tbody></table></div>\n";
}

}  // namespace

std::string overview_section(const PageIndex& index) {
    const auto& run = index.run();
    std::string out = "<header>\n<p class=kicker>" +
                      std::string(index.proves() ? "Proof of the scenarios against" : "Conformance of") + "</p>\n<h1>" +
                      escaped_line(run.started.subject) + "</h1>\n<p class=headline>" + headline(run, index.proves()) +
                      "</p>\n";
    if (run.interrupted) {
        const std::string why = run.interrupted_because.empty() ? "The run was interrupted: "
                                                                : "The run ended early: " + escaped_line(run.interrupted_because) + ". ";
        out += "<p class=notice>" + why + std::to_string(run.cases.size()) + " of " +
               counted(run.started.cases, "case") + " finished.</p>\n";
    }
    return out + facts(run) + proportions(run.summary) + tiles(run.summary) + "</header>\n" + attention(index);
}

}  // namespace authrig::reports::html

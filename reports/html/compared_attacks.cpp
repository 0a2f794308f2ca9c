#include <algorithm>

#include "authrig/requirement.hpp"
#include "html/comparison_parts.hpp"
#include "html/markup.hpp"
#include "writers/threat_view.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

std::string level_of(const std::string& id) {
    const Requirement* known = find_requirement(id);
    return known != nullptr && is_advice(known->level) ? "SHOULD" : "MUST";
}

/// The cases of one subject, as far as attacks are read from them.
std::vector<CaseResult> results_at(const Comparison& comparison, std::size_t subject) {
    std::vector<CaseResult> out;
    for (const ComparedCase& one : comparison.cases) {
        if (!one.verdicts[subject]) continue;
        CaseResult result;
        result.id = one.id;
        result.proves = one.proves;
        result.verdict = *one.verdicts[subject];
        for (const std::string& id : one.proves)
            if (breaks(one, subject, id)) result.findings.push_back({.requirement = id, .level = level_of(id)});
        out.push_back(std::move(result));
    }
    return out;
}

std::string state_cell(const ThreatView& view) {
    const std::string word(to_string(view.state));
    const std::size_t failed = view.count(Outcome::failed) + view.count(Outcome::warned);
    const std::string_view sign = view.state == ThreatState::open       ? "✗"
                                  : view.state == ThreatState::weakened ? "!"
                                  : view.state == ThreatState::held     ? "✓"
                                                                        : "○";
    std::string out = "<td class=at title=\"";
    for (const auto& part : view.parts)
        if (part.outcome == Outcome::failed || part.outcome == Outcome::warned)
            out += escaped_line(part.requirement->id) + " ";
    out +=
        "\"><span class=\"threat " + word + "\"><b aria-hidden=true>" + std::string(sign) + "</b> " + word + "</span>";
    if (failed > 0) out += "<small>" + counted(failed, "requirement") + "</small>";
    return out + "</td>";
}

struct AttackRow {
    const Threat* threat = nullptr;
    std::string cells;
    std::size_t open = 0, weakened = 0, judged = 0;
};

}  // namespace

std::string compared_attacks(const Comparison& comparison) {
    std::vector<AttackRow> rows;
    for (std::size_t i = 0; i < comparison.subjects.size(); ++i) {
        const auto results = results_at(comparison, i);
        for (const ThreatView& view : view_threats(results).threats) {
            auto row = std::ranges::find(rows, view.threat, &AttackRow::threat);
            if (row == rows.end()) row = rows.insert(rows.end(), {.threat = view.threat, .cells = {}});
            row->cells += state_cell(view);
            row->open += view.state == ThreatState::open ? 1 : 0;
            row->weakened += view.state == ThreatState::weakened ? 1 : 0;
            row->judged += view.state == ThreatState::untested ? 0 : 1;
        }
    }
    std::erase_if(rows, [](const AttackRow& row) { return row.judged == 0; });
    if (rows.empty()) return {};
    std::ranges::stable_sort(rows, std::greater<>(),
                             [](const AttackRow& row) { return std::pair(row.open, row.weakened); });
    std::string shown, folded;
    for (const AttackRow& row : rows)
        (row.open + row.weakened > 0 ? shown : folded) += "<tr><th scope=row><b>" + escaped_line(row.threat->title) +
                                                          "</b><br><small>" + escaped_line(row.threat->gain) +
                                                          "</small></th>" + row.cells + "</tr>\n";
    const std::string head = "<table class=compared><thead><tr><th>Attack, and what it gains</th>" +
                             subject_heads(comparison) + "</tr></thead><tbody>\n";
    std::string out =
        "<h2 id=attacks>Attacks</h2>\n<p class=lead>What the broken requirements open. A cell's tooltip names "
        "them.</p>\n";
    if (!shown.empty()) out += head + shown + "</tbody></table>\n";
    if (!folded.empty())
        out += "<details class=group><summary>Attacks that every server holds <small>" +
               std::to_string(
                   std::ranges::count_if(rows, [](const AttackRow& row) { return row.open + row.weakened == 0; })) +
               "</small></summary>\n" + head + folded + "</tbody></table></details>\n";
    return out;
}

}  // namespace authrig::reports::html

#include <map>

#include "html/markup.hpp"
#include "html/sections.hpp"
#include "writers/http_text.hpp"
#include "writers/requirement_text.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

std::string state_label(const std::string& state) {
    const std::string_view sign = state == "proved"         ? "●"
                                  : state == "tested"       ? "◐"
                                  : state == "not_testable" ? "–"
                                                            : "○";
    std::string words = state;
    for (auto& c : words) c = c == '_' ? ' ' : c;
    return "<span class=\"state " + escaped_line(state) + "\"><b aria-hidden=true>" + std::string(sign) + "</b> " +
           escaped_line(words) + "</span>";
}

std::string first_cells(const RequirementRow& row) {
    return "<tr id=" + PageIndex::requirement_anchor(row.id) + "><td>" + code(row.id) + "<br><small>" +
           escaped_line(citation(row.document, row.section)) + "</small></td><td><span class=level>" +
           escaped_line(row.level) + "</span></td><td>" + escaped_line(row.statement) + "<br><small>" +
           escaped_line(row.subject) + "</small></td>";
}

std::string plain_row(const PageIndex& index, const RequirementRow& row) {
    auto cells = first_cells(row) + "<td>" + state_label(row.state) + "</td><td>";
    cells += row.cases.empty() ? "<small>" + escaped_line(row.reason) + "</small>" : index.case_links(row.cases, 3);
    return cells + "</td></tr>\n";
}

/// What the cases of a requirement saw: it *held* where a case passed and something was granted, a wrong request was
/// *refused* where a case passed and an answer refused.
struct Seen {
    std::size_t held = 0, refused = 0;
};

Seen seen_by(const PageIndex& index, const RequirementRow& row) {
    Seen seen;
    for (const auto& id : row.cases) {
        const auto* result = index.find_case(id);
        if (result == nullptr || result->verdict != Verdict::pass) continue;
        bool granted = false;
        bool refused = false;
        for (const auto& exchange : result->exchanges) {
            if (!exchange.response) continue;
            (refuses(*exchange.response) ? refused : granted) = true;
        }
        seen.held += granted ? 1 : 0;
        seen.refused += refused ? 1 : 0;
    }
    return seen;
}

std::string seen_cell(std::size_t count) {
    if (count == 0) return "<td class=\"n zero\">·</td>";
    return "<td class=n><span class=\"sym pass\">✓</span> " + std::to_string(count) + "</td>";
}

std::string proof_row(const PageIndex& index, const RequirementRow& row) {
    const auto seen = seen_by(index, row);
    auto cells = first_cells(row) + seen_cell(seen.held) + seen_cell(seen.refused) + "<td>";
    if (row.faults.empty()) cells += "<small>" + escaped_line(row.reason) + "</small>";
    const bool folds = row.faults.size() > 3;
    if (folds) cells += "<details class=more><summary>" + counted(row.faults.size(), "fault") + "</summary>";
    for (const auto& fault : row.faults) cells += code(fault) + " ";
    return cells + (folds ? "</details>" : "") + "</td></tr>\n";
}

}  // namespace

std::string requirements_section(const PageIndex& index) {
    if (index.run().requirements.empty()) return {};
    std::map<std::string, std::string> flows;
    std::map<std::string, std::size_t> counts;
    for (const auto& row : index.run().requirements) {
        const auto flow = row.flow.empty() ? "general" : row.flow;
        flows[flow] += index.proves() ? proof_row(index, row) : plain_row(index, row);
        ++counts[flow];
    }
    std::string out =
        "<h2 id=requirements>Requirements</h2>\n<p class=filter><input type=search placeholder=\"Filter by id, level "
        "or "
        "words\" aria-label=\"Filter requirements\" data-filter=requirements hidden></p>\n";
    const std::string_view last = index.proves() ? "<th class=n>Held</th><th class=n>Refused</th><th>Faults caught</th>"
                                                 : "<th>State</th><th>Cases</th>";
    for (const auto& [flow, rows] : flows) {
        out += "<details class=group data-in=requirements id=" + PageIndex::requirement_anchor("flow-" + flow) +
               "><summary>" + escaped_line(flow) + " <small>" + std::to_string(counts[flow]) + "</small></summary>\n" +
               "<div class=scroll><table class=requirements><thead><tr><th>Requirement</th><th>Level</th><th>What it "
               "demands</th>" +
               std::string(last) + "</tr></thead><tbody>\n" + rows + "</tbody></table></div></details>\n";
    }
    return out;
}

}  // namespace authrig::reports::html

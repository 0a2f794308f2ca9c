#include <map>
#include <set>

#include "html/markup.hpp"
#include "html/sections.hpp"

namespace authrig::reports::html {

namespace {

struct FlowCounts {
    std::size_t requirements = 0, proved = 0, tested = 0, not_tested = 0, not_testable = 0;
    std::set<std::string> cases;
};

std::map<std::string, FlowCounts> flow_counts(const RunFinished& run) {
    std::map<std::string, FlowCounts> flows;
    for (const auto& row : run.requirements) {
        auto& flow = flows[row.flow.empty() ? "general" : row.flow];
        ++flow.requirements;
        flow.proved += row.state == "proved" ? 1 : 0;
        flow.tested += row.state == "tested" ? 1 : 0;
        flow.not_tested += row.state == "not_tested" ? 1 : 0;
        flow.not_testable += row.state == "not_testable" ? 1 : 0;
        flow.cases.insert(row.cases.begin(), row.cases.end());
    }
    return flows;
}

std::string coverage(const FlowCounts& flow) {
    const auto part = [](std::string_view name, std::size_t count) {
        if (count == 0) return std::string();
        return "<i class=" + std::string(name) + " style=\"flex-grow:" + std::to_string(count) + "\"></i>";
    };
    return "<div class=bar aria-hidden=true>" + part("proved", flow.proved) + part("tested", flow.tested) +
           part("not_tested", flow.not_tested) + part("not_testable", flow.not_testable) + "</div>";
}

std::string number_cell(std::size_t count) {
    return count == 0 ? "<td class=\"n zero\">·</td>" : "<td class=n>" + std::to_string(count) + "</td>";
}

/// The flow's cases by verdict: the ones that are not a pass, told apart.
std::string flow_verdicts(const PageIndex& index, const FlowCounts& flow) {
    Summary summary;
    for (const auto& id : flow.cases) {
        if (const auto* result = index.find_case(id)) ++summary[result->verdict];
    }
    std::string out;
    for (const auto verdict : all_verdicts) {
        if (summary[verdict] > 0)
            out += "<span class=tally>" + symbol(verdict) + " " + std::to_string(summary[verdict]) + "</span> ";
    }
    return out;
}

}  // namespace

std::string flows_section(const PageIndex& index) {
    if (index.run().requirements.empty()) return {};
    std::string out =
        "<h2 id=flows>Flows</h2>\n<p class=lead>A requirement is <em>proved</em> when a fault that breaks it was "
        "caught, "
        "<em>tested</em> when a case judges it.</p>\n<div class=scroll><table class=flows><thead><tr><th>Flow</th>"
        "<th class=n>Requirements</th><th class=n>Proved</th><th class=n>Tested</th><th class=n>Not tested</th>"
        "<th class=n>Not testable</th><th class=wide>Coverage</th><th>Cases</th></tr></thead><tbody>\n";
    for (const auto& [name, flow] : flow_counts(index.run())) {
        out += "<tr><th scope=row><a href=#" + PageIndex::requirement_anchor("flow-" + name) + ">" +
               escaped_line(name) + "</a></th>" + number_cell(flow.requirements) + number_cell(flow.proved) +
               number_cell(flow.tested) + number_cell(flow.not_tested) + number_cell(flow.not_testable) + "<td>" +
               coverage(flow) + "</td><td>" + flow_verdicts(index, flow) + "</td></tr>\n";
    }
    return out + "</tbody></table></div>\n";
}

}  // namespace authrig::reports::html

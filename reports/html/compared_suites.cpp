#include <algorithm>

#include "html/comparison_parts.hpp"
#include "html/markup.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

struct Suite {
    std::string name;
    std::vector<const ComparedCase*> cases;
    std::vector<Summary> summaries;
    std::size_t differing = 0;
};

std::vector<Suite> suites_of(const Comparison& comparison) {
    std::map<std::string, Suite> found;
    for (const ComparedCase& one : comparison.cases) {
        const std::string name = one.id.substr(0, one.id.find('/'));
        Suite& suite = found[name];
        suite.name = name;
        suite.summaries.resize(comparison.subjects.size());
        suite.cases.push_back(&one);
        suite.differing += one.differs() ? 1 : 0;
        for (std::size_t i = 0; i < one.verdicts.size(); ++i)
            if (one.verdicts[i]) ++suite.summaries[i][*one.verdicts[i]];
    }
    std::vector<Suite> out;
    for (auto& [name, suite] : found) {
        std::ranges::stable_partition(suite.cases, [](const ComparedCase* one) { return one->differs(); });
        out.push_back(std::move(suite));
    }
    return out;
}

std::string tally_cell(const Summary& summary) {
    std::string out = "<td class=at>";
    for (const Verdict verdict : all_verdicts)
        if (summary[verdict] > 0)
            out += "<span class=\"tally " + std::string(to_string(verdict)) + "\">" +
                   std::string(look_of(verdict).symbol) + " " + std::to_string(summary[verdict]) + "</span>";
    return out + "</td>";
}

std::string suite_table(const Comparison& comparison, const std::vector<Suite>& suites) {
    std::string out = "<table class=compared><thead><tr><th>Suite</th><th class=n>Cases</th><th class=n>Differ</th>" +
                      subject_heads(comparison) + "</tr></thead><tbody>\n";
    for (const Suite& suite : suites) {
        out += "<tr><th scope=row><a href=\"#s-" + escaped_line(suite.name) + "\">" + escaped_line(suite.name) +
               "</a></th><td class=n>" + std::to_string(suite.cases.size()) + "</td><td class=\"n" +
               (suite.differing ? "" : " zero") + "\">" + (suite.differing ? std::to_string(suite.differing) : "·") +
               "</td>";
        for (const Summary& summary : suite.summaries) out += tally_cell(summary);
        out += "</tr>\n";
    }
    return out + "</tbody></table>\n";
}

std::string compared_row(const ComparedCase& one) {
    std::string row = "<tr" + std::string(one.differs() ? " class=differs" : "") + "><th scope=row>" +
                      escaped_line(one.title) + "<br><small>" + code(one.id) + "</small></th>";
    for (std::size_t i = 0; i < one.verdicts.size(); ++i) {
        if (!one.verdicts[i]) {
            row += "<td></td>";
            continue;
        }
        const std::string why = one.reasons[i].empty() ? "" : " title=\"" + escaped_line(one.reasons[i]) + "\"";
        const std::string verdict(to_string(*one.verdicts[i]));
        row += "<td class=\"at " + verdict + "\"" + why + ">" + std::string(look_of(*one.verdicts[i]).symbol) + "</td>";
    }
    return row + "</tr>\n";
}

}  // namespace

std::string compared_suites(const Comparison& comparison) {
    const std::vector<Suite> suites = suites_of(comparison);
    if (suites.empty()) return {};
    std::string out =
        "<h2 id=suites>Suites</h2>\n" + suite_table(comparison, suites) +
        "<h2 id=cases>Cases</h2>\n<p class=lead>Those that come out differently stand first in their suite. "
        "The reason is the tooltip of each sign.</p>\n<p class=filter><input type=search placeholder=\"Filter by "
        "id or words\" aria-label=\"Filter cases\" data-filter=compared hidden></p>\n";
    for (const Suite& suite : suites) {
        out += "<details class=group data-in=compared id=\"s-" + escaped_line(suite.name) + "\"><summary>" +
               escaped_line(suite.name) + " <small>" + counted(suite.cases.size(), "case") + ", " +
               std::to_string(suite.differing) +
               " differ</small></summary>\n<table class=compared><thead><tr><th>Case</th>" + subject_heads(comparison) +
               "</tr></thead><tbody>\n";
        for (const ComparedCase* one : suite.cases) out += compared_row(*one);
        out += "</tbody></table></details>\n";
    }
    return out;
}

}  // namespace authrig::reports::html

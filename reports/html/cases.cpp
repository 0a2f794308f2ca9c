#include <map>

#include "html/case_parts.hpp"
#include "html/markup.hpp"
#include "html/sections.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

/// So many cases that need attention are open from the start: also without a script, and on paper.
constexpr std::size_t open_cases = 8;

std::string suite_of(const std::string& id) {
    const auto slash = id.substr(0, id.find('[')).rfind('/');
    return slash == std::string::npos ? "scenarios" : id.substr(0, slash);
}

}  // namespace

std::string cases_section(const PageIndex& index) {
    if (index.run().cases.empty()) return "<h2 id=cases>Cases</h2>\n<p class=lead>No case was run.</p>\n";
    std::map<std::string, std::string> suites;
    std::map<std::string, Summary> summaries;
    std::size_t opened = 0;
    for (const auto& result : index.run().cases) {
        const auto suite = suite_of(result.id);
        const bool open = needs_attention(result.verdict) && opened++ < open_cases;
        suites[suite] += case_page(index, result, open);
        ++summaries[suite][result.verdict];
    }
    std::string out =
        "<h2 id=cases>Cases</h2>\n<p class=filter><input type=search placeholder=\"Filter by id, title, requirement or "
        "tag\" aria-label=\"Filter cases\" data-filter=cases hidden></p>\n";
    for (const auto& [suite, cases] : suites) {
        out += "<section data-in=cases>\n<h3>" + escaped_line(suite) + " <small>";
        for (const auto verdict : all_verdicts) {
            const auto count = summaries[suite][verdict];
            if (count > 0) out += "<span class=tally>" + symbol(verdict) + " " + std::to_string(count) + "</span> ";
        }
        out += "</small></h3>\n" + cases + "</section>\n";
    }
    return out;
}

}  // namespace authrig::reports::html

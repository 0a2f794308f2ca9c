#include "authrig/requirement.hpp"
#include "html/comparison_parts.hpp"
#include "html/markup.hpp"
#include "writers/requirement_text.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

std::string requirement_cell(const RequirementAt& at, bool advice) {
    const std::size_t judged = at.held + at.broken + at.departed;
    if (judged == 0) return "<td class=\"at zero\" title=\"not judged\">–</td>";
    const Verdict verdict = at.broken > 0     ? (advice ? Verdict::warn : Verdict::fail)
                            : at.departed > 0 ? Verdict::departs
                                              : Verdict::pass;
    std::string out = "<td class=\"at is-" + std::string(to_string(verdict)) + "\">" + symbol(verdict);
    if (at.broken > 0) out += "<small>" + std::to_string(at.broken) + " of " + std::to_string(judged) + "</small>";
    return out + "</td>";
}

/// The cases that saw it, and what each server answered that did not pass.
std::string case_list(const Comparison& comparison, const ComparedRequirement& row) {
    std::string out = "<details class=more><summary>" + counted(row.cases.size(), "case") + "</summary><ul>";
    for (const ComparedCase* one : row.cases) {
        out += "<li>" + escaped_line(one->title) + " <small>" + code(one->id) + "</small><ul>";
        for (std::size_t i = 0; i < comparison.subjects.size(); ++i) {
            if (!breaks(*one, i, row.id)) continue;
            out += "<li>" + symbol(*one->verdicts[i]) + " <b>" + escaped_line(comparison.subjects[i]) +
                   "</b>: " + escaped_line(one->reasons[i]) + "</li>";
        }
        out += "</ul></li>";
    }
    return out + "</ul></details>";
}

std::string deviation_row(const Comparison& comparison, const ComparedRequirement& row) {
    const Requirement* known = find_requirement(row.id);
    const bool advice = known != nullptr && is_advice(known->level);
    std::string out = "<tr><th scope=row>";
    if (known != nullptr)
        out += "<span class=level>" + escaped_line(to_string(known->level)) + "</span> " +
               escaped_line(known->statement) + "<br>";
    out += "<small>" + code(row.id) + (known != nullptr ? ", " + escaped_line(citation(row.id)) : "") + "</small>";
    out += case_list(comparison, row) + "</th>";
    for (const RequirementAt& at : row.at) out += requirement_cell(at, advice);
    return out + "</tr>\n";
}

std::string group(const Comparison& comparison, const std::string& title, const std::string& rows, std::size_t count,
                  bool open) {
    if (count == 0) return {};
    return "<details class=group data-in=deviations" + std::string(open ? " open" : "") + "><summary>" + title +
           " <small>" + counted(count, "requirement") +
           "</small></summary>\n<table class=compared><thead><tr><th>What is demanded</th>" +
           subject_heads(comparison) + "</tr></thead><tbody>\n" + rows + "</tbody></table></details>\n";
}

}  // namespace

std::string compared_deviations(const Comparison& comparison, const std::vector<ComparedRequirement>& rows) {
    const std::size_t subjects = comparison.subjects.size();
    std::vector<std::string> alone(subjects);
    std::vector<std::size_t> alone_count(subjects);
    std::string several, all;
    std::size_t several_count = 0, all_count = 0;
    for (const ComparedRequirement& row : rows) {
        if (row.breakers() == 0) continue;
        const std::string text = deviation_row(comparison, row);
        if (const std::size_t only = row.breaks_alone(); only < subjects) {
            alone[only] += text;
            ++alone_count[only];
        } else if (row.breakers() < row.judges()) {
            several += text;
            ++several_count;
        } else {
            all += text;
            ++all_count;
        }
    }
    std::string out = group(comparison, "Where some servers part from others", several, several_count, true);
    for (std::size_t i = 0; i < subjects; ++i)
        out += group(comparison, "Broken by " + escaped_line(comparison.subjects[i]) + " only", alone[i],
                     alone_count[i], alone_count[i] <= 25);
    out += group(comparison, "Broken by every server that was judged", all, all_count, true);
    if (out.empty()) return {};
    return "<h2 id=deviations>Deviations</h2>\n<p class=lead>Requirements that some server breaks; <i>2 of 5</i> "
           "counts the "
           "cases that saw it and those that judge it.</p>\n<p class=filter><input type=search placeholder=\"Filter by "
           "id or "
           "words\" aria-label=\"Filter deviations\" data-filter=deviations hidden></p>\n" +
           out;
}

}  // namespace authrig::reports::html

#include "authrig/requirement.hpp"
#include "html/comparison_parts.hpp"
#include "html/markup.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

std::string shares(const Summary& summary) {
    std::string out = "<div class=bar role=img aria-label=\"" + escaped_line(count_line(summary)) + "\">";
    for (const Verdict verdict : all_verdicts)
        if (summary[verdict] > 0 && verdict != Verdict::not_applicable)
            out += "<i class=" + std::string(to_string(verdict)) +
                   " style=\"flex-grow:" + std::to_string(summary[verdict]) + "\"></i>";
    return out + "</div>";
}

/// Requirements that a subject breaks, and those that no other breaks.
struct Deviations {
    std::size_t must = 0, advice = 0, alone = 0;
};

Deviations deviations_of(std::size_t subject, const std::vector<ComparedRequirement>& rows) {
    Deviations out;
    for (const ComparedRequirement& row : rows) {
        if (row.at[subject].broken == 0) continue;
        const Requirement* known = find_requirement(row.id);
        ++(known != nullptr && is_advice(known->level) ? out.advice : out.must);
        if (row.breaks_alone() == subject) ++out.alone;
    }
    return out;
}

std::string number(std::size_t count, std::string_view verdict = {}) {
    if (count == 0) return "<td class=\"n zero\">·</td>";
    return "<td class=n>" + (verdict.empty() ? "" : "<span class=" + std::string(verdict) + ">") +
           std::to_string(count) + (verdict.empty() ? "" : "</span>") + "</td>";
}

std::string server_row(const Comparison& comparison, std::size_t i, const std::vector<ComparedRequirement>& rows) {
    const Summary& summary = comparison.summaries[i];
    const Deviations found = deviations_of(i, rows);
    std::string out = "<tr><th scope=row>" + escaped_line(comparison.subjects[i]);
    if (i < comparison.partial.size() && comparison.partial[i])
        out += "<br><small class=warn>the run ended early: cases are missing</small>";
    out += "</th><td class=wide>" + shares(summary) + "</td>";
    for (const Verdict verdict : all_verdicts)
        out += number(static_cast<std::size_t>(summary[verdict]), to_string(verdict));
    return out + number(found.must, "fail") + number(found.advice, "warn") + number(found.alone) + "</tr>\n";
}

}  // namespace

std::string compared_servers(const Comparison& comparison, const std::vector<ComparedRequirement>& rows) {
    std::string out =
        "<div class=scroll><table class=\"flows servers\"><thead><tr><th rowspan=2>Server</th><th rowspan=2>Judged</th>"
        "<th colspan=" +
        std::to_string(all_verdicts.size()) +
        " class=over>Cases</th><th colspan=3 class=over>Requirements broken</th></tr><tr>";
    for (const Verdict verdict : all_verdicts) {
        const auto look = look_of(verdict);
        out += "<th class=n title=\"" + std::string(look.meaning) +
               "\"><b aria-hidden=true class=" + std::string(to_string(verdict)) + ">" + std::string(look.symbol) +
               "</b> " + std::string(look.words) + "</th>";
    }
    out +=
        "<th class=n>MUST</th><th class=n>SHOULD</th><th class=n title=\"No other server that was judged breaks "
        "it.\">only here</th></tr></thead><tbody>\n";
    for (std::size_t i = 0; i < comparison.subjects.size(); ++i) out += server_row(comparison, i, rows);
    return out + "</tbody></table></div>\n";
}

}  // namespace authrig::reports::html

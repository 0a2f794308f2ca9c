#include <algorithm>

#include "authrig/requirement.hpp"
#include "html/comparison_parts.hpp"
#include "html/markup.hpp"

namespace authrig::reports::html {

namespace {

bool is_advice_of(const std::string& id) {
    const Requirement* known = find_requirement(id);
    return known != nullptr && is_advice(known->level);
}

void count_case(const ComparedCase& one, std::map<std::string, ComparedRequirement>& rows) {
    const std::size_t subjects = one.verdicts.size();
    for (const std::string& id : one.proves) {
        ComparedRequirement& row = rows[id];
        row.id = id;
        row.at.resize(subjects);
        bool broken_somewhere = false;
        for (std::size_t i = 0; i < subjects; ++i) {
            if (!one.verdicts[i]) continue;
            const bool broken = breaks(one, i, id);
            broken_somewhere = broken_somewhere || broken;
            if (broken)
                ++row.at[i].broken;
            else if (*one.verdicts[i] == Verdict::departs)
                ++row.at[i].departed;
            else if (*one.verdicts[i] == Verdict::pass)
                ++row.at[i].held;
        }
        if (broken_somewhere) row.cases.push_back(&one);
    }
}

}  // namespace

std::size_t ComparedRequirement::breakers() const {
    return static_cast<std::size_t>(std::ranges::count_if(at, [](const RequirementAt& one) { return one.broken > 0; }));
}

std::size_t ComparedRequirement::judges() const {
    return static_cast<std::size_t>(std::ranges::count_if(at, [](const RequirementAt& one) { return one.judged(); }));
}

std::size_t ComparedRequirement::breaks_alone() const {
    if (breakers() != 1 || judges() < 2) return at.size();
    return static_cast<std::size_t>(std::ranges::find_if(at, [](const RequirementAt& one) { return one.broken > 0; }) -
                                    at.begin());
}

bool breaks(const ComparedCase& one, std::size_t subject, const std::string& requirement) {
    if (!one.verdicts[subject]) return false;
    const Verdict verdict = *one.verdicts[subject];
    if (verdict != Verdict::fail && verdict != Verdict::warn) return false;
    if (subject >= one.broken.size() || one.broken[subject].empty()) return true;
    return std::ranges::find(one.broken[subject], requirement) != one.broken[subject].end();
}

std::vector<ComparedRequirement> compared_requirements(const Comparison& comparison) {
    std::map<std::string, ComparedRequirement> found;
    for (const ComparedCase& one : comparison.cases) count_case(one, found);
    std::vector<ComparedRequirement> rows;
    for (auto& [id, row] : found) rows.push_back(std::move(row));
    const auto rank = [](const ComparedRequirement& row) {
        const bool parted = row.breakers() > 0 && row.breakers() < row.judges();
        return std::pair(is_advice_of(row.id) ? 1 : 0, row.breakers() == 0 ? 2 : parted ? 0 : 1);
    };
    std::ranges::stable_sort(rows, {}, rank);
    return rows;
}

std::string subject_heads(const Comparison& comparison) {
    std::string out;
    for (const std::string& subject : comparison.subjects)
        out += "<th scope=col class=server>" + escaped_line(subject) + "</th>";
    return out;
}

}  // namespace authrig::reports::html

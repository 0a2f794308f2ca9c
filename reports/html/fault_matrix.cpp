#include <map>

#include "html/markup.hpp"
#include "html/sections.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

/// Faults of a kind, in the order of the report.
struct Family {
    std::string name;
    std::vector<const FaultRow*> faults;
};

/// How many cases of each suite noticed.
using BySuite = std::map<std::string, std::size_t>;

/// `refresh` of `refresh/rotation-on[name=web]@rfc`; further folders belong to it.
std::string noticing_suite(std::string_view case_id) {
    const auto slash = case_id.find('/');
    return std::string(slash == std::string_view::npos ? "other" : case_id.substr(0, slash));
}

std::string family_of(const FaultRow& fault) { return fault.family.empty() ? fault.seam : fault.family; }

std::vector<Family> families_of(const std::vector<FaultRow>& faults) {
    std::vector<Family> out;
    std::map<std::string, std::size_t> places;
    for (const auto& fault : faults) {
        const auto [place, added] = places.emplace(family_of(fault), out.size());
        if (added) out.push_back({family_of(fault), {}});
        out[place->second].faults.push_back(&fault);
    }
    return out;
}

void count_suites(const FaultRow& fault, BySuite& counts) {
    for (const auto& id : fault.caught_by) ++counts[noticing_suite(id)];
}

/// A cell is the darker the more cases noticed.
std::string cell(std::size_t count, std::string_view suite) {
    if (count == 0) return "<td></td>";
    const std::string_view depth = count < 3 ? "d1" : count < 10 ? "d2" : count < 30 ? "d3" : "d4";
    return "<td class=" + std::string(depth) + " title=\"" + escaped_line(suite) + "\">" + std::to_string(count) +
           "</td>";
}

std::string cells(const BySuite& counts, const BySuite& suites) {
    std::string out;
    for (const auto& [suite, all] : suites) {
        const auto found = counts.find(suite);
        out += cell(found == counts.end() ? 0 : found->second, suite);
    }
    return out;
}

std::string head(std::string_view first, const BySuite& suites) {
    std::string out = "<thead><tr><th>" + std::string(first) + "</th>";
    for (const auto& [suite, all] : suites) out += "<th class=up><span>" + escaped_line(suite) + "</span></th>";
    return out + "</tr></thead>";
}

std::string fault_line(const PageIndex& index, const FaultRow& fault, const BySuite& suites) {
    BySuite counts;
    count_suites(fault, counts);
    std::string out = "<tr><th scope=row>" + code(fault.id) + "<br><small>" + escaped_line(fault.summary) + " Breaks " +
                      index.requirement_link(fault.breaks) + ".</small>";
    if (fault.caught_by.empty()) {
        const bool listed = !fault.survives_because.empty();
        out += "<br><span class=\"badge " + std::string(listed ? "not_applicable" : "fail") + "\">survives</span> " +
               escaped_line(fault.survives_because);
    } else {
        out += "<details class=more><summary>" + counted(fault.caught_by.size(), "case") + "</summary>" +
               index.case_links(fault.caught_by, 12) + "</details>";
    }
    return out + "</th>" + cells(counts, suites) + "</tr>\n";
}

std::string family_group(const PageIndex& index, const Family& family, const BySuite& suites) {
    BySuite own;
    for (const auto* fault : family.faults) count_suites(*fault, own);
    // Columns that would be empty in the whole group say nothing.
    BySuite shown;
    for (const auto& [suite, all] : suites)
        if (own.contains(suite)) shown.emplace(suite, all);
    std::string rows;
    for (const auto* fault : family.faults) rows += fault_line(index, *fault, shown);
    return "<details class=group data-in=faults><summary>" + escaped_line(family.name) + " <small>" +
           counted(family.faults.size(), "fault") + "</small></summary>\n<div class=scroll><table class=matrix>" +
           head("Fault", shown) + "<tbody>\n" + rows + "</tbody></table></div></details>\n";
}

/// Families against suites: where each kind of fault is noticed.
std::string family_table(const std::vector<Family>& families, const BySuite& suites) {
    std::string rows;
    for (const auto& family : families) {
        BySuite counts;
        std::size_t caught = 0;
        for (const auto* fault : family.faults) {
            count_suites(*fault, counts);
            caught += fault->caught_by.empty() ? 0 : 1;
        }
        rows += "<tr><th scope=row>" + escaped_line(family.name) + " <small>" + std::to_string(caught) + " of " +
                std::to_string(family.faults.size()) + "</small></th>" + cells(counts, suites) + "</tr>\n";
    }
    return "<div class=scroll><table class=matrix>" + head("Faults, and how many are caught", suites) + "<tbody>\n" +
           rows + "</tbody></table></div>\n";
}

}  // namespace

std::string fault_matrix(const PageIndex& index) {
    const auto families = families_of(index.run().faults);
    if (families.empty()) return {};
    BySuite suites;
    for (const auto& fault : index.run().faults) count_suites(fault, suites);
    std::string out =
        "<h3>Which suite notices what</h3>\n<p class=lead>A number says how many cases of the suite failed by a "
        "finding "
        "that cites what the fault breaks. Failed controls do not count.</p>\n" +
        family_table(families, suites) + "<h3>Fault by fault</h3>\n";
    for (const auto& family : families) out += family_group(index, family, suites);
    return out;
}

}  // namespace authrig::reports::html

#include "html/markup.hpp"
#include "html/sections.hpp"
#include "writers/proof_text.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

std::string fault_row(const PageIndex& index, const FaultRow& fault, std::string_view outcome, std::string_view told) {
    return "<tr><td>" + code(fault.id) + "<br><small>" + escaped_line(fault.summary) + "</small></td><td>" +
           index.requirement_link(fault.breaks) + "</td><td>" + escaped_line(fault.seam) + "</td><td>" +
           std::string(outcome) + " " + std::string(told) + "</td></tr>\n";
}

std::string fault_table(std::string_view rows) {
    return "<div class=scroll><table class=faults><thead><tr><th>Fault</th><th>Breaks</th><th>Seam</th><th>Outcome</th>"
           "</tr></thead><tbody>\n" +
           std::string(rows) + "</tbody></table></div>\n";
}

}  // namespace

std::string faults_section(const PageIndex& index) {
    if (!index.proves()) return {};
    const auto proof = weigh(index.run().faults);
    std::string loud;
    for (const auto* fault : proof.unlisted) {
        loud += fault_row(index, *fault, "<span class=\"badge fail\"><b aria-hidden=true>✗</b> survives</span>",
                          "no case turned to fail");
    }
    std::string listed;
    for (const auto* fault : proof.listed) {
        listed +=
            fault_row(index, *fault, "<span class=\"badge not_applicable\"><b aria-hidden=true>–</b> survives</span>",
                      escaped_line(fault->survives_because));
    }
    std::string caught;
    for (const auto* fault : proof.caught) {
        caught += fault_row(index, *fault, "<span class=\"badge pass\"><b aria-hidden=true>✓</b> caught by</span>",
                            index.case_links(fault->caught_by, 2));
    }
    std::string out = "<h2 id=faults>Faults</h2>\n<p class=lead>" + proof_line(proof) +
                      ". Each fault makes the server break one requirement; a case has to notice.</p>\n";
    if (!index.run().survivors.empty()) {
        out += "<ul class=notice>";
        for (const auto& survivor : index.run().survivors) out += "<li>" + escaped_line(survivor) + "</li>";
        out += "</ul>\n";
    }
    out +=
        "<p class=filter><input type=search placeholder=\"Filter faults\" aria-label=\"Filter faults\" "
        "data-filter=faults "
        "hidden></p>\n";
    if (!loud.empty()) out += "<h3>Survive unlisted</h3>\n<div data-in=faults>" + fault_table(loud) + "</div>";
    if (!listed.empty())
        out += "<h3>Survive for a listed reason</h3>\n<div data-in=faults>" + fault_table(listed) + "</div>";
    if (!caught.empty()) {
        out += "<details class=group data-in=faults><summary>Caught <small>" + std::to_string(proof.caught.size()) +
               "</small></summary>\n" + fault_table(caught) + "</details>\n";
    }
    return out;
}

}  // namespace authrig::reports::html

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

/// Cases that no fault makes fail: the unlisted first.
std::string idle_cases(const PageIndex& index) {
    std::string rows;
    for (const bool listed : {false, true}) {
        for (const auto& one : index.run().idle) {
            if (one.idle_because.empty() == listed) continue;
            rows += "<tr><td>" + index.case_link(one.id) + "</td><td>";
            for (const auto& requirement : one.proves) rows += index.requirement_link(requirement) + " ";
            rows +=
                "</td><td>" +
                (listed ? escaped_line(one.idle_because)
                        : std::string("<span class=\"badge fail\"><b aria-hidden=true>✗</b> no reason given</span>")) +
                "</td></tr>\n";
        }
    }
    if (rows.empty()) return {};
    return "<h3>Idle cases</h3>\n<p class=lead>No fault makes these fail by what they judge.</p>\n"
           "<div class=scroll><table class=idle><thead><tr><th>Case</th><th>Judges</th><th>Why that is "
           "accepted</th></tr>"
           "</thead><tbody>\n" +
           rows + "</tbody></table></div>\n";
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
    out += idle_cases(index);
    out += fault_matrix(index);
    return out;
}

}  // namespace authrig::reports::html

#include <vector>

#include "html/markup.hpp"
#include "html/sections.hpp"
#include "writers/lines.hpp"
#include "writers/requirement_text.hpp"
#include "writers/threat_view.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

std::string titles(const std::vector<const Threat*>& threats) {
    std::vector<std::string> names;
    for (const auto* threat : threats) names.emplace_back(threat->title);
    return escaped_line(join(names, "; "));
}

/// Where to begin: the requirement that closes most open attacks.
std::string first_fix_notice(const PageIndex& index, const ThreatOverview& overview) {
    if (overview.first_fix.empty()) return {};
    auto text = "<p class=notice><b>Fix this first:</b> " + index.requirement_link(overview.first_fix) + ", " +
                escaped_line(citation(overview.first_fix)) + ". " + escaped_line(sentence(overview.first_fix));
    if (!overview.closes.empty())
        text += " That closes " + std::to_string(overview.closes.size()) + " of " +
                counted(overview.count(ThreatState::open), "open attack") + ": " + titles(overview.closes) + ".";
    if (!overview.helps.empty()) text += " It is needed, beside others, against: " + titles(overview.helps) + ".";
    return text + "</p>\n";
}

std::string state_words(ThreatState state) {
    const std::string_view sign = state == ThreatState::open       ? "✗"
                                  : state == ThreatState::weakened ? "!"
                                  : state == ThreatState::held     ? "✓"
                                                                   : "○";
    const std::string word(to_string(state));
    return "<span class=\"threat " + word + "\"><b aria-hidden=true>" + std::string(sign) + "</b> " + word + "</span>";
}

/// The requirements with that outcome: what was broken with its words, what held by name.
std::string part_list(const PageIndex& index, const ThreatView& view, Outcome outcome, std::string_view words) {
    if (view.count(outcome) == 0) return {};
    const bool broken = outcome == Outcome::failed || outcome == Outcome::warned;
    const auto summary = std::to_string(view.count(outcome)) + " " + std::string(words);
    if (outcome == Outcome::not_judged) return "<p><small>" + summary + "</small></p>";
    std::string items;
    for (const auto& part : view.parts) {
        if (part.outcome != outcome) continue;
        items += "<li>" + index.requirement_link(part.requirement->id);
        if (broken) items += " " + escaped_line(part.requirement->statement);
        items += "</li>";
    }
    return std::string(broken ? "<details open>" : "<details>") + "<summary>" + summary + "</summary><ul>" + items +
           "</ul></details>";
}

std::string threat_row(const PageIndex& index, const ThreatView& view) {
    const auto& threat = *view.threat;
    return "<tr id=t-" + std::string(threat.id) + "><td>" + state_words(view.state) + "</td><td><b>" +
           escaped_line(threat.title) + "</b><br>" + escaped_line(threat.gain) + "<br><small>" +
           escaped_line(threat.source) + "</small></td><td>" + part_list(index, view, Outcome::failed, "failed") +
           part_list(index, view, Outcome::warned, "ought to be met, but not met") +
           part_list(index, view, Outcome::departed, "departed from") + part_list(index, view, Outcome::held, "held") +
           part_list(index, view, Outcome::not_judged, "not judged in this run") + "</td></tr>\n";
}

std::string threat_table(const std::string& rows) {
    return "<div class=scroll><table class=threats><thead><tr><th>State</th><th>Attack, and what it gains</th><th>"
           "Requirements that stop it</th></tr></thead><tbody>\n" +
           rows + "</tbody></table></div>\n";
}

}  // namespace

std::string threats_section(const PageIndex& index) {
    if (index.run().cases.empty()) return {};
    const auto overview = view_threats(index.run().cases);
    const auto open = overview.count(ThreatState::open);
    const auto weakened = overview.count(ThreatState::weakened);
    std::string shown;
    std::string folded;
    for (const auto& view : overview.threats)
        (view.state == ThreatState::open || view.state == ThreatState::weakened ? shown : folded) +=
            threat_row(index, view);
    std::string out = "<h2 id=attacks>Attacks</h2>\n<p class=lead>";
    if (open > 0)
        out += counted(open, "attack") + (open == 1 ? " is" : " are") + " open: a requirement that stops it failed. ";
    if (weakened > 0)
        out += counted(weakened, "attack") + (weakened == 1 ? " is" : " are") + " stopped less well than advised. ";
    out += counted(overview.count(ThreatState::held), "attack") + " met what was judged, " +
           std::to_string(overview.count(ThreatState::untested)) + " not judged.</p>\n";
    out += first_fix_notice(index, overview);
    if (!shown.empty()) out += threat_table(shown);
    if (!folded.empty())
        out += "<details class=group><summary>Attacks that nothing was found open for</summary>\n" +
               threat_table(folded) + "</details>\n";
    return out;
}

}  // namespace authrig::reports::html

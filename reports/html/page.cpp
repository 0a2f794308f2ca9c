#include "embedded/texts.hpp"
#include "html/markup.hpp"
#include "html/sections.hpp"

namespace authrig::reports::html {

namespace {

// The page asks nobody for anything: the policy says so to the browser too.
constexpr std::string_view page_policy =
    R"(<meta http-equiv=Content-Security-Policy content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">)";

std::string navigation_entry(std::string_view section, std::string_view anchor, std::string_view name) {
    if (section.empty()) return {};
    return "<a href=#" + std::string(anchor) + ">" + std::string(name) + "</a>";
}

}  // namespace

std::string page(const RunFinished& run) {
    const PageIndex index(run);
    const auto threats = threats_section(index);
    const auto faults = faults_section(index);
    const auto flows = flows_section(index);
    const auto requirements = requirements_section(index);
    const auto cases = cases_section(index);

    std::string out = "<!DOCTYPE html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n";
    out += std::string(page_policy) + "\n<meta name=viewport content=\"width=device-width, initial-scale=1\">\n";
    out += "<meta name=color-scheme content=\"light dark\">\n";
    out += "<title>" + escaped_line(run.started.subject) + " · authrig " + escaped_line(run.started.command) +
           "</title>\n";
    out += "<style>\n" + std::string(embedded::report_css) + "</style>\n</head>\n<body>\n";
    out += "<nav><a class=mark href=#top>authrig</a>" + navigation_entry(threats, "attacks", "Attacks") +
           navigation_entry(faults, "faults", "Faults") + navigation_entry(flows, "flows", "Flows") + navigation_entry(requirements, "requirements", "Requirements") +
           navigation_entry(cases, "cases", "Cases") + "</nav>\n<main id=top>\n";
    out += overview_section(index) + threats + faults + flows + requirements + cases;
    out += "</main>\n<footer>Made by authrig " + escaped_line(run.started.version) +
           ". Secrets stand as labels; times are protocol time, UTC.</footer>\n";
    out += "<script>\n" + std::string(embedded::report_js) + "</script>\n</body>\n</html>\n";
    return out;
}

}  // namespace authrig::reports::html

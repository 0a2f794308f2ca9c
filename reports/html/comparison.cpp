#include "authrig/comparison.hpp"

#include <algorithm>
#include <ostream>

#include "embedded/texts.hpp"
#include "html/comparison_parts.hpp"
#include "html/markup.hpp"
#include "writers/verdict_look.hpp"

namespace authrig {

namespace {

using namespace reports;

constexpr std::string_view comparison_head =
    "<!DOCTYPE html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n"
    "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'; script-src "
    "'unsafe-inline'\">\n<meta name=viewport content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=color-scheme content=\"light dark\">\n<title>Servers side by side · authrig</title>\n<style>\n";

std::string lead_of(const Comparison& comparison) {
    const auto differing =
        std::ranges::count_if(comparison.cases, [](const ComparedCase& one) { return one.differs(); });
    return counted(comparison.cases.size(), "case") + " at " + counted(comparison.subjects.size(), "server") + "; " +
           (differing == 0 ? "no case comes out differently" : std::to_string(differing) + " come out differently");
}

std::string anchor(const std::string& section, std::string_view id, std::string_view name) {
    return section.empty() ? "" : "<a href=#" + std::string(id) + ">" + std::string(name) + "</a>";
}

}  // namespace

void write_comparison_html(std::ostream& out, const Comparison& comparison) {
    const auto rows = html::compared_requirements(comparison);
    const std::string attacks = html::compared_attacks(comparison);
    const std::string deviations = html::compared_deviations(comparison, rows);
    const std::string suites = html::compared_suites(comparison);
    out << comparison_head << embedded::report_css << embedded::comparison_css << "</style>\n</head>\n<body>\n"
        << "<nav><a class=mark href=#top>authrig</a>" << anchor(deviations, "deviations", "Deviations")
        << anchor(attacks, "attacks", "Attacks") << anchor(suites, "suites", "Suites")
        << anchor(suites, "cases", "Cases")
        << "</nav>\n<main id=top>\n<header>\n<p class=kicker>Conformance of</p>\n<h1>Servers side by side</h1>\n"
        << "<p class=headline>" << lead_of(comparison) << "</p>\n"
        << html::compared_servers(comparison, rows) << "</header>\n"
        << deviations << attacks << suites
        << "</main>\n<footer>A case differs when servers that it judged came out differently; not applicable and not "
           "run do "
           "not count.</footer>\n<script>\n"
        << embedded::report_js << "</script>\n</body>\n</html>\n";
}

}  // namespace authrig

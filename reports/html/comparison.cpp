#include "authrig/comparison.hpp"

#include <ostream>

#include "embedded/texts.hpp"
#include "html/markup.hpp"

namespace authrig {

namespace {

using namespace reports;

std::string folder_of_case(const std::string& id) { return id.substr(0, id.find('/')); }

std::string compared_cell(const ComparedCase& one, std::size_t subject) {
    const auto& verdict = one.verdicts[subject];
    if (!verdict) return "<td></td>";
    const std::string& why = one.reasons[subject];
    return "<td title=\"" + html::escaped_line(why) + "\">" + html::symbol(*verdict) + "</td>";
}

std::string compared_row(const ComparedCase& one) {
    std::string row = "<tr" + std::string(one.differs() ? " class=differs" : "") + "><th scope=row title=\"" +
                      html::escaped_line(one.id) + "\">" + html::escaped_line(one.title) + "<br><small>" +
                      html::code(one.id) + "</small></th>";
    for (std::size_t i = 0; i < one.verdicts.size(); ++i) row += compared_cell(one, i);
    return row + "</tr>\n";
}

std::string summary_table(const Comparison& comparison) {
    std::string out = "<table><thead><tr><th>server</th>";
    for (const Verdict verdict : all_verdicts) out += "<th>" + html::badge(verdict) + "</th>";
    out += "</tr></thead><tbody>\n";
    for (std::size_t i = 0; i < comparison.subjects.size(); ++i) {
        out += "<tr><th scope=row>" + html::escaped_line(comparison.subjects[i]) + "</th>";
        for (const Verdict verdict : all_verdicts) {
            const auto count = comparison.summaries[i][verdict];
            out += "<td>" + (count ? std::to_string(count) : std::string()) + "</td>";
        }
        out += "</tr>\n";
    }
    return out + "</tbody></table>\n";
}

}  // namespace

void write_comparison_html(std::ostream& out, const Comparison& comparison) {
    out << "<!DOCTYPE html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n<meta name=viewport "
           "content=\"width=device-width, initial-scale=1\">\n"
           "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<meta name=color-scheme content=\"light dark\">\n<title>Servers side by side · authrig</title>\n<style>\n"
        << embedded::report_css
        << "\ntable.compared { border-collapse: collapse; } table.compared td { text-align: center; padding: .2rem "
           ".8rem; }"
           " table.compared th[scope=row] { text-align: left; font-weight: 400; padding: .2rem .6rem; }"
           " table.compared thead th { position: sticky; top: 0; background: Canvas; "
           "}\n</style>\n</head>\n<body>\n<main id=top>\n<h1>Servers side by side</h1>\n"
        << summary_table(comparison);
    std::string folder;
    for (const ComparedCase& one : comparison.cases) {
        if (!one.differs()) continue;
        if (const std::string now = folder_of_case(one.id); now != folder) {
            if (!folder.empty()) out << "</tbody></table>\n";
            folder = now;
            out << "<h2>" << html::escaped_line(folder) << "</h2>\n<table class=compared><thead><tr><th>case</th>";
            for (const std::string& subject : comparison.subjects)
                out << "<th>" << html::escaped_line(subject) << "</th>";
            out << "</tr></thead><tbody>\n";
        }
        out << compared_row(one);
    }
    if (!folder.empty()) out << "</tbody></table>\n";
    out << "</main>\n<footer>Cases that come out differently; the reason is each symbol's "
           "tooltip.</footer>\n</body>\n</html>\n";
}

}  // namespace authrig

#include "authrig/threat.hpp"
#include "html/case_parts.hpp"
#include "html/markup.hpp"
#include "writers/http_text.hpp"
#include "writers/requirement_text.hpp"
#include "writers/source_excerpt.hpp"

namespace authrig::reports::html {

namespace {

/// What breaking the requirement makes possible.
std::string attack_links(const std::string& requirement_id) {
    const auto* requirement = find_requirement(requirement_id);
    if (requirement == nullptr) return {};
    std::string links;
    for (const auto* threat : threats_stopped_by(*requirement))
        links += (links.empty() ? "" : ", ") + ("<a href=#t-" + std::string(threat->id) + ">") +
                 escaped_line(threat->title) + "</a>";
    return links.empty() ? links : "<br><small>It stops: " + links + "</small>";
}

std::string finding_head(const PageIndex& index, const Finding& finding) {
    if (finding.requirement.empty()) {
        return "<p><b>The positive control failed</b>, so nothing was shown about the requirement.</p>";
    }
    return "<p>" + index.requirement_link(finding.requirement) + " <span class=level>" + escaped_line(finding.level) +
           "</span> <small>" + escaped_line(citation(finding.requirement)) + "</small><br>" +
           escaped_line(sentence(finding.requirement)) + attack_links(finding.requirement) + "</p>";
}

std::string finding_source(const CaseResult& result, const Finding& finding) {
    const auto& file = finding.file.empty() ? result.file : finding.file;
    const auto lines = source_excerpt(file, finding.line, finding.column);
    if (lines.empty()) return {};
    std::string out = "<pre class=source>";
    for (const auto& line : lines) {
        const auto text = "<i>" + std::to_string(line.number) + "</i> " + escaped_line(line.text);
        out += line.caret > 0 ? "<mark>" + text + "</mark>\n" : text + "\n";
    }
    return out + "</pre>";
}

/// Several expectations of one place that judge the same are one finding for a reader.
bool same_place(const Finding& a, const Finding& b) {
    return a.requirement == b.requirement && a.step == b.step && a.file == b.file && a.line == b.line &&
           a.exchange == b.exchange;
}

std::string finding_end(const CaseResult& result, const Finding& finding, const std::string& anchor) {
    std::string out = "</dl><p class=meta><span>step " + code(finding.step) + "</span>";
    if (judged_exchange(result, finding) != nullptr) {
        const auto number = std::to_string(finding.exchange);
        out += " <span><a href=#" + anchor + "x" + number + ">exchange " + number + "</a></span>";
    }
    return out + "</p>" + finding_source(result, finding) + "</div>\n";
}

}  // namespace

std::string case_findings(const PageIndex& index, const CaseResult& result, const std::string& anchor) {
    std::string out;
    const Finding* before = nullptr;
    for (const auto& finding : result.findings) {
        if (before == nullptr || !same_place(*before, finding)) {
            if (before != nullptr) out += finding_end(result, *before, anchor);
            out += "<div class=\"finding " + std::string(to_string(result.verdict)) + "\">" +
                   finding_head(index, finding) + "<dl>";
        }
        out += "<dt>expected</dt><dd>" + escaped(finding.expected) + "</dd><dt>actual</dt><dd class=actual>" +
               escaped(finding.actual) + "</dd>";
        before = &finding;
    }
    if (before != nullptr) out += finding_end(result, *before, anchor);
    return out;
}

}  // namespace authrig::reports::html

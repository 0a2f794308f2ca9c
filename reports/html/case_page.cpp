#include "html/case_parts.hpp"
#include "html/markup.hpp"

namespace authrig::reports::html {

namespace {

std::string about(const PageIndex& index, const CaseResult& result) {
    std::string out;
    if (!result.story.empty()) out += "<p class=story>" + escaped(result.story) + "</p>\n";
    if (!result.reason.empty()) out += "<p class=reason>" + escaped_line(result.reason) + "</p>\n";
    out += "<p class=meta>";
    for (const auto& id : result.proves) out += "<span>proves " + index.requirement_link(id) + "</span> ";
    if (!result.file.empty()) out += "<span>" + code(result.file + ":" + std::to_string(result.line)) + "</span> ";
    for (const auto& tag : result.tags) out += "<span class=tag>" + escaped_line(tag) + "</span> ";
    return out + "</p>\n";
}

}  // namespace

std::string case_page(const PageIndex& index, const CaseResult& result, bool open) {
    const auto anchor = index.case_anchor(result.id);
    std::string out = "<details class=case id=" + anchor + " data-verdict=" + std::string(to_string(result.verdict)) +
                      (open ? " open" : "") + "><summary>" + badge(result.verdict) + "<span class=what><b>" +
                      escaped_line(result.title) + "</b><small>" + escaped_line(result.id) +
                      "</small></span></summary>\n" + "<div class=body>\n";
    out += about(index, result) + case_findings(index, result, anchor);
    out += timeline(result) + sequence_diagram(result, anchor) + case_steps(result, anchor);
    return out + "</div></details>\n";
}

}  // namespace authrig::reports::html

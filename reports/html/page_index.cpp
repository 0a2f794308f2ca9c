#include "html/page_index.hpp"

#include <algorithm>

#include "html/markup.hpp"
#include "writers/verdict_look.hpp"

namespace authrig::reports::html {

namespace {

std::string without_folder(std::string_view id) {
    const auto slash = id.substr(0, id.find('[')).rfind('/');
    return std::string(slash == std::string_view::npos ? id : id.substr(slash + 1));
}

}  // namespace

PageIndex::PageIndex(const RunFinished& run) : run_(run) {
    for (std::size_t i = 0; i < run.cases.size(); ++i) cases_.emplace(run.cases[i].id, i);
    for (std::size_t i = 0; i < run.requirements.size(); ++i) requirements_.emplace(run.requirements[i].id, i);
}

const CaseResult* PageIndex::find_case(std::string_view id) const {
    const auto found = cases_.find(id);
    return found == cases_.end() ? nullptr : &run_.cases[found->second];
}

std::string PageIndex::case_anchor(std::string_view id) const {
    const auto found = cases_.find(id);
    return found == cases_.end() ? "" : "c" + std::to_string(found->second + 1);
}

std::string PageIndex::case_link(std::string_view id) const {
    const auto* result = find_case(id);
    const auto name = escaped_line(without_folder(id));
    if (result == nullptr) return "<span class=case-link>" + name + "</span>";
    return "<a class=case-link href=#" + case_anchor(id) + " title=\"" + escaped_line(id) + "\">" +
           symbol(result->verdict) + " " + name + "</a>";
}

std::string PageIndex::case_links(const std::vector<std::string>& ids, std::size_t limit) const {
    auto ordered = ids;
    std::ranges::stable_partition(ordered, [&](const std::string& id) {
        const auto* result = find_case(id);
        return result != nullptr && needs_attention(result->verdict);
    });
    std::string out;
    const bool folds = ordered.size() > limit + 1;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        if (folds && i == limit) {
            out += "<details class=more><summary>" + std::to_string(ordered.size() - limit) + " more</summary>";
        }
        out += case_link(ordered[i]) + " ";
    }
    return folds ? out + "</details>" : out;
}

std::string PageIndex::requirement_anchor(std::string_view id) {
    std::string anchor = "r-";
    for (const char c : id) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
        anchor += plain ? c : '_';
    }
    return anchor;
}

std::string PageIndex::requirement_link(std::string_view id) const {
    if (!requirements_.contains(id)) return code(id);
    return "<a href=#" + requirement_anchor(id) + ">" + code(id) + "</a>";
}

}  // namespace authrig::reports::html

#include "writers/requirement_text.hpp"

#include "authrig/requirement.hpp"

namespace authrig::reports {

namespace {

std::string document_name(std::string_view document) {
    if (document == "oauth21") return "OAuth 2.1";
    if (document == "workfront") return "Workfront";
    if (document.starts_with("rfc")) return "RFC " + std::string(document.substr(3));
    return std::string(document);
}

}  // namespace

std::string citation(std::string_view document, std::string_view section) {
    const auto name = document_name(document);
    return section.empty() ? name : name + " section " + std::string(section);
}

std::string citation(std::string_view requirement_id) {
    const auto* requirement = find_requirement(requirement_id);
    return requirement == nullptr ? "" : citation(requirement->document, requirement->section);
}

std::string sentence(std::string_view requirement_id) {
    const auto* requirement = find_requirement(requirement_id);
    return requirement == nullptr ? "" : std::string(requirement->statement);
}

}  // namespace authrig::reports

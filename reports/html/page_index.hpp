#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/event.hpp"

namespace authrig::reports::html {

/// `PageIndex` knows where things stand on the page, so that its parts can point at each other.
class PageIndex {
public:
    explicit PageIndex(const RunFinished& run);

    [[nodiscard]] const RunFinished& run() const { return run_; }
    [[nodiscard]] bool proves() const { return run_.started.command == "prove"; }

    /// Null when there is no such case.
    [[nodiscard]] const CaseResult* find_case(std::string_view id) const;
    /// `c7`: the anchor of a case.
    [[nodiscard]] std::string case_anchor(std::string_view id) const;
    /// A link to a case: its symbol and its name without the folder; plain text when it is not in this report.
    [[nodiscard]] std::string case_link(std::string_view id) const;
    /// Links to cases, the ones that need attention first; beyond `limit` they are folded away.
    [[nodiscard]] std::string case_links(const std::vector<std::string>& ids, std::size_t limit) const;
    /// A link to the requirement's row, when it has one.
    [[nodiscard]] std::string requirement_link(std::string_view id) const;
    /// `r-rfc6749-4.1.2-code-single-use`.
    [[nodiscard]] static std::string requirement_anchor(std::string_view id);

private:
    const RunFinished& run_;
    std::map<std::string, std::size_t, std::less<>> cases_;
    std::map<std::string, std::size_t, std::less<>> requirements_;
};

}  // namespace authrig::reports::html

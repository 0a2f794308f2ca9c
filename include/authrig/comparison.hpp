#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "authrig/event.hpp"

namespace authrig {

/// `ComparedCase` is one case as it came out at several subjects.
struct ComparedCase {
    std::string id;
    std::string title;
    std::vector<std::string> proves;
    std::vector<std::optional<Verdict>> verdicts;  ///< in the order of the subjects; nothing: it did not run there
    std::vector<std::string> reasons;
    std::vector<std::vector<std::string>> broken;  ///< ids of the requirements that its findings cite, by subject
    /// The verdicts are not all the same; not applicable and not run do not count.
    [[nodiscard]] bool differs() const;
};

/// `Comparison` puts the reports of several subjects side by side: cases × servers.
struct Comparison {
    std::vector<std::string> subjects;
    std::vector<Summary> summaries;
    std::vector<bool> partial;        ///< that run ended early: cases are missing
    std::vector<ComparedCase> cases;  ///< in the order of their ids
};

/// One page for people that needs nothing else.
void write_comparison_html(std::ostream& out, const Comparison& comparison);
/// The cases that differ, as text: a column a subject.
void write_comparison_text(std::ostream& out, const Comparison& comparison);

}  // namespace authrig

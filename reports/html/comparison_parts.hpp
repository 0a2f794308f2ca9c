#pragma once

#include <map>
#include <string>
#include <vector>

#include "authrig/comparison.hpp"

namespace authrig::reports::html {

/// `RequirementAt` is what the cases of one subject saw of a requirement.
struct RequirementAt {
    std::size_t held = 0, broken = 0, departed = 0;
    [[nodiscard]] bool judged() const { return held + broken + departed > 0; }
};

/// `ComparedRequirement` is a requirement at every subject.
struct ComparedRequirement {
    std::string id;
    std::vector<RequirementAt> at;           ///< in the order of the subjects
    std::vector<const ComparedCase*> cases;  ///< those that break it somewhere
    [[nodiscard]] std::size_t breakers() const;
    [[nodiscard]] std::size_t judges() const;
    /// Index of the only subject that breaks it while another holds it; else the number of subjects.
    [[nodiscard]] std::size_t breaks_alone() const;
};

/// Every requirement that some case judged, MUSTs first, those on which the subjects part before the others.
[[nodiscard]] std::vector<ComparedRequirement> compared_requirements(const Comparison& comparison);

/// Whether the case broke that requirement there: its findings say so, or, in a report without findings, its verdict.
[[nodiscard]] bool breaks(const ComparedCase& one, std::size_t subject, const std::string& requirement);

/// The heads of a column a subject.
[[nodiscard]] std::string subject_heads(const Comparison& comparison);

/// The sections of the page; empty when there is nothing to say.
[[nodiscard]] std::string compared_servers(const Comparison& comparison, const std::vector<ComparedRequirement>& rows);
[[nodiscard]] std::string compared_attacks(const Comparison& comparison);
[[nodiscard]] std::string compared_deviations(const Comparison& comparison,
                                              const std::vector<ComparedRequirement>& rows);
[[nodiscard]] std::string compared_suites(const Comparison& comparison);

}  // namespace authrig::reports::html

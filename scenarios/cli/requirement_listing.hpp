#pragma once

#include <iosfwd>
#include <vector>

#include "authrig/event.hpp"

namespace authrig::cli {

/// The register for people: a line a requirement with the scenarios that judge it or the reason why none does, then how
/// many there are of each state, document by document.
void print_requirements(std::ostream& out, const std::vector<RequirementRow>& rows);

/// `authorization-code/code-once and 4 more, 35 cases`: cases by their scenarios, without dialect and row.
[[nodiscard]] std::string scenarios_of(const std::vector<std::string>& cases);

}  // namespace authrig::cli

#pragma once

#include <vector>

#include "authrig/event.hpp"
#include "authrig/scenario.hpp"
#include "engine/requirement_rows.hpp"

namespace authrig::cli {

/// The reasons of `untested.yaml` beside the suites. Throws `UsageError`, with all its mistakes on standard error.
[[nodiscard]] engine::UntestedReasons load_untested_reasons();

/// The register with these cases, the committed proof and the reasons of what is not tested.
[[nodiscard]] std::vector<RequirementRow> register_rows(const std::vector<Case>& cases);
/// The same with a proof that was just made.
[[nodiscard]] std::vector<RequirementRow> register_rows(const std::vector<Case>& cases, const engine::ProvedBy& proved);

/// What is wrong between the register of the whole corpus and the reasons, as sentences with file and line.
[[nodiscard]] std::vector<std::string> register_complaints(const std::vector<RequirementRow>& rows);

}  // namespace authrig::cli

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "authrig/event.hpp"
#include "authrig/scenario.hpp"
#include "engine/untested.hpp"

namespace authrig::engine {

/// What a proof has shown: requirement → the faults that break it and are caught.
using ProvedBy = std::map<std::string, std::set<std::string>, std::less<>>;

/// The whole register, each requirement with the cases that judge it and its state: `proved` by a fault that is caught,
/// `tested`, `not_tested`, `not_testable`. What is not tested has its reason from `untested`.
[[nodiscard]] std::vector<RequirementRow> requirement_rows(const std::vector<Case>& cases, const ProvedBy& proved,
                                                           const UntestedReasons& untested);

/// The id whose check covers this requirement: its own, or that of `same_as`.
[[nodiscard]] std::string canonical_requirement(std::string_view id);

}  // namespace authrig::engine

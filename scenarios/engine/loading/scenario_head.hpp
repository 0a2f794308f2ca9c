#pragma once

#include "authrig/scenario.hpp"
#include "engine/language.hpp"
#include "engine/loading/complaints.hpp"

namespace authrig::engine {

/// The keys of a scenario file.
[[nodiscard]] std::span<const KeySpec> scenario_keys();

/// Checks the top level of a file and reads what no row and no dialect changes: story, proves, tags, dialects.
void read_head(const Node& root, const Language& language, Scenario& scenario, Complaints& complaints);

/// Checks what stands under `given:`: its keys, and those of the applications.
void check_given(const Node& given, const Language& language, Complaints& complaints);

}  // namespace authrig::engine

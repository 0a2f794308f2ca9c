#pragma once

#include <set>
#include <string>

#include "authrig/scenario.hpp"
#include "engine/loading/complaints.hpp"

namespace authrig::engine {

using RequirementIds = std::set<std::string, std::less<>>;

/// The requirements that a scenario's expectations judge. Reports ids that do not exist, or that `proves` does not
/// list.
[[nodiscard]] RequirementIds judged_by(const Scenario& scenario, Complaints& complaints);

/// Reports requirements under `proves` that do not exist, or that no case judges.
void check_proves(const Node* proves, const RequirementIds& judged, Complaints& complaints);

}  // namespace authrig::engine

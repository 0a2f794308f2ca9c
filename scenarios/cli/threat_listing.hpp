#pragma once

#include <iosfwd>
#include <string_view>
#include <vector>

#include "authrig/event.hpp"
#include "authrig/node.hpp"

namespace authrig::cli {

/// The attacks that the register's requirements stop, each with `{id, title, gain, source, requirements}`.
[[nodiscard]] Node::List threat_nodes();

/// Everything about one attack: what it gains, and the state of each requirement that stops it. False: there is none.
bool print_threat(std::ostream& out, std::string_view id, const std::vector<RequirementRow>& rows);

}  // namespace authrig::cli

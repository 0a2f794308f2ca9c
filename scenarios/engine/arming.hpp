#pragma once

#include "authrig/fault.hpp"
#include "authrig/node.hpp"

namespace authrig::engine {

/// A fault as files write it: its id, or { fault, endpoint, client_id, nth, times, argument }.
[[nodiscard]] Arming read_arming(const Node& node);

}  // namespace authrig::engine

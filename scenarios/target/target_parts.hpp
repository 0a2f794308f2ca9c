#pragma once

#include "engine/loading/complaints.hpp"
#include "target/target.hpp"

namespace authrig::engine {

// Parts of a target file that hold no secrets. What cannot be read is complained of at its place.

/// What stands under `promises:`.
[[nodiscard]] Promises read_promises(const Node& node, Complaints& complaints);
/// What stands under `scopes:`.
[[nodiscard]] ScopeWords read_scope_words(const Node& node, Complaints& complaints);

}  // namespace authrig::engine

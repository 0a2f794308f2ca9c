#pragma once

#include <map>
#include <set>
#include <string>

#include "authrig/node.hpp"
#include "engine/loading/complaints.hpp"

namespace authrig::engine {

/// What a row of `examples`, or a `use`'s `with`, puts in place of its names. Values may hold variables themselves.
using Bindings = std::map<std::string, Node, std::less<>>;

/// A copy with the bound names put in; all other variables stay for when the case runs.
[[nodiscard]] Node bind_names(const Node& node, const Bindings& bindings, Complaints& complaints);

/// The first names of all variables in a value: `alice` of `$alice.code`.
void collect_names(const Node& node, std::set<std::string, std::less<>>& names);

}  // namespace authrig::engine

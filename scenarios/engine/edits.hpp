#pragma once

#include <string_view>
#include <vector>

#include "authrig/client.hpp"
#include "authrig/node.hpp"
#include "engine/schema_types.hpp"

namespace authrig::engine {

/// The keys by which a step changes the request that its agent would send, after `own` and the parameters that may be
/// given by name.
[[nodiscard]] std::vector<KeySpec> edit_keys(std::vector<KeySpec> own, const std::vector<std::string_view>& parameters);

/// Reads those keys. A parameter by name is set like one under `params`.
[[nodiscard]] Edits read_edits(const Node& arguments, const std::vector<std::string_view>& parameters);

/// A map of texts as pairs; a list as a value gives one pair for each element.
[[nodiscard]] Params read_pairs(const Node* node);

}  // namespace authrig::engine

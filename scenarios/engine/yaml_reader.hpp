#pragma once

#include <string>
#include <string_view>

#include "authrig/error.hpp"
#include "authrig/node.hpp"

namespace authrig::engine {

/// Reads one YAML 1.2 document (core schema; anchors are resolved). Mistakes go to `diagnostics`: syntax, duplicate
/// keys, bytes that are no text, more than 1 MB, deeper than 64, aliases that multiply. Then the answer holds what
/// could be read.
[[nodiscard]] Node read_yaml(const std::string& file, std::string_view text, Diagnostics& diagnostics);

}  // namespace authrig::engine

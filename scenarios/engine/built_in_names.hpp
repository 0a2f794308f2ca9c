#pragma once

#include <string_view>
#include <vector>

namespace authrig::engine {

/// The names that exist before the first step: `issuer`, `endpoints`, …, and the default actor's memory.
[[nodiscard]] const std::vector<std::string_view>& built_in_names();

}  // namespace authrig::engine

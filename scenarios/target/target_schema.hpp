#pragma once

#include <string>

namespace authrig::engine {

/// JSON Schema (draft-07) of a target file, for editors.
[[nodiscard]] std::string target_schema();

}  // namespace authrig::engine

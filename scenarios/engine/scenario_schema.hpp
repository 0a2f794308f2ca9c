#pragma once

#include <string>

#include "engine/language.hpp"

namespace authrig::engine {

/// JSON Schema (draft-07) of a scenario file, made from the registered steps and expectations; for editors.
[[nodiscard]] std::string scenario_schema(const Language& language);

}  // namespace authrig::engine

#pragma once

#include <string>
#include <vector>

#include "engine/schema_types.hpp"
#include "engine/step.hpp"

namespace authrig::engine {

/// The keys of a step that signs a JWT.
[[nodiscard]] std::vector<KeySpec> jwt_keys();
/// The JWT that the actor signs as the step says, or the text that it sends instead.
[[nodiscard]] std::string make_jwt(const StepContext& context);

}  // namespace authrig::engine

#pragma once

#include <string>
#include <vector>

#include "engine/schema_types.hpp"
#include "engine/step.hpp"

namespace authrig::engine {

/// The keys of a step that signs a JWT. With a prefix: of the JWT by which the client authenticates.
[[nodiscard]] std::vector<KeySpec> jwt_keys(std::string_view prefix = {});
/// Reads those keys.
[[nodiscard]] JwtEdits read_jwt_edits(const StepContext& context, const std::string& prefix);
/// The JWT that the actor signs as the step says, or the text that it sends instead.
[[nodiscard]] std::string make_jwt(const StepContext& context);

}  // namespace authrig::engine

#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

#include "apps/field_error.hpp"
#include "authrig/application.hpp"

namespace authrig::sim {

/// Reads the members of a JSON object into an application (RFC 7591 names). Members that are absent keep their value, so it
/// serves for creating and for changing. Checks the shape only; `validate` checks the meaning.
[[nodiscard]] FieldErrors read_application(const nlohmann::json& object, Application& into);

/// The one JSON shape of an application. Secrets never appear but by id and time of creation.
[[nodiscard]] nlohmann::json application_to_json(const Application& application);

}  // namespace authrig::sim

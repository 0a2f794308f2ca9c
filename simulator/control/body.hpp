#pragma once

#include <nlohmann/json_fwd.hpp>

#include "control/control.hpp"

namespace authrig::sim {

/// The JSON object of a control request; an empty body is an empty object. Throws `ConfigError` for anything else.
[[nodiscard]] nlohmann::json control_body(const ControlCall& call);
/// Throws `ConfigError` that names the member when it is there and no string.
[[nodiscard]] std::string control_text(const nlohmann::json& body, const char* name);
[[nodiscard]] HttpResponse control_answer(const nlohmann::json& body, int status = 200);

}  // namespace authrig::sim

#pragma once

#include <string>
#include <string_view>

namespace authrig::sim {

// Faults that say something wrong in JSON edit the body that the honest server wrote. Members keep their order; a body
// that is no JSON object stays as it is. Values are JSON texts, which may be wrong on purpose (`1e999`).

/// Whether the object has that member.
[[nodiscard]] bool json_has(const std::string& body, std::string_view name);
/// The member's value as JSON text; empty when there is none.
[[nodiscard]] std::string json_value(const std::string& body, std::string_view name);
/// The member's value when it is a string; else empty.
[[nodiscard]] std::string json_string(const std::string& body, std::string_view name);
/// Replaces the member where it stands, or adds it at the end.
void json_set(std::string& body, std::string_view name, std::string_view value);
void json_remove(std::string& body, std::string_view name);

}  // namespace authrig::sim

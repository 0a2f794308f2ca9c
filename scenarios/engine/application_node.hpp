#pragma once

#include <string>
#include <vector>

#include "authrig/application.hpp"
#include "authrig/node.hpp"
#include "engine/schema_types.hpp"

namespace authrig::engine {

/// The fields of an application as files and the setup API name them (RFC 7591's names where it has them).
[[nodiscard]] std::vector<KeySpec> application_fields();

/// Reads those fields; others are left alone. Throws `std::invalid_argument` naming the field.
[[nodiscard]] Application read_application(const Node& node);

/// The same fields as JSON, for the setup API: those that the node has.
[[nodiscard]] Node application_json(const Node& node);

/// The value of a switch: `true` and `false` mean `on` and `off`.
[[nodiscard]] std::string switch_text(const Node& node);

/// A text, or a list of texts.
[[nodiscard]] std::vector<std::string> read_texts(const Node& node);

}  // namespace authrig::engine

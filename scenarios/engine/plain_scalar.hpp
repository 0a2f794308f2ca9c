#pragma once

#include <string_view>

#include "authrig/node.hpp"

namespace authrig::engine {

/// What an unquoted scalar is (YAML 1.2 section 10.3.2, core schema): null, true, 400, 0x1F, 1.5, else a string.
/// Numbers that no type holds stay strings, and so do `.inf` and `.nan`, which JSON has no value for.
[[nodiscard]] Node::Value plain_scalar(std::string_view text);

}  // namespace authrig::engine

#pragma once

#include <string>

#include "target/target.hpp"

namespace authrig::engine {

/// A first target file for a server whose metadata has been read, with a place for what only its operator knows.
[[nodiscard]] std::string starter_target(const Target& target);

}  // namespace authrig::engine

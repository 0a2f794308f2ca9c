#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "authrig/error.hpp"
#include "authrig/node.hpp"
#include "target/target.hpp"

namespace authrig::engine {

/// Reads a target file. Nothing, and diagnostics with places and nearest spellings, when it has mistakes.
[[nodiscard]] std::optional<Target> load_target(const std::filesystem::path& file, Diagnostics& diagnostics);

/// A scalar, `{ env: NAME }` or `{ file: PATH }` (relative to `folder`; a last line end is no part of it).
/// Throws `std::invalid_argument` naming what is missing.
[[nodiscard]] std::string secret_text(const Node& node, const std::filesystem::path& folder);

}  // namespace authrig::engine

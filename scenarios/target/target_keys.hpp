#pragma once

#include <span>

#include "engine/schema_types.hpp"

namespace authrig::engine {

/// The keys of a target file, for its reader and its schema.
[[nodiscard]] std::span<const KeySpec> target_keys();
/// Those of an entry of `applications`.
[[nodiscard]] std::span<const KeySpec> target_application_keys();
/// Those of an entry of `scopes`.
[[nodiscard]] std::span<const KeySpec> scope_keys();
/// Those of an entry of `users`, and of `skip`.
[[nodiscard]] std::span<const KeySpec> target_user_keys();
[[nodiscard]] std::span<const KeySpec> skip_keys();
/// Those of `clock`, `reset` and `login.request`.
[[nodiscard]] std::span<const KeySpec> hook_keys();

}  // namespace authrig::engine

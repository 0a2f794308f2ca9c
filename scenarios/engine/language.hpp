#pragma once

#include <array>
#include <span>
#include <string_view>

#include "engine/schema_types.hpp"

namespace authrig::engine {

inline constexpr std::array<std::string_view, 2> default_dialects{"rfc", "workfront"};

/// `Language` is what a scenario may say: the registered steps and expectations with their keys, and the names
/// that exist before the first step. Whoever makes one owns what the spans point to.
struct Language {
    std::span<const StepShape* const> steps;
    std::span<const ExpectationShape* const> expectations;
    std::span<const KeySpec> given;     ///< keys under `given:`; `app`, and each member of `apps`, holds app_keys
    std::span<const KeySpec> app_keys;  ///< keys of an application
    /// Names besides actors, captures and `steps`: `issuer`; `endpoints.token` allows `$endpoints.token` only.
    std::span<const std::string_view> builtins = {};
    /// Members of an actor: `code` allows `$alice.code`. Empty: not checked.
    std::span<const std::string_view> actor_members = {};
    std::span<const std::string_view> dialects = default_dialects;
};

/// The shape of that name; null when there is none.
[[nodiscard]] const StepShape* find_step(const Language& language, std::string_view name);
[[nodiscard]] const ExpectationShape* find_expectation(const Language& language, std::string_view name);

}  // namespace authrig::engine

#pragma once

#include <string>

#include "engine/language.hpp"

namespace authrig::engine {

/// JSON Schema (draft-07) of a scenario file, made from the registered steps and expectations; for editors.
[[nodiscard]] std::string scenario_schema(const Language& language);

/// `SchemaPart` is a key whose value, or whose members or list entries, have keys of their own. Dotted as in a `KeySpec`.
struct SchemaPart {
    enum class Holds { itself, itself_or_text, members, entries };
    std::string_view key;
    Holds holds = Holds::itself;
    std::span<const KeySpec> keys;
};
/// JSON Schema (draft-07) of a settings file that has these keys and no variables.
[[nodiscard]] std::string settings_schema(std::string_view title, std::span<const KeySpec> keys,
                                          std::span<const SchemaPart> parts);

}  // namespace authrig::engine

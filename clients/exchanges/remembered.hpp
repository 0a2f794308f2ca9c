#pragma once

#include <map>
#include <string>

#include "authrig/client.hpp"

namespace authrig::agents {

using Memory = std::map<std::string, std::string>;

/// What is remembered under that name, or an empty text.
[[nodiscard]] inline std::string remembered(const Memory& memory, const std::string& name) {
    const auto found = memory.find(name);
    return found == memory.end() ? std::string{} : found->second;
}

/// Remembers a value; an empty one is forgotten.
inline void remember(Memory& memory, const std::string& name, const std::string& value) {
    if (value.empty()) {
        memory.erase(name);
    } else {
        memory[name] = value;
    }
}

/// Adds a parameter unless it is empty.
inline void add_if_any(Params& params, const std::string& name, const std::string& value) {
    if (!value.empty()) params.emplace_back(name, value);
}

}  // namespace authrig::agents

#pragma once
// Lists in YAML files that give a reason each: survivors.yaml, idle.yaml, untested.yaml.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/yaml_reader.hpp"

namespace authrig::engine {

/// The entries of a file that holds one list, `expected` saying of what. A file that does not exist, or is empty, has
/// none.
[[nodiscard]] Node::List read_yaml_list(const std::filesystem::path& file, std::string_view expected,
                                        Diagnostics& diagnostics);

struct Reasoned {
    std::string name;
    std::string reason;
};

/// The entries of a list of { key, reason }; `what` names an entry in complaints, e.g. "a survivor".
[[nodiscard]] std::vector<Reasoned> read_reasons(const std::filesystem::path& file, std::string_view key,
                                                 std::string_view what, Diagnostics& diagnostics);

}  // namespace authrig::engine

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "authrig/event.hpp"
#include "authrig/node.hpp"

namespace authrig::cli {

/// Requirements as reports write them.
[[nodiscard]] Node::List requirement_nodes(const std::vector<RequirementRow>& rows);
/// The faults made by hand, and those that the proof file knows.
[[nodiscard]] Node::List fault_rows(const std::filesystem::path& proof_file);
[[nodiscard]] Node::List step_rows();
/// The elements, separated by spaces.
[[nodiscard]] std::string joined(const Node& list);

}  // namespace authrig::cli

#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "engine/scenario_loader.hpp"

namespace authrig::cli {

/// `Selection` says which cases a command is about.
struct Selection {
    std::vector<std::string> paths;
    std::vector<std::string> dialects;
    std::string tags;
    std::string filter;
    std::vector<std::string> variables;  ///< `name=value`
};
void add_selection(CLI::App& command, Selection& selection);

/// Loads the scenarios and keeps the cases that are meant. Prints diagnostics and throws `UsageError` when there are
/// any.
[[nodiscard]] std::vector<Case> select_cases(const Selection& selection);

/// The dialects that occur, in the order of the cases.
[[nodiscard]] std::vector<std::string> dialects_of(const std::vector<Case>& cases);

}  // namespace authrig::cli

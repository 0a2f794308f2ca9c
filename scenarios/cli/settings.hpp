#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace authrig::cli {

/// Every flag also reads `AUTHRIG_NAME`.
void name_environment(CLI::App& app);

/// Fills what neither flags nor environment gave from a YAML file: keys are flag names, at the top for every command or
/// under a command's name. A file that does not exist is fine unless `required`. Throws `UsageError`.
void apply_settings(CLI::App& app, const std::string& file, bool required);

}  // namespace authrig::cli

#pragma once

#include <string>

#include "authrig/config.hpp"

namespace authrig::cli {

/// Adds what a YAML file says to a configuration: users, applications, switches, lifetimes, faults. Throws
/// `UsageError`.
void read_server_config(const std::string& file, Config& config);

}  // namespace authrig::cli

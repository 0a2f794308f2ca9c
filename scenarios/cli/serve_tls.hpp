#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "authrig/simulator.hpp"

namespace authrig::cli {

/// `ServeTls` is how `authrig serve` was asked to speak TLS.
struct ServeTls {
    bool wanted = false;
    Tls tls;
    std::string authority_file;
};
void add_tls_options(CLI::App& command, ServeTls& options, Config& config);

/// What the options mean for the server. Throws `UsageError` for half a pair.
void apply_tls_options(const ServeTls& options, Config& config);

/// Writes the authority where it was asked for and tells people how to trust it. Throws `EnvironmentError` when the
/// file cannot be written.
void tell_about_tls(const ServeTls& options, const Simulator& simulator, const Config& config);

}  // namespace authrig::cli

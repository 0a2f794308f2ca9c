#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "engine/built_in_subject.hpp"
#include "engine/runner.hpp"

namespace authrig::cli {

/// `Execution` is how cases are run.
struct Execution {
    std::string profile;
    std::uint64_t seed = 1;
    unsigned jobs = 0;  ///< 0: one a processor
    double timeout = 10;
    bool fail_fast = false;
    std::string fail_on = "fail";
};
void add_execution(CLI::App& command, Execution& execution);

using Profiles = std::map<std::string, engine::Profile, std::less<>>;
/// `profiles` must outlive the options.
[[nodiscard]] engine::RunOptions run_options(const Execution& execution, const Profiles& profiles);
/// `rfc9700, workfront`
[[nodiscard]] std::string profile_names(const Profiles& profiles);
[[nodiscard]] std::chrono::milliseconds timeout_of(const Execution& execution);

}  // namespace authrig::cli

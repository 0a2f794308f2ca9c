#include "cli/execution.hpp"

#include <algorithm>
#include <set>
#include <thread>

#include "cli/command.hpp"

namespace authrig::cli {

void add_execution(CLI::App& command, Execution& execution) {
    command.add_option("--profile", execution.profile, "what is judged: a name or a file; default: the dialect's own");
    command.add_option("--seed", execution.seed, "where chance begins; the same seed gives the same report");
    command.add_option("-j,--jobs", execution.jobs, "cases at one time; default: one a processor");
    command.add_option("--timeout", execution.timeout, "seconds to wait for an answer")->check(CLI::PositiveNumber);
}

engine::RunOptions run_options(const Execution& execution, const Profiles& profiles) {
    engine::RunOptions options;
    for (const auto& [dialect, profile] : profiles) options.profiles.emplace(dialect, &profile);
    options.seed = execution.seed;
    options.jobs = execution.jobs ? execution.jobs : std::max(1u, std::thread::hardware_concurrency());
    options.fail_fast = execution.fail_fast;
    options.warn_is_failure = execution.fail_on == "warn";
    options.stop = &interrupted_flag();
    return options;
}

std::string profile_names(const Profiles& profiles) {
    std::set<std::string> names;
    for (const auto& [dialect, profile] : profiles) names.insert(profile.name);
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

std::chrono::milliseconds timeout_of(const Execution& execution) {
    return std::chrono::milliseconds(static_cast<std::int64_t>(execution.timeout * 1000));
}

}  // namespace authrig::cli

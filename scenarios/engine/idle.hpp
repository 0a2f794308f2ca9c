#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "authrig/error.hpp"
#include "authrig/event.hpp"
#include "authrig/scenario.hpp"
#include "engine/runner.hpp"

namespace authrig::engine {

struct Trial;
struct ProofOptions;

/// Why a case is accepted although no fault can make it fail. `case_id` may hold `*`.
struct IdleReason {
    std::string case_id;
    std::string reason;
};
using IdleReasons = std::vector<IdleReason>;

/// What each case was heard to cite when it failed, by its index.
using Heard = std::vector<std::set<std::string>>;

/// Reads a list of { case, reason }. A file that does not exist lists none.
[[nodiscard]] IdleReasons load_idle(const std::filesystem::path& file, Diagnostics& diagnostics);

/// The cases that no fault makes fail, or warn, by a requirement that they judge. Those that `heard` does not show to
/// be alive run under every other fault that they meet, until one makes them speak.
[[nodiscard]] std::vector<IdleCase> find_idle(const std::vector<Case>& cases, const RunOutcome& baseline,
                                              const std::vector<Trial>& trials, const Heard& heard,
                                              const ProofOptions& options);

/// Gives listed idle cases their reason, and returns what is wrong as sentences: idle cases that are not listed, listed
/// ones that are not idle, and, when `complete`, listed ones that do not exist.
[[nodiscard]] std::vector<std::string> settle_idle(std::vector<IdleCase>& idle, const std::vector<Case>& cases,
                                                   const IdleReasons& reasons, bool complete);

}  // namespace authrig::engine

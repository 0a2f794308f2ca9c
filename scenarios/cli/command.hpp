#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <stdexcept>

#include <CLI/CLI.hpp>

namespace authrig::cli {

/// What the program's end tells a caller.
enum Exit : int { conformant = 0, findings = 1, usage = 2, environment = 3, nothing_matched = 5, interrupted = 130 };

/// The person's mistake: the text says what would do. Ends the program with `usage`.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// `Program` is what commands share: which one was chosen, and where Ctrl-C is seen.
struct Program {
    std::function<int()> action;  ///< set by the chosen command
    bool color = false;           ///< results may be coloured
    bool quiet = false;
};

/// Set by SIGINT and SIGTERM once `watch_for_interrupt` was called.
[[nodiscard]] const std::atomic<bool>& interrupted_flag();
/// `told`, a constant, is written to standard error when it happens. The second time the program ends at once.
void watch_for_interrupt(const char* told = nullptr);
/// What a command tells that ends what is running and then writes its reports.
inline constexpr const char* reports_follow = "\nauthrig: interrupted: the reports follow; once more ends it at once\n";

/// Standard output or error is a terminal.
[[nodiscard]] bool is_terminal(int descriptor);

}  // namespace authrig::cli

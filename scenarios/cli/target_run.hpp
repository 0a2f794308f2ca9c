#pragma once

#include <memory>
#include <string>

#include "cli/execution.hpp"
#include "target/target_subject.hpp"

namespace authrig::cli {

/// Reads the target file, asks the server for its metadata and tries each way in once, telling on standard error.
/// Throws `UsageError` for mistakes of the file, `EnvironmentError` for a server that is not there.
[[nodiscard]] std::unique_ptr<engine::TargetFactory> prepare_target(const std::string& file, const Execution& execution,
                                                                    double max_wait);

}  // namespace authrig::cli

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "authrig/error.hpp"
#include "authrig/scenario.hpp"
#include "engine/language.hpp"

namespace authrig::engine {

/// What was read. With diagnostics there are no cases of the files they are about.
struct Loaded {
    std::vector<std::shared_ptr<const Scenario>> scenarios;  ///< as written, one a file
    /// One for each dialect and row of `examples`. A case's scenario is its own reading: columns of the row are put in,
    /// steps of other dialects (`when_dialect`) left out, files (`use`) spliced in, and `proves` holds what this case
    /// judges.
    std::vector<Case> cases;
    Diagnostics diagnostics;
};

/// Reads one `*.authrig.yaml` and checks all of it; `name` is how its cases are called.
[[nodiscard]] Loaded load_scenario(const std::filesystem::path& file, std::string name, const Language& language);

/// Reads files, folders (every `*.authrig.yaml` below, sorted) and `FILE:LINE` (the row of `examples` at that line,
/// else all of the file). What does not exist here is looked for below `root`, with or without `.authrig.yaml`. No
/// paths: all of `root`.
[[nodiscard]] Loaded load_corpus(std::vector<std::string> paths, const std::filesystem::path& root,
                                 const Language& language);

}  // namespace authrig::engine

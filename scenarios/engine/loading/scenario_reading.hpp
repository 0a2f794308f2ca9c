#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "authrig/scenario.hpp"
#include "engine/language.hpp"
#include "engine/loading/complaints.hpp"
#include "engine/loading/examples.hpp"

namespace authrig::engine {

/// A case and the lines of its row, for FILE:LINE; 0 when the case is the whole file.
struct LocatedCase {
    Case item;
    int first_line = 0;
    int last_line = 0;
};

/// What one file gives.
struct ScenarioReading {
    std::shared_ptr<const Scenario> scenario;  ///< as written; null when it cannot be read at all
    std::vector<LocatedCase> cases;            ///< none with diagnostics
    int lines = 0;                             ///< of the file
    Diagnostics diagnostics;
};

[[nodiscard]] ScenarioReading read_scenario(const std::filesystem::path& file, std::string name,
                                            const Language& language);

}  // namespace authrig::engine

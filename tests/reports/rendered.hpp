#pragma once

#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>

#include "sample_run.hpp"

namespace authrig::sample {

/// The document of one reporter for one run. Scenario files are named from the root of the sources.
inline std::string rendered(std::string_view reporter, const RunFinished& run, ReporterOptions options = {}) {
    std::filesystem::current_path(AUTHRIG_SOURCE_DIR);
    std::ostringstream out;
    const auto made = make_reporter(reporter, out, options);
    tell(*made, run);
    return out.str();
}

}  // namespace authrig::sample

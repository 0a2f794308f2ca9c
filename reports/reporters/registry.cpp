#include <array>

#include "embedded/texts.hpp"
#include "reporters/entry.hpp"

namespace authrig {

namespace {

auto registered_reporters() {
    return std::to_array<reports::Entry>({
#define X(name) reports::list::name(),
#include "reporters/list.inc"
#undef X
    });
}

}  // namespace

std::vector<ReporterInfo> reporters() {
    std::vector<ReporterInfo> infos;
    for (const auto& entry : registered_reporters()) infos.push_back(entry.info);
    return infos;
}

std::unique_ptr<Reporter> make_reporter(std::string_view name, std::ostream& out, const ReporterOptions& options) {
    for (const auto& entry : registered_reporters()) {
        if (entry.info.name == name) return entry.make(out, options);
    }
    return nullptr;
}

std::string report_schema() { return std::string(reports::embedded::report_schema_json); }

}  // namespace authrig

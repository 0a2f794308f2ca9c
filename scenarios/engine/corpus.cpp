#include "engine/loading/corpus_files.hpp"
#include "engine/loading/scenario_reading.hpp"
#include "engine/scenario_loader.hpp"

namespace authrig::engine {
namespace {

bool has_row_at(const ScenarioReading& reading, int line) {
    for (const LocatedCase& found : reading.cases) {
        if (found.first_line <= line && line <= found.last_line) return true;
    }
    return false;
}

/// A line inside a row means that row, any other line all cases.
bool is_chosen(const LocatedCase& found, const CorpusFile& file, const ScenarioReading& reading) {
    if (file.whole) return true;
    for (const int line : file.lines) {
        if (!has_row_at(reading, line) || (found.first_line <= line && line <= found.last_line)) return true;
    }
    return false;
}

}  // namespace

Loaded load_corpus(std::vector<std::string> paths, const std::filesystem::path& root, const Language& language) {
    Loaded loaded;
    Complaints complaints;
    for (const CorpusFile& file : find_corpus_files(paths, root, complaints)) {
        ScenarioReading reading = read_scenario(file.path, file.name, language);
        for (Diagnostic& diagnostic : reading.diagnostics) complaints.add(std::move(diagnostic));
        for (const int line : file.lines) {
            if (reading.lines == 0 || line <= reading.lines) continue;
            complaints.add(Diagnostic{
                file.path.string(), line, 0, "the file has " + std::to_string(reading.lines) + " lines", {}});
        }
        if (reading.scenario) loaded.scenarios.push_back(reading.scenario);
        for (LocatedCase& found : reading.cases) {
            if (is_chosen(found, file, reading)) loaded.cases.push_back(found.item);
        }
    }
    loaded.diagnostics = complaints.take();
    return loaded;
}

}  // namespace authrig::engine

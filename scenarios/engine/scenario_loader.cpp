#include "engine/scenario_loader.hpp"

#include "engine/loading/scenario_reading.hpp"

namespace authrig::engine {

Loaded load_scenario(const std::filesystem::path& file, std::string name, const Language& language) {
    ScenarioReading reading = read_scenario(file, std::move(name), language);
    Loaded loaded;
    if (reading.scenario) loaded.scenarios.push_back(std::move(reading.scenario));
    for (LocatedCase& found : reading.cases) loaded.cases.push_back(std::move(found.item));
    loaded.diagnostics = std::move(reading.diagnostics);
    return loaded;
}

}  // namespace authrig::engine

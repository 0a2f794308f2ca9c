#pragma once

#include "engine/subject.hpp"
#include "engine/world.hpp"

namespace authrig::engine {

/// What `given:` asks of the subject, over what the profile has chosen. Throws `ScenarioError`.
[[nodiscard]] CaseSetup read_case_setup(const Case& the_case, std::uint64_t seed,
                                        const std::map<std::string, std::string, std::less<>>& profile_switches);

/// The scenario's user: who sits at the browser by default.
[[nodiscard]] std::string default_user(const Node& given);

/// Registers the applications of `given:` and makes their actors.
void populate(World& world, const Node& given);

/// The actor of an application that the setup API has made: `json` is its answer.
void adopt_application(World& world, const std::string& name, const Node& json);

}  // namespace authrig::engine

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "authrig/node.hpp"
#include "authrig/scenario.hpp"
#include "engine/language.hpp"
#include "engine/loading/complaints.hpp"

namespace authrig::engine {

/// Captures of a scenario over all its dialects and rows: one that nobody reads is a mistake.
struct CaptureUse {
    std::map<std::string, Mark, std::less<>> declared;
    std::set<std::string, std::less<>> read;
};

/// A column or capture must be a name, and not one that means something already.
void check_new_name(std::string_view name, const Mark& at, std::string_view noun, const Language& language,
                    Complaints& complaints);

/// The actors that exist before the first step: `app`, or the members of `apps`.
[[nodiscard]] std::set<std::string, std::less<>> given_actors(const Node& given);

/// Walks the steps in the order in which they run and reports variables and actors that do not exist there, and ids
/// that stand twice.
void check_names(const Scenario& scenario, const Language& language, CaptureUse& captures, Complaints& complaints);

void check_unread_captures(const CaptureUse& captures, Complaints& complaints);

}  // namespace authrig::engine

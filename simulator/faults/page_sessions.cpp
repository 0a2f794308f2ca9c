#include "faults/family.hpp"

// Sessions of the pages that outlive what they should.

namespace authrig::sim {

std::span<const Fault> page_sessions_faults() {
    static const Fault faults[] = {
        {.id = "sessions_live_twice_as_long",
         .summary = "Whoever logged in stays logged in for twice the time that was set.",
         .breaks = &rfc6749::resource_owner_identified,
         .seam = Seam::rule,
         .settings =
             [](Settings& settings, const FaultCall&) {
                 settings.session_lifetime.months *= 2;
                 settings.session_lifetime.exact *= 2;
             }},
    };
    return faults;
}

}  // namespace authrig::sim

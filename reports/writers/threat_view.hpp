#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "authrig/event.hpp"
#include "authrig/threat.hpp"

namespace authrig::reports {

/// What the cases of a run saw of a requirement; the worst of them counts.
enum class Outcome { not_judged, held, departed, warned, failed };
[[nodiscard]] std::string_view to_string(Outcome outcome);

/// `open`: a requirement that stops the attack failed. `weakened`: one that ought to be met is not. `untested`: none
/// was judged in this run. `held`: all that were judged held.
enum class ThreatState { open, weakened, untested, held };
[[nodiscard]] std::string_view to_string(ThreatState state);

/// `ThreatView` is an attack as a run saw it.
struct ThreatView {
    struct Part {
        const Requirement* requirement = nullptr;
        Outcome outcome = Outcome::not_judged;
    };
    const Threat* threat = nullptr;
    ThreatState state = ThreatState::untested;
    std::vector<Part> parts;             ///< entries that one check covers stand once
    std::vector<std::string> closed_by;  ///< ids of the requirements that have to be met to close it

    [[nodiscard]] std::size_t count(Outcome outcome) const;
};

/// `ThreatOverview` says what the findings of a run mean: the attacks, open ones first, and where to begin.
struct ThreatOverview {
    std::vector<ThreatView> threats;
    std::string first_fix;  ///< id of the requirement that closes most open attacks; empty when none is open
    std::vector<const Threat*> closes;  ///< open attacks that nothing else keeps open
    std::vector<const Threat*> helps;   ///< open attacks that something else keeps open too

    [[nodiscard]] std::size_t count(ThreatState state) const;
};

[[nodiscard]] ThreatOverview view_threats(const std::vector<CaseResult>& cases);

}  // namespace authrig::reports

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "authrig/event.hpp"

namespace authrig::reports {

/// `Proof` is what a list of faults comes to.
struct Proof {
    std::vector<const FaultRow*> caught;
    std::vector<const FaultRow*> listed;    ///< survive, with a reason
    std::vector<const FaultRow*> unlisted;  ///< survive, and nobody said why: the proof fails
};
[[nodiscard]] Proof weigh(const std::vector<FaultRow>& faults);

/// `41 faults: 39 caught, 1 survives for a listed reason, 1 survives unlisted`.
[[nodiscard]] std::string proof_line(const Proof& proof);

}  // namespace authrig::reports

#pragma once

#include "engine/subject.hpp"
#include "target/target.hpp"

namespace authrig::engine {

/// Throws `NotApplicable` when a case rests on choices or lifetimes that the target does not promise, on people that it
/// does not have, or on faults.
void need_promises(const Target& target, const CaseSetup& setup);

}  // namespace authrig::engine

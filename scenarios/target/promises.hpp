#pragma once

#include "engine/subject.hpp"
#include "target/target.hpp"

namespace authrig::engine {

/// Throws `NotApplicable` when a case rests on choices or lifetimes that the target does not promise, on people that it
/// does not have, or on faults.
void need_promises(const Target& target, const CaseSetup& setup);

/// Throws `NotApplicable` when the target does not list that grant, or its refresh tokens work otherwise than the
/// application's.
void need_grant(const Target& target, std::string_view grant, const Application& application);

/// Throws `NotApplicable` when the refresh policy wanted is not the one that the target promises.
void need_refresh_policy(const Target& target, const Application& wanted);

}  // namespace authrig::engine

#pragma once

#include "authrig/simulator.hpp"
#include "target/target.hpp"

namespace authrig::engine {

/// Registers an application by RFC 7591 section 3.1, authenticating as `auth_method`. Throws `TargetProblem` when the
/// server refuses.
[[nodiscard]] Registered register_dynamically(const Target& target, Transport& transport, const Application& draft,
                                              const std::string& auth_method);

}  // namespace authrig::engine

#pragma once

#include "authrig/simulator.hpp"
#include "target/target.hpp"

namespace authrig::engine {

/// An application as files and the setup API write it (`engine/application_node.hpp`), with a chosen `client_secret`.
[[nodiscard]] std::string application_text(const Application& draft);

/// Has the target's own command or URL make that application: it is given the application's JSON and answers with JSON
/// that holds `client_id` and the secret. Throws `TargetProblem` when it refuses.
[[nodiscard]] Registered register_by_hook(const Target& target, Transport& transport, const Application& draft);

}  // namespace authrig::engine

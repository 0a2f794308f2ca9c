#pragma once

#include "engine/actor.hpp"
#include "engine/answer.hpp"

namespace authrig::engine {

/// The developer puts a new secret into the agent's settings, when the answer has one.
void take_secret(Actor& actor, const Answer& answer);
/// The same for a key pair that the server made.
void take_key(Actor& actor, const Answer& answer);

}  // namespace authrig::engine

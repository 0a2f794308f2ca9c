#pragma once

#include "engine/language.hpp"

namespace authrig::engine {

/// The language of this build: the registered steps and expectations, and what `given:` may hold.
[[nodiscard]] const Language& corpus_language();

}  // namespace authrig::engine

#pragma once

#include "authrig/client.hpp"

namespace authrig::agents {

/// The parameters after `omit`, then `set`, then `add`.
[[nodiscard]] Params edit_params(Params params, const Edits& edits);
/// The header fields after `omit_headers`, then `headers` (which may name one field several times).
[[nodiscard]] Headers edit_headers(Headers headers, const Edits& edits);

}  // namespace authrig::agents

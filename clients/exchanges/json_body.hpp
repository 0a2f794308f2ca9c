#pragma once

#include <string>

#include "authrig/client.hpp"

namespace authrig::agents {

/// A JSON object of strings, in order. A name that comes twice is written twice: what a server makes of duplicate
/// members (RFC 8259 section 4) is worth seeing.
[[nodiscard]] std::string write_json_body(const Params& params);

}  // namespace authrig::agents

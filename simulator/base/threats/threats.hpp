#pragma once

#include <span>

#include "authrig/threat.hpp"

// The families of threats, each in a file of its name; `list.inc` holds their order.
namespace authrig::threats {

#define X(family) [[nodiscard]] std::span<const Threat> family##_threats();
#include "threats/list.inc"
#undef X

}  // namespace authrig::threats

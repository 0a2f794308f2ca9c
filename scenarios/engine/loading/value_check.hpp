#pragma once

#include <span>
#include <string_view>

#include "authrig/node.hpp"
#include "engine/language.hpp"
#include "engine/loading/complaints.hpp"

namespace authrig::engine {

/// Checks a value against what its key takes. A variable fits everywhere.
void check_value(const Node& value, const KeySpec& spec, const Language& language, Complaints& complaints);

/// Checks a map's keys and their values. `what` names it in messages: `key of redeem`.
void check_keys(const Node& map, std::span<const KeySpec> keys, std::string_view what, const Language& language,
                Complaints& complaints);

/// Checks what stands under `expect:`: known expectations (and `judge`), types, matchers.
void check_expectation(const Node& expect, const Language& language, Complaints& complaints);

}  // namespace authrig::engine

#pragma once

#include <map>
#include <string>
#include <string_view>

#include "authrig/clock.hpp"

namespace authrig {

/// The lifetimes of a dialect where a configuration says nothing: `code access_token session`. Empty for an unknown dialect.
[[nodiscard]] std::map<std::string, Span, std::less<>> lifetimes(std::string_view dialect);

}  // namespace authrig

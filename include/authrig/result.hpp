#pragma once

#include <tl/expected.hpp>

#include "authrig/error.hpp"

namespace authrig {

/// A value or a refusal.
template <class T>
using Result = tl::expected<T, OAuthError>;

}  // namespace authrig

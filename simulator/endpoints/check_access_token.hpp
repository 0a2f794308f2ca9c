#pragma once

#include <optional>

#include "core/exchange.hpp"
#include "tokens/find_access_token.hpp"

namespace authrig::sim {

/// Judges an access token as the server's own API does before it answers: a JWT by what it says (RFC 9068 section 4),
/// an opaque token by what the store knows. Nothing when it is good: `token.record` is there then.
[[nodiscard]] std::optional<OAuthError> check_access_token(const PresentedToken& token, Exchange& exchange);

}  // namespace authrig::sim

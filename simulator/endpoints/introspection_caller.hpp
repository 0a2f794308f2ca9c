#pragma once

#include "authrig/result.hpp"
#include "core/exchange.hpp"
#include "core/token_request.hpp"

namespace authrig::sim {

/// Who asks about a token (RFC 7662 section 2.1): a client that authenticates, or a resource server that presents an
/// access token which it got for itself. Null is a caller whom no rule kept out and whom nobody knows. The refusal of
/// an access token is `invalid_token`.
[[nodiscard]] Result<const Application*> introspection_caller(Exchange& exchange, const TokenRequest& request);

}  // namespace authrig::sim

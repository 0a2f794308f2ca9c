#pragma once

#include "core/exchange.hpp"
#include "users/authorization_request.hpp"

namespace authrig::sim {

/// Sends the browser back with a fresh code (RFC 6749 section 4.1.2). The user has just allowed it.
[[nodiscard]] HttpResponse grant_code(Exchange& exchange, const AuthorizationRequest& request, const UserId& user);
/// Sends the browser back with an error (RFC 6749 section 4.1.2.1).
[[nodiscard]] HttpResponse redirect_error(Exchange& exchange, const AuthorizationRequest& request, const OAuthError& error);

}  // namespace authrig::sim

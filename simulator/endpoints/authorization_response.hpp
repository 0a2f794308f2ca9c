#pragma once

#include "core/exchange.hpp"
#include "users/authorization_request.hpp"

namespace authrig::sim {

/// Sends the browser back with what the response type gives (RFC 6749 sections 4.1.2 and 4.2.2). The user has just allowed it.
[[nodiscard]] HttpResponse approve(Exchange& exchange, const AuthorizationRequest& request, const UserId& user);
/// Sends the browser back with an error (RFC 6749 sections 4.1.2.1 and 4.2.2.1).
[[nodiscard]] HttpResponse redirect_error(Exchange& exchange, const AuthorizationRequest& request, const OAuthError& error);

}  // namespace authrig::sim

#pragma once

#include "authrig/result.hpp"
#include "codec/form.hpp"
#include "core/exchange.hpp"
#include "users/authorization_request.hpp"

namespace authrig::sim {

/// A refused authorization request, and where the refusal goes.
struct AuthorizationRefusal {
    OAuthError error;
    AuthorizationRequest request;  ///< as far as it was read: `redirect_uri` and `state` for an error redirect
};

/// Checks an authorization request in the order that decides who may be told: client and redirect URI first, answered by a
/// page; everything else is reported to the client (RFC 6749 section 4.1.2.1).
[[nodiscard]] tl::expected<AuthorizationRequest, AuthorizationRefusal> check_authorization(Exchange& exchange,
                                                                                          const codec::Params& params);

}  // namespace authrig::sim

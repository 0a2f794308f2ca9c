#pragma once

#include <span>
#include <string_view>

#include "client_auth/client_auth.hpp"

namespace authrig::sim {

/// What the methods that authenticate by a JWT share (RFC 7521 section 4.2, RFC 7523 section 2.2). Their rules are at
/// the place `client_assertion`, whichever endpoint was asked.

/// Whether the request authenticates by a JWT: `client_assertion` or its type is there.
[[nodiscard]] bool sends_client_assertion(const TokenRequest& request);
/// Whether the header of that JWT names a MAC.
[[nodiscard]] bool assertion_is_mac(const TokenRequest& request);

/// The application that the JWT authenticates, if it is registered for that method and every rule holds. Remembers the
/// JWT's `jti`.
[[nodiscard]] Result<const Application*> authenticate_by_assertion(Exchange& exchange, const TokenRequest& request,
                                                                   std::string_view method,
                                                                   std::span<const std::string_view> algorithms);

}  // namespace authrig::sim

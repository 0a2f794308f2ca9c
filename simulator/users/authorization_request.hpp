#pragma once

#include <string>

#include "authrig/application.hpp"

namespace authrig::sim {

/// `AuthorizationRequest` is an authorization request that passed every check (RFC 6749 section 4.1.1).
struct AuthorizationRequest {
    AppId client;
    std::string redirect_uri;       ///< where the answer goes
    bool redirect_uri_sent = false; ///< named in the request, not filled in from the registration
    std::string scope;              ///< what is to be granted
    std::string requested_scope;
    std::string state;
    bool has_state = false;
    std::string code_challenge;     ///< S256 (RFC 7636); empty without PKCE
};

}  // namespace authrig::sim

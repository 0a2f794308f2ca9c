#pragma once

#include <string>

#include "authrig/application.hpp"

namespace authrig::sim {

struct ResponseType;

/// `AuthorizationRequest` is an authorization request that passed every check (RFC 6749 section 4.1.1).
struct AuthorizationRequest {
    AppId client;
    const ResponseType* response_type = nullptr;  ///< null: not understood
    std::string redirect_uri;       ///< where the answer goes
    bool redirect_uri_sent = false; ///< named in the request, not filled in from the registration
    std::string scope;              ///< what is to be granted
    std::string requested_scope;
    std::string resource;           ///< that the tokens are for (RFC 8707 section 2); empty: the server's own API
    std::string state;
    bool has_state = false;
    std::string code_challenge;     ///< S256 (RFC 7636); empty without PKCE
};

}  // namespace authrig::sim

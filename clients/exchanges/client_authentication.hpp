#pragma once

#include <string_view>

#include "authrig/client.hpp"

namespace authrig::agents {

/// Puts the client's credentials into a request under construction. `method`: `basic` (RFC 6749 section 2.3.1, both
/// parts form-encoded before base64), `post` (`client_id` and `client_secret` in the body), `none` (`client_id` in the
/// body), `both` (Basic and body at once, which section 2.3 forbids), `basic_raw` (Basic without the form encoding),
/// `basic_lower` (Basic with its scheme in lower case).
/// Throws `std::invalid_argument` for another word.
void authenticate_client(const ClientConfig& config, std::string_view method, Params& body, Headers& headers);

/// Puts a JWT by which the client authenticates into the body (RFC 7523 section 2.2).
void add_client_assertion(const std::string& jwt, Params& body);

}  // namespace authrig::agents

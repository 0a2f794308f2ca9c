#pragma once

#include "authrig/http.hpp"
#include "core/endpoint.hpp"

namespace authrig::sim {

/// Whether a browser asks first if a script may send a request (CORS preflight, Fetch section 4.8).
[[nodiscard]] bool is_preflight(const HttpRequest& request);
/// What the scripts of any origin may send there.
[[nodiscard]] HttpResponse answer_preflight(const Endpoint& endpoint);
/// Lets the script of another origin read the answer. Without credentials of the browser: tokens and secrets travel in
/// what the script itself sends (RFC 9700 section 2.6).
void open_to_origins(const Endpoint& endpoint, const HttpRequest& request, HttpResponse& response);

}  // namespace authrig::sim

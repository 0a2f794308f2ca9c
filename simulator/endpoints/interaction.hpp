#pragma once

#include <string>

#include "core/exchange.hpp"

namespace authrig::sim {

/// Goes on with a checked authorization request as far as it needs no person: login page, consent page, or the answer.
[[nodiscard]] HttpResponse go_on(Exchange& exchange, const AuthorizationRequest& request);
/// The login page in the browser's session; `ticket` is null when no authorization request waits for the login.
[[nodiscard]] HttpResponse login_page(Exchange& exchange, const Session& session, const Ticket* ticket, std::string username,
                                      std::string error);

}  // namespace authrig::sim

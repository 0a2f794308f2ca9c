#pragma once

#include "core/exchange.hpp"
#include "grants/grant.hpp"

namespace authrig::sim {

/// Lets the grant decide, applies what it decided, and writes the answer (RFC 6749 section 5).
[[nodiscard]] HttpResponse answer_grant(Exchange& exchange, const Grant& grant, const Application& application,
                                        const TokenRequest& request);

}  // namespace authrig::sim

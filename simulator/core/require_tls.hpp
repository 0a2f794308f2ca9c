#pragma once

#include <optional>

#include "core/exchange.hpp"

namespace authrig::sim {

/// What a server that speaks TLS answers to a request that came without: for pages the way to their https address, else
/// a refusal. Nothing where the request may go on.
[[nodiscard]] std::optional<HttpResponse> require_tls(Exchange& exchange);

}  // namespace authrig::sim

#pragma once

#include <string_view>

#include "core/exchange.hpp"

namespace authrig::sim {

/// The refusal of a request that carries, or should carry, an access token: JSON, and the challenge of RFC 6750 section
/// 3 with the scope that would do. The code `unauthorized` stands for no credentials at all: such a challenge names no
/// error (section 3.1). Workfront's header has no scheme to challenge with (workfront/error-api-401).
[[nodiscard]] HttpResponse bearer_refusal(Exchange& exchange, const OAuthError& error, std::string_view scope = {});

}  // namespace authrig::sim

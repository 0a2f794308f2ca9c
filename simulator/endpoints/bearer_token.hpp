#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/exchange.hpp"

namespace authrig::sim {

/// `BearerToken` is the access token of a request, wherever it stands.
struct BearerToken {
    std::string token;
    int times = 0;          ///< how often one was presented; more than one is ambiguous
    bool in_query = false;  ///< it stood in the URI
};

/// RFC 6750 section 2.1: what stands after `Bearer`; nothing when that is not the scheme.
[[nodiscard]] std::optional<std::string_view> after_bearer(std::string_view authorization);
/// The token that a request for the protected resource presents: in the header that the dialect has, and where the
/// switches say so in a form or in the query.
[[nodiscard]] BearerToken read_bearer_token(const Exchange& exchange);

}  // namespace authrig::sim

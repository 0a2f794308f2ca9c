#pragma once

#include <string>
#include <string_view>

#include "authrig/result.hpp"
#include "codec/form.hpp"
#include "core/exchange.hpp"

namespace authrig::sim {

/// `TokenRequest` holds the parameters of a request to a back-channel endpoint, as the dialect read them.
struct TokenRequest {
    codec::Params params;
    /// Empty when absent: a parameter without a value counts as absent (RFC 6749 section 3.2).
    [[nodiscard]] std::string_view get(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return !get(name).empty(); }
};

/// Reads the body: a form, or JSON where the dialect has it. Refuses other media types, malformed bodies and
/// repeated parameters. The URI is not read: credentials there count for nothing (RFC 6749 section 2.3.1).
[[nodiscard]] Result<TokenRequest> read_token_request(Exchange& exchange);

}  // namespace authrig::sim

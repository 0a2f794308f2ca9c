#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/result.hpp"
#include "core/exchange.hpp"
#include "core/token_request.hpp"

namespace authrig::sim {

/// What a client presented to prove who it is.
struct Credentials {
    std::string client_id;
    std::string secret;
    std::string raw_client_id, raw_secret;  ///< before form-decoding, where a method decodes
};

/// `ClientAuthMethod` is one way to authenticate at the back-channel endpoints (RFC 6749 section 2.3).
struct ClientAuthMethod {
    std::string_view name;  ///< `client_secret_basic`, as registered (RFC 7591 section 2)
    /// Whether the request uses this method.
    bool (*presented)(const HttpRequest& http, const TokenRequest& request);
    /// Reads what it presented. Nothing when it is malformed.
    std::optional<Credentials> (*read)(const HttpRequest& http, const TokenRequest& request);
    std::span<const std::string_view> signing_algs = {};  ///< of a method whose clients sign; for the metadata
    /// Judges by itself who the client is; null: by a secret, as `read`.
    Result<const Application*> (*identify)(Exchange& exchange, const TokenRequest& request) = nullptr;
};

#define X(name) extern const ClientAuthMethod name##_method;
#include "client_auth/list.inc"
#undef X

/// Who sent the request: the authenticated application, or a public one that named itself.
[[nodiscard]] Result<const Application*> authenticate(Exchange& exchange, const TokenRequest& request, Rules rules);
/// The methods that work at the back-channel endpoints, for the metadata; `none` where public clients are served.
[[nodiscard]] std::vector<std::string_view> offered_auth_methods(bool public_clients);
/// The algorithms of the methods that sign, for the metadata.
[[nodiscard]] std::vector<std::string_view> offered_auth_algorithms();
/// Whether the request presents any client credentials.
[[nodiscard]] bool presents_credentials(const HttpRequest& http, const TokenRequest& request);

}  // namespace authrig::sim

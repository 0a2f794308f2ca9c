#include <array>

#include "client_auth/client_assertion.hpp"

namespace authrig::sim {
namespace {

/// RSASSA-PKCS1-v1_5 with SHA-256 has to be there (RFC 7523 section 5), ECDSA with P-256 ought to (RFC 7518
/// section 3.1).
constexpr std::array<std::string_view, 5> private_key_algorithms{"RS256", "ES256", "PS256", "RS384", "RS512"};

bool private_key_jwt_presented(const HttpRequest&, const TokenRequest& request) {
    return sends_client_assertion(request) && !assertion_is_mac(request);
}

Result<const Application*> identify_by_private_key(Exchange& exchange, const TokenRequest& request) {
    return authenticate_by_assertion(exchange, request, "private_key_jwt", private_key_algorithms);
}

}  // namespace

/// The client signs a JWT with its private key (OpenID Connect Core section 9, RFC 7523 section 2.2).
const ClientAuthMethod private_key_jwt_method{.name = "private_key_jwt",
                                              .presented = &private_key_jwt_presented,
                                              .read = nullptr,
                                              .signing_algs = private_key_algorithms,
                                              .identify = &identify_by_private_key};

}  // namespace authrig::sim

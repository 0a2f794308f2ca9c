#include <array>

#include "client_auth/client_assertion.hpp"

namespace authrig::sim {
namespace {

constexpr std::array<std::string_view, 1> secret_algorithms{"HS256"};

bool client_secret_jwt_presented(const HttpRequest&, const TokenRequest& request) {
    return sends_client_assertion(request) && assertion_is_mac(request);
}

Result<const Application*> identify_by_secret_mac(Exchange& exchange, const TokenRequest& request) {
    return authenticate_by_assertion(exchange, request, "client_secret_jwt", secret_algorithms);
}

}  // namespace

/// The client keys the MAC of a JWT with its secret (OpenID Connect Core section 9, RFC 7523 section 2.2).
const ClientAuthMethod client_secret_jwt_method{.name = "client_secret_jwt",
                                                .presented = &client_secret_jwt_presented,
                                                .read = nullptr,
                                                .signing_algs = secret_algorithms,
                                                .identify = &identify_by_secret_mac};

}  // namespace authrig::sim

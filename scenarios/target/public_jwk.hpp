#pragma once

#include <optional>
#include <string>

#include "authrig/node.hpp"

namespace authrig::engine {

/// A public key in PEM (SubjectPublicKeyInfo, RFC 5280 section 4.1.2.7) as a JWK (RFC 7517): RSA, or P-256. Nothing
/// when it is neither.
[[nodiscard]] std::optional<Node> public_jwk(const std::string& pem, const std::string& kid);

}  // namespace authrig::engine

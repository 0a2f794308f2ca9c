#pragma once

#include <optional>
#include <string_view>

#include "core/tenant.hpp"
#include "crypto/jws.hpp"

namespace authrig::sim {

/// `AssertionSigner` is who signed a JWT, as far as this server knows.
struct AssertionSigner {
    AppId owner;
    std::string_view alg;  ///< the one algorithm that the key is for (RFC 8725 section 3.1)
};

/// Whose key verifies the signature: one of the application's own, else one of another application's. The key is found
/// by what is registered; `jwk`, `jku`, `x5c` and `x5u` in the header are not looked at (RFC 8725 section 3.8).
[[nodiscard]] std::optional<AssertionSigner> find_signer(const crypto::Jws& jws, const Application& application,
                                                         const Tenant& tenant);

}  // namespace authrig::sim

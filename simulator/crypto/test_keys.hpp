#pragma once

#include <cstddef>
#include <string_view>

namespace authrig::crypto {

/// Fixed key pairs, published with the source: for runs that must give the same bytes for a seed, and for tests. NEVER
/// for anything that is to stay secret; `serve` makes its own keys.
struct TestKey {
    std::string_view name;         ///< `server-1`
    std::string_view private_pem;  ///< PKCS#8
};

/// RSA-2048 keys the server signs with: `server-1`, and `server-2` after a key rotation. `which` counts from 0 and
/// starts over after the last.
[[nodiscard]] const TestKey& server_rsa_test_key(std::size_t which);
/// P-256 keys the server signs with: `server-ec-1`, `server-ec-2`.
[[nodiscard]] const TestKey& server_ec_test_key(std::size_t which);
/// RSA-2048 keys handed out as "generated" key pairs: `generated-1` to `generated-4`.
[[nodiscard]] const TestKey& generated_test_key(std::size_t which);

}  // namespace authrig::crypto

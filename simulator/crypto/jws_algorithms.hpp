#pragma once

// The signature algorithms (RFC 7518 section 3.1). Only for the .cpp files of this folder.

#include <openssl/evp.h>

#include <string_view>

#include "crypto/key.hpp"

namespace authrig::crypto {

/// One algorithm with a public key.
struct JwsAlgorithm {
    std::string_view name;
    KeyType key_type;
    const EVP_MD* (*digest)();
    bool pss;  ///< RSASSA-PSS with the digest's length as salt (section 3.5)
};

/// Null for `HS256` (no public key), `none` and everything unknown.
[[nodiscard]] const JwsAlgorithm* find_jws_algorithm(std::string_view name);

/// ES256 signatures are R and S, 32 bytes each (section 3.4); OpenSSL speaks DER. Empty when the input is neither.
[[nodiscard]] std::string es256_from_der(std::string_view der);
[[nodiscard]] std::string es256_to_der(std::string_view signature);

/// Sets the padding that the algorithm asks for; false when OpenSSL refuses.
[[nodiscard]] bool set_jws_padding(EVP_PKEY_CTX* context, const JwsAlgorithm& algorithm);

}  // namespace authrig::crypto

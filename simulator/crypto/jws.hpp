#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "crypto/key.hpp"

namespace authrig::crypto {

/// Longest compact serialization that is looked at.
inline constexpr std::size_t jws_size_limit = 16 * 1024;

/// `Jws` is a compact serialization (RFC 7515 section 7.1) taken apart. Nothing is verified yet.
struct Jws {
    std::string header_json;    ///< the protected header, decoded; a JSON object without duplicate members
    std::string payload;        ///< decoded bytes
    std::string signing_input;  ///< what the signature covers: the first two parts as they came
    std::string signature;      ///< decoded bytes; empty for `alg: none`
    std::string alg;
    std::string kid;  ///< empty when the header has none
    std::string typ;  ///< empty when the header has none
};

/// Takes a compact serialization apart: exactly three parts in strict base64url (RFC 7515 section 5.2), a header that
/// is a JSON object without duplicate members, `alg` a string, no `crit` (we understand no extension; section 4.1.11).
[[nodiscard]] tl::expected<Jws, std::string> parse_compact(std::string_view text);

/// The algorithms: `RS256 RS384 RS512 PS256 ES256 HS256` (RFC 7518 section 3.1).
[[nodiscard]] bool known_algorithm(std::string_view alg);

/// Whether the signature is right under `alg` with that key. False too when the JWS says another `alg` than expected
/// (RFC 8725 section 3.1), the key is of another type, or `alg` is not one with a public key.
[[nodiscard]] bool verify(const Jws& jws, std::string_view alg, const PublicKeyHandle& key);
/// The same for `HS256` with a shared secret.
[[nodiscard]] bool verify_shared(const Jws& jws, std::string_view alg, std::string_view secret);

/// Signs and serializes. `header_json` is taken as it is and should say the same `alg`. Throws `std::invalid_argument`
/// when `alg` is unknown or does not fit the key: which one is used is our own decision, never the wire's.
[[nodiscard]] std::string sign(std::string_view alg, const PrivateKeyHandle& key, std::string_view header_json,
                               std::string_view payload);
/// The same for `HS256` with a shared secret.
[[nodiscard]] std::string sign_shared(std::string_view alg, std::string_view secret, std::string_view header_json,
                                      std::string_view payload);

}  // namespace authrig::crypto

#pragma once

#include <string>
#include <string_view>

namespace authrig::agents {

/// The signature's bytes over `input` (RFC 7518 section 3.1). `alg`: `RS256 RS384 RS512 PS256` with `key` a private key
/// in PEM, `ES256` with a P-256 one, `HS256` with `key` the shared secret, `none` gives no bytes. Throws `std::invalid_argument` for another
/// `alg` and for a key that does not fit it.
[[nodiscard]] std::string jws_signature(std::string_view alg, std::string_view key, std::string_view input);

/// JWS Compact Serialization (RFC 7515 section 7.1). `break_signature` flips one bit of the signature.
[[nodiscard]] std::string jws_compact(std::string_view header_json, std::string_view payload_json, std::string_view alg,
                                      std::string_view key, bool break_signature = false);

}  // namespace authrig::agents

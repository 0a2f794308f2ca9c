#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace authrig::sim {

/// `JwtClaims` are the registered claims of a JWT (RFC 7519 section 4.1) as far as grants judge them.
struct JwtClaims {
    std::optional<std::string> iss, sub;
    std::vector<std::string> aud;  ///< a string, or each of a list
    std::optional<double> exp, nbf, iat;
    bool has_exp = false;       ///< of whatever type
    bool times_numeric = true;  ///< false: one of the times is there but no number
    std::string jti;
};

/// Reads a claims set: a JSON object with unique names. Claims of a wrong type count as absent, times as not numeric.
[[nodiscard]] tl::expected<JwtClaims, std::string> read_jwt_claims(std::string_view payload);

}  // namespace authrig::sim

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "authrig/result.hpp"
#include "grants/grant.hpp"

namespace authrig::sim {

/// What a server expects of a JWT that an application signed.
struct AssertionExpectations {
    std::string issuer;                       ///< exactly this `iss`
    bool audience_required = true;            ///< `aud` must name this server
    std::span<const std::string_view> algorithms;
};

/// `Assertion` is a JWT that passed every check (RFC 7523 section 3).
struct Assertion {
    UserId user;      ///< empty: the application itself
    std::string jti;  ///< empty: none
    TimePoint expires{};
};

/// Checks the JWT against the application's public keys. Every refusal is `invalid_grant` (RFC 7523 section 3.1).
[[nodiscard]] Result<Assertion> check_assertion(std::string_view jwt, const AssertionExpectations& expected,
                                                const GrantContext& context);

/// `iss` of a JWT that is not verified yet; empty when it cannot be read.
[[nodiscard]] std::string unverified_issuer(std::string_view jwt);

}  // namespace authrig::sim

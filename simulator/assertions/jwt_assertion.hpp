#pragma once

#include <span>
#include <string>
#include <string_view>

#include "assertions/jwt_claims.hpp"
#include "authrig/result.hpp"
#include "core/tenant.hpp"
#include "crypto/jws.hpp"
#include "tokens/commit.hpp"

namespace authrig::sim {

/// What a JWT is presented for. Each use has rules that a JWT for the other does not meet (RFC 8725 section 3.12).
enum class AssertionUse { grant, client_authentication };

/// What a server expects of a JWT that an application signed.
struct AssertionExpectations {
    AssertionUse use = AssertionUse::grant;
    std::string issuer;             ///< exactly this `iss`
    bool audience_required = true;  ///< `aud` must name this server
    bool single_use = false;        ///< a `jti` that was seen before is refused
    std::span<const std::string_view> algorithms;
};

/// What the checks may look at. They read; what is to change is the caller's.
struct AssertionContext {
    const Tenant& tenant;
    const Application& application;
    Rules rules;
    TimePoint now;
    const Settings& settings;
};

/// `ReadAssertion` is a JWT taken apart and not yet believed.
struct ReadAssertion {
    crypto::Jws jws;
    JwtClaims claims;
};

/// `Assertion` is a JWT that passed every check (RFC 7523 section 3).
struct Assertion {
    UserId user;      ///< of a grant: for whom it speaks
    std::string jti;  ///< empty: none; else with its issuer, so that two issuers may choose the same one
    TimePoint expires{};
};

/// Takes a JWT apart (RFC 7519 section 7.2). The error is the refusal of that use.
[[nodiscard]] Result<ReadAssertion> read_assertion(std::string_view jwt, AssertionUse use);
/// Checks the JWT. Every refusal is `invalid_grant` (RFC 7523 section 3.1) or `invalid_client` (section 3.2).
[[nodiscard]] Result<Assertion> check_assertion(const ReadAssertion& jwt, const AssertionExpectations& expected,
                                                const AssertionContext& context);
/// The JWT was used: its `jti` is remembered until it expires.
void remember_assertion(const Assertion& assertion, Commit& commit);

}  // namespace authrig::sim

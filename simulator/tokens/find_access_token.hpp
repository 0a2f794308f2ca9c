#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tenant.hpp"
#include "tokens/records.hpp"

namespace authrig::sim {

/// `AccessJwt` is what an access token says that is a JWT (RFC 9068). Nothing of it is judged yet.
struct AccessJwt {
    bool unsigned_jwt = false;     ///< alg is `none`, however it is spelt
    bool signature_right = false;  ///< by this tenant's key
    std::string typ, iss;
    std::vector<std::string> aud;
    std::optional<double> exp, nbf;  ///< seconds since the epoch
};

/// `PresentedToken` is an access token as somebody presents it.
struct PresentedToken {
    const AccessRecord* record = nullptr;  ///< null: not one of this server, or a JWT that nobody can read
    std::optional<AccessJwt> jwt = {};     ///< of a text with the form of a JWT
};

/// Reads a token without judging it: of a JWT whose signature is wrong the record is the one that it claims to be.
[[nodiscard]] PresentedToken read_access_token(const Tenant& tenant, std::string_view presented);

/// The access token as presented: an opaque id, or a JWT of this server with a right signature. Null when it is neither.
[[nodiscard]] const AccessRecord* find_access_token(const Tenant& tenant, std::string_view presented);

}  // namespace authrig::sim

#pragma once

#include <optional>
#include <string>

#include "authrig/application.hpp"
#include "authrig/clock.hpp"

namespace authrig::sim {

/// `TokenFamily` is the line of tokens that came from one authorization of a user. Revoking the line ends every member.
struct TokenFamily {
    std::string id;
    AppId client;
    UserId user;
    TimePoint authorized_at{};
    TimePoint last_use{};         ///< of its refresh token
    bool revoked = false;         ///< every member
    bool access_revoked = false;  ///< the access tokens only
};

/// `CodeRecord` is an authorization code and what it is bound to.
struct CodeRecord {
    std::string code;
    AppId client;
    UserId user;
    std::string scope;
    std::string requested_scope;
    std::string resource;      ///< that its tokens are for; empty: the server's own API
    std::string redirect_uri;  ///< as sent with the authorization request; empty when it named none
    std::string code_challenge;
    Lifetime lifetime;
    TimePoint authorized_at{};
    std::string family;  ///< of the tokens it was redeemed for; empty before
    bool redeemed = false;
};

/// `AccessRecord` is an access token. `id` is the token itself, or the `jti` of a JWT.
struct AccessRecord {
    std::string id;
    AppId client;
    UserId user;  ///< empty when the application acts for itself
    std::string scope;
    std::string resource;  ///< for which it is: its audience
    std::string family;  ///< empty when there is none
    std::string_view token_type;  ///< a literal of the dialect
    Lifetime lifetime;
    TimePoint issued_at{};
    TimePoint not_before{};  ///< it is no good earlier
    bool jwt = false;
    bool revoked = false;
};

/// `RefreshRecord` is a refresh token.
struct RefreshRecord {
    std::string token;
    AppId client;
    UserId user;
    std::string scope;
    std::string resource;  ///< of the access tokens that it gives; empty: the server's own API
    std::string family;
    TimePoint issued_at{};
    bool rotated = false;  ///< replaced by a newer one
    bool revoked = false;
};

}  // namespace authrig::sim

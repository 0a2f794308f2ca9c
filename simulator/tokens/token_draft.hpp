#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "authrig/application.hpp"
#include "dialects/dialect.hpp"

namespace authrig::sim {

/// `Decision` is what a grant decided to issue.
struct Decision {
    const Application* application = nullptr;
    UserId user;                   ///< empty: the application acts for itself
    std::string scope;             ///< granted
    std::string requested_scope;   ///< as asked for; decides whether the answer must name the scope
    std::string refresh_scope;     ///< of the refresh token: what the user granted, also where less was asked for
    std::string family;            ///< an existing line of tokens; empty: a new one if there is a user grant
    TimePoint authorized_at{};
    std::optional<TimePoint> not_beyond = std::nullopt;  ///< the access token ends then at the latest
    bool new_refresh_token = false;
    std::string repeated_refresh_token;  ///< an unrotated token that the answer repeats
    std::string resource{};              ///< that the access token is for; empty: the server's own API
};

/// `TokenDraft` is a token answer before it is issued. What it says and what is stored come from here.
struct TokenDraft {
    Decision decision;
    TokenLook look;
    std::string access_id;         ///< the opaque token or the `jti`
    std::string refresh_token;     ///< new or repeated; empty: none
    Lifetime lifetime;             ///< of the access token
    std::optional<std::int64_t> expires_in;
    std::string jwt_alg = "RS256";
    std::string jwt_typ = "at+jwt";  ///< RFC 9068 section 2.1
    std::vector<std::pair<std::string, std::string>> jwt_claims;  ///< replace claims, as JSON text; empty text removes
    std::string wid;               ///< Workfront's member; empty: none
};

}  // namespace authrig::sim

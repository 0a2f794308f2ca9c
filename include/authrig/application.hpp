#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/clock.hpp"

namespace authrig {

/// A strong id: the same text type under a name of its own.
template <class Tag>
struct Id {
    std::string value;
    auto operator<=>(const Id&) const = default;
    [[nodiscard]] bool empty() const { return value.empty(); }
};
using AppId = Id<struct AppTag>;  ///< the `client_id`
using UserId = Id<struct UserTag>;

enum class AppType { web, spa, m2m };
[[nodiscard]] std::string_view to_string(AppType type);
[[nodiscard]] std::optional<AppType> parse_app_type(std::string_view text);

/// `RefreshPolicy` is an application's choice for its refresh tokens.
struct RefreshPolicy {
    bool rotation = true;
    std::optional<Span> absolute;    ///< from the user's authorization; nothing: no expiration
    std::optional<Span> inactivity;  ///< since the last activity; nothing: no limit
    bool operator==(const RefreshPolicy&) const = default;
};

/// `PublicKey` verifies an application's JWTs. `pem` is a public key or an X.509 certificate; a key registered as a JWK
/// is kept as PEM, too. `alg` is the one algorithm that the key is for (RFC 8725 section 3.1).
struct PublicKey {
    std::string kid;
    std::string pem;
    std::string alg = {};  ///< empty: RS256 or ES256, by the key's type
    bool operator==(const PublicKey&) const = default;
};

/// `ClientSecret` is a client password as stored: salted SHA-256, not the text. The text stays only where it is the key
/// of a MAC: with an application registered for `client_secret_jwt`.
struct ClientSecret {
    std::string id;
    std::string salt;
    std::string hash;
    std::string raw = {};
    TimePoint created_at{};
};

/// `Application` is a registered client. Field names in JSON and YAML are RFC 7591's where it has them:
/// `client_id client_name type description redirect_uris token_endpoint_auth_method scope client_uri logo_uri
/// policy_uri developer_name developer_email resource refresh public_keys`.
struct Application {
    AppId id;  ///< generated when empty
    std::string name;
    AppType type = AppType::web;
    std::string description;
    std::vector<std::string> redirect_uris;
    std::string token_endpoint_auth_method;  ///< empty: what the type implies
    std::string scope;                       ///< space separated; empty: every scope the server knows
    std::string client_uri;                  ///< web: an "about" page
    std::string logo_uri;                    ///< web and spa
    std::string policy_uri;                  ///< spa: privacy policy
    std::string developer_name;              ///< spa
    std::string developer_email;             ///< spa
    std::string resource;                    ///< m2m: what it serves, as tokens name it (RFC 8707 section 2); empty: nothing
    RefreshPolicy refresh;
    std::string client_secret;  ///< in a draft only: a chosen secret; empty: generated. Never kept.
    std::vector<ClientSecret> secrets;
    std::vector<PublicKey> public_keys;
    TimePoint created_at{};
};

/// `User` is a person who can log in. `administrator` alone is not enough to manage applications: the licence must
/// be `standard` or `plan` too.
struct User {
    UserId id;  ///< generated when empty
    std::string username;
    std::string password;
    std::string display_name;
    bool administrator = false;
    std::string license = "standard";  ///< `standard plan work review none`
};

}  // namespace authrig

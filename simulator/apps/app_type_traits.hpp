#pragma once

#include <initializer_list>
#include <span>
#include <string_view>

#include "authrig/application.hpp"

namespace authrig::sim {

/// `AppTypeTraits` says what an application type may do and which fields it has: the one table of types.
struct AppTypeTraits {
    AppType type;
    std::span<const std::string_view> grants;
    std::span<const std::string_view> auth_methods;  ///< the first is the default
    std::span<const std::string_view> fields;        ///< its own fields beside those of every type
    bool needs_pkce;
    bool has_secret;
    bool has_keys;
    bool has_user;                                   ///< redirects users to log in
    [[nodiscard]] bool may_use(std::string_view grant) const;
    [[nodiscard]] bool has_field(std::string_view field) const;
};

[[nodiscard]] const AppTypeTraits& traits(AppType type);
/// Whether the application may register public keys: by its type, or because it signs with one to authenticate.
[[nodiscard]] bool may_have_keys(const Application& application);

/// Names of the grants as the table and the rule book have them.
namespace grant_name {
inline constexpr std::string_view authorization_code = "authorization_code";
inline constexpr std::string_view refresh_token = "refresh_token";
inline constexpr std::string_view client_credentials = "client_credentials";
inline constexpr std::string_view jwt_bearer = "jwt_bearer";
inline constexpr std::string_view jwt_exchange = "jwt_exchange";
inline constexpr std::string_view password = "password";
}  // namespace grant_name

}  // namespace authrig::sim

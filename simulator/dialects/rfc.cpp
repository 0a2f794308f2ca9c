#include "dialects/dialect.hpp"

namespace authrig::sim {

const Dialect& dialect_rfc() {
    static const Dialect dialect{
        .name = "rfc",
        .paths = {.authorize = "/authorize",
                  .token = "/token",
                  .jwt_exchange = "",
                  .revoke = "/revoke",
                  .introspect = "/introspect",
                  .jwks = "/jwks",
                  .metadata = "/.well-known/oauth-authorization-server",
                  .api = "/api/me",
                  .login = "/login",
                  .logout = "/logout",
                  .setup = "/setup/applications"},
        .web = {"Bearer", TokenFormat::opaque},
        .spa = {"Bearer", TokenFormat::opaque},
        .m2m = {"Bearer", TokenFormat::opaque},
        .grants = {"authorization_code", "refresh_token", "client_credentials",
                   "urn:ietf:params:oauth:grant-type:jwt-bearer"},
        .scopes = {"read", "write", "offline_access"},
        .default_scope = "read",
    };
    return dialect;
}

}  // namespace authrig::sim

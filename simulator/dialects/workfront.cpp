#include "dialects/dialect.hpp"

namespace authrig::sim {

/// Adobe Workfront as its public documents describe it. "choice": the documents are silent.
const Dialect& dialect_workfront() {
    static const Dialect dialect = [] {
        Dialect d = dialect_rfc();
        d.name = "workfront";
        d.paths.authorize = "/integrations/oauth2/authorize";                  // workfront/authorize-endpoint
        d.paths.token = "/integrations/oauth2/api/v1/token";                   // workfront/token-endpoint
        d.paths.jwt_exchange = "/integrations/oauth2/api/v1/jwt/exchange";     // workfront/jwt-endpoint
        d.paths.revoke = "";                                                   // not documented
        d.paths.introspect = "";                                               // not documented
        d.paths.metadata = "";                                                 // not documented
        d.paths.jwks = "/integrations/oauth2/api/v1/jwks";                     // choice: keys of the single-page JWTs
        d.paths.api = "/attask/api/v14.0/proj/search";                         // workfront/api-session-header
        d.json_token_body = true;                                              // workfront/token-body-json-or-form
        d.web = {"sessionID", TokenFormat::opaque};                            // workfront/token-response
        d.spa = {"Bearer", TokenFormat::jwt};                                  // workfront/pkce-token-type
        d.m2m = {"sessionID", TokenFormat::opaque};                            // choice: as web
        d.grants = {"authorization_code", "refresh_token"};                    // the JWT flow has an endpoint of its own
        d.scopes = {"offline_access"};                                         // workfront/refresh-offline-access
        d.default_scope = "";                                                  // workfront/authorize-scopes-optional
        d.refresh_without_scope = true;                                        // workfront/refresh-without-scope
        d.inactivity_counts = ActivityCounts::sign_in;                         // workfront/refresh-activity-resets
        d.api_header = ApiHeader::session_id;                                  // workfront/api-session-header
        d.redirect_extras = true;                                              // workfront/authorize-redirect-extras
        d.issuer_identification = false;                                       // not documented
        d.wid = true;                                                          // workfront/token-response
        return d;
    }();
    return dialect;
}

}  // namespace authrig::sim

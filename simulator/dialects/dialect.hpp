#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/application.hpp"
#include "authrig/clock.hpp"
#include "authrig/simulator.hpp"

namespace authrig::sim {

enum class TokenFormat { opaque, jwt };
enum class ActivityCounts { use, sign_in };
enum class ApiHeader { bearer, session_id };

/// How access tokens for one application type look.
struct TokenLook {
    std::string_view token_type = "Bearer";
    TokenFormat format = TokenFormat::opaque;
};

/// `Dialect` is how a server speaks: paths, body formats, fields, lifetimes. The Workfront dialect starts from the RFC one
/// and changes fields, one a line with its source.
struct Dialect {
    std::string_view name;
    EndpointPaths paths;
    std::string_view api_prefix = "/attask/api/v";      ///< `<prefix><version>/…` is the protected resource, too
    bool json_token_body = false;                       ///< the token endpoint reads JSON beside form
    TokenLook web, spa, m2m;
    std::vector<std::string_view> grants;               ///< grant_type values of the token endpoint
    std::vector<std::string_view> scopes;               ///< what may be asked for
    std::string_view default_scope;                     ///< what a request without scope gets
    bool refresh_without_scope = false;                 ///< a refresh token comes without `offline_access`
    ActivityCounts inactivity_counts = ActivityCounts::use;
    ApiHeader api_header = ApiHeader::bearer;
    bool redirect_extras = false;                       ///< `domain` and `lane` in the authorization response
    bool issuer_identification = true;                  ///< `iss` in the authorization response (RFC 9207)
    bool wid = false;                                   ///< `wid` in the token answer
    Span code_lifetime{0, std::chrono::minutes(2)};
    Span access_token_lifetime{0, std::chrono::hours(1)};
    Span session_lifetime{0, std::chrono::hours(8)};

    [[nodiscard]] const TokenLook& look(AppType type) const;
};

#define X(name) [[nodiscard]] const Dialect& dialect_##name();
#include "dialects/list.inc"
#undef X
/// Null when there is none of that name.
[[nodiscard]] const Dialect* find_dialect(std::string_view name);

}  // namespace authrig::sim

#pragma once

#include <map>
#include <string>
#include <string_view>

#include "authrig/config.hpp"
#include "dialects/dialect.hpp"

namespace authrig::sim {

/// `Settings` are a tenant's choices: the dialect's lifetimes and the named switches, strict unless said otherwise.
/// Each field is one switch of `switches.cpp`.
struct Settings {
    const Dialect* dialect = nullptr;
    Span code_lifetime, access_token_lifetime, session_lifetime;
    ActivityCounts inactivity_counts = ActivityCounts::use;
    bool basic_raw_secret = false;            ///< Basic with a secret that was not form-encoded
    bool remember_consent = false;            ///< skip the consent page for what was allowed before
    bool loopback_port_any = true;            ///< RFC 8252 section 7.3
    bool login_before_errors = false;         ///< RFC 9700 section 4.11.2 against RFC 6749 section 4.1.2.1
    bool failed_redemption_burns_code = false;
    bool jwt_single_use = false;              ///< refuse a jti seen before (RFC 7523 section 3)
    bool client_assertion_single_use = true;  ///< the same for JWTs that authenticate clients
    bool jwt_bounds_token = true;             ///< an access token does not outlive its JWT (RFC 7521 section 4.1)
    bool refresh_repeats_token = false;       ///< an answer without rotation repeats the refresh token
    bool pkce_required_for_web = false;
    bool http_redirect_uris = false;          ///< plain http to other hosts; the user is warned (RFC 6749 section 3.1.2.1)
    bool api_query_token = false;             ///< RFC 6750 section 2.3
    bool api_form_token = false;              ///< RFC 6750 section 2.2
    bool revoke_access_tokens = true;         ///< RFC 7009 section 2: it should, it need not
    Span access_token_delay;                  ///< how long after their issue access tokens begin (RFC 7519 section 4.1.5)
    bool issuer_identification = false;       ///< `iss` in the authorization response (RFC 9207)
    bool narrow_scope = false;                ///< leave out what cannot be granted (RFC 6749 section 3.3)
    bool implicit_grant = false;              ///< the response type token (RFC 6749 section 4.2)
    bool password_grant = false;              ///< RFC 6749 section 4.3
    bool signed_metadata = false;             ///< RFC 8414 section 2.1
    int wrong_guesses = 20;                   ///< of a secret in a row before the first pause (RFC 6749 section 2.3.1); 0: any number
    std::string auto_login;                   ///< signed in without a page; empty: nobody
    TokenFormat web_format = TokenFormat::opaque, spa_format = TokenFormat::opaque, m2m_format = TokenFormat::opaque;

    [[nodiscard]] TokenFormat format(AppType type) const;
};

/// Reads switches and lifetimes of a configuration. Throws `ConfigError` for an unknown name or value, with what would do.
[[nodiscard]] Settings make_settings(const Dialect& dialect, const Config& config);

}  // namespace authrig::sim

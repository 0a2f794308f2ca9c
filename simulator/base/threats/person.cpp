// Attacks on what a person sees and types.
#include "authrig/requirements.hpp"
#include "threats/threats.hpp"

namespace authrig::threats {

namespace {

namespace r6749 = requirements::rfc6749;
namespace r6750 = requirements::rfc6750;
namespace r8252 = requirements::rfc8252;
namespace r8414 = requirements::rfc8414;
namespace r9700 = requirements::rfc9700;
namespace workfront = requirements::workfront;

constexpr const Requirement* phishing[] = {
    &r6749::server_tls_authenticated,
    &r6749::client_validates_certificate,
    &r6749::end_user_endpoints_tls,
    &r6749::consent_informs,
    &r6749::invalid_redirect_user_told,
    &r6749::redirect_plain_warning,
    &r6749::native_external_browser,
    &r8252::external_user_agent,
    &r8414::client_refuses_mismatch,
    &r8414::client_validates_certificate,
    &r8414::well_known_https,
    &r9700::metadata_published,
    &r9700::metadata_used,
    &r9700::untrusted_redirect_not_automatic,
};

constexpr const Requirement* password_at_client[] = {
    &r9700::no_password_grant_server, &r9700::no_password_grant_client,
    &r6749::password_grant_minimised, &r6749::password_credentials_discarded,
    &r6749::password_validated,       &r6749::native_external_browser,
    &r8252::external_user_agent,      &workfront::authorize_password_private,
};

constexpr const Requirement* injected_text[] = {
    &r6749::input_sanitised,
    &r6749::error_charset,
    &r6749::error_description_charset,
    &r6749::error_uri_syntax,
    &r6749::error_charset_token,
    &r6749::authz_response_no_duplicates,
    &r6750::challenge_error_charset,
    &r6750::challenge_scope_charset,
    &r6750::challenge_error_uri,
    &r6750::token_syntax,
    &r9700::csp_used,
};

constexpr Threat person_table[] = {
    {.id = "phishing",
     .title = "Phishing by a counterfeit server or page",
     .gain = "The victim types a password into the attacker's page, or lets a client in that is not what it seems.",
     .source = "RFC 6749 section 10.11, RFC 6819 section 4.2.1",
     .stopped_by = phishing},
    {.id = "password-exposure",
     .title = "Passwords in the hands of clients",
     .gain = "A client, or whoever breaks into it, keeps the user's password and everything that it opens.",
     .source = "RFC 9700 section 2.4, RFC 6819 section 4.4.3.1",
     .stopped_by = password_at_client},
    {.id = "content-injection",
     .title = "Injected scripts, texts and header fields",
     .gain = "What the attacker puts into a parameter runs in a page of the server, or forges a part of its answer.",
     .source = "RFC 6749 section 10.14",
     .stopped_by = injected_text},
};

}  // namespace

std::span<const Threat> person_threats() { return person_table; }

}  // namespace authrig::threats

// Attacks on where the browser is sent, and with what.
#include "authrig/requirements.hpp"
#include "threats/threats.hpp"

namespace authrig::threats {

namespace {

namespace r6749 = requirements::rfc6749;
namespace r6750 = requirements::rfc6750;
namespace r7662 = requirements::rfc7662;
namespace r8252 = requirements::rfc8252;
namespace r9700 = requirements::rfc9700;
namespace oauth21 = requirements::oauth21;

constexpr const Requirement* manipulated_uri[] = {
    &r9700::redirect_exact_match,
    &r9700::loopback_port_variable,
    &r9700::no_http_redirect_uris,
    &r6749::register_redirect_public,
    &r6749::register_redirect_implicit,
    &r6749::register_redirect_all,
    &r6749::register_redirect_complete,
    &r6749::redirect_uri_absolute,
    &r6749::redirect_uri_no_fragment,
    &r6749::redirect_uri_absent_several,
    &r6749::redirect_uri_compared,
    &r6749::redirect_uri_exact,
    &r6749::invalid_redirect_not_followed,
    &r6749::invalid_redirect_user_told,
    &r6749::error_no_redirect_bad_client,
    &r6749::redirect_uri_verified_at_token,
    &r6749::code_bound_to_client_and_uri,
    &r6749::redirect_uri_identical,
    &r6749::implicit_redirect_verified,
    &r6749::unauthenticated_redirect_registered,
    &r6749::public_clients_register,
    &r6749::requested_uri_validated,
    &r8252::complete_uri_exact,
    &r8252::custom_scheme_checked,
    &r8252::loopback_any_port,
    &oauth21::redirect_uri_at_token_compat,
};

constexpr const Requirement* open_redirect[] = {
    &r9700::server_no_open_redirector,        &r9700::client_no_open_redirector,
    &r9700::redirect_host_no_open_redirector, &r9700::silent_redirect_authenticates,
    &r9700::untrusted_redirect_not_automatic, &r6749::invalid_redirect_not_followed,
    &r6749::error_no_redirect_bad_client,     &r6749::requested_uri_validated,
};

constexpr const Requirement* referrer[] = {
    &r9700::authz_page_no_third_party,
    &r9700::referrer_suppressed,
    &r9700::code_invalidated,
    &r9700::client_invalidates_state,
    &r6749::callback_no_third_party_scripts,
    &r6749::callback_own_script_first,
    &r6749::callback_strip_credentials,
    &r6749::state_no_sensitive_data,
    &r6750::no_page_urls,
};

constexpr const Requirement* history[] = {
    &r9700::no_query_tokens,
    &r9700::client_no_implicit,
    &r9700::client_uses_code,
    &oauth21::query_token_ignored,
    &oauth21::query_token_not_sent,
    &oauth21::no_implicit,
    &r6749::no_secret_in_uri_server,
    &r6749::no_secret_in_uri_client,
    &r6749::token_get_refused,
    &r6749::token_client_post,
    &r6749::token_no_store,
    &r6749::token_pragma,
    &r6749::code_single_use,
    &r6750::query_avoided,
    &r6750::query_client_no_store,
    &r6750::query_private_response,
    &r6750::body_get,
    &r7662::get_may_be_refused,
};

constexpr const Requirement* status_307[] = {
    &r9700::credentials_not_forwarded,
    &r9700::no_307,
    &r9700::use_303,
};

constexpr const Requirement* post_message[] = {
    &r9700::postmessage_exact_origin,
    &r9700::postmessage_no_wildcard,
    &r9700::postmessage_client_checks_origin,
};

constexpr Threat redirect_table[] = {
    {.id = "redirect-uri-manipulation",
     .title = "Redirect URI manipulation",
     .gain = "The code or token of a victim who only followed a link is delivered to an address of the attacker.",
     .source = "RFC 9700 section 4.1",
     .stopped_by = manipulated_uri},
    {.id = "open-redirect",
     .title = "Open redirection",
     .gain = "A link that begins with a trusted host ends at the attacker's page, with or without credentials in it.",
     .source = "RFC 9700 section 4.11",
     .stopped_by = open_redirect},
    {.id = "referrer-leak",
     .title = "Credential leakage by the Referer field",
     .gain = "A site that a page of the flow loads something from or links to learns code and state.",
     .source = "RFC 9700 section 4.2",
     .stopped_by = referrer},
    {.id = "history-leak",
     .title = "Credential leakage by browser history, logs and caches",
     .gain = "Codes, tokens or secrets are read where addresses and answers are kept.",
     .source = "RFC 9700 section 4.3, RFC 6819 section 4.6.7",
     .stopped_by = history},
    {.id = "credentials-forwarded-307",
     .title = "Credentials forwarded by a 307 redirect",
     .gain = "The browser posts the user's password on to the client that started the login.",
     .source = "RFC 9700 section 4.12",
     .stopped_by = status_307},
    {.id = "in-browser-message-interception",
     .title = "Interception of in-browser messages",
     .gain = "A page of another origin receives the authorization response, or sends one of its own.",
     .source = "RFC 9700 section 4.17",
     .stopped_by = post_message},
};

}  // namespace

std::span<const Threat> redirect_threats() { return redirect_table; }

}  // namespace authrig::threats

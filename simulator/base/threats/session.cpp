// Attacks that put a foreign answer or request into somebody's session.
#include "authrig/requirements.hpp"
#include "threats/threats.hpp"

namespace authrig::threats {

namespace {

namespace r6749 = requirements::rfc6749;
namespace r6750 = requirements::rfc6750;
namespace r8252 = requirements::rfc8252;
namespace r8414 = requirements::rfc8414;
namespace r9207 = requirements::rfc9207;
namespace r9700 = requirements::rfc9700;
namespace oauth21 = requirements::oauth21;

constexpr const Requirement* mix_up[] = {
    &r9700::mix_up_defence,
    &r9700::client_uses_iss,
    &r9700::client_stores_issuer,
    &r9700::client_aborts_on_issuer_mismatch,
    &r9700::distinct_redirect_uris,
    &r9207::iss_in_response,
    &r9207::iss_in_error_response,
    &r9207::iss_form,
    &r9207::issuer_provided,
    &r9207::iss_equals_metadata,
    &r9207::support_advertised,
    &r9207::client_extracts_iss,
    &r9207::client_decodes_iss,
    &r9207::client_compares_iss,
    &r9207::client_rejects_wrong_iss,
    &r9207::client_no_trust_in_error,
    &r9207::client_uses_metadata_issuer,
    &r9207::client_remembers_support,
    &r9207::client_rejects_missing_iss,
    &r9207::client_discards_unadvertised,
    &r9207::id_token_iss_equal,
    &r9207::unique_issuers,
    &r9207::conflicting_issuers,
    &r8252::redirect_uri_per_server,
    &r8414::issuer_required,
    &r8414::issuer_identical,
    &r8414::client_refuses_mismatch,
    &r8414::client_compares_issuer_prefix,
};

constexpr const Requirement* forged_callback[] = {
    &r9700::client_csrf,
    &r9700::state_one_time_bound,
    &r9700::client_invalidates_state,
    &r9700::client_checks_pkce_support,
    &r9700::state_integrity,
    &r9700::verifier_enforced,
    &r6749::state_sent,
    &r6749::state_echoed,
    &r6749::error_state_echoed,
    &r6749::implicit_state_echoed,
    &r6749::client_csrf_protection,
    &r6749::client_state_unguessable,
    &r6749::client_state_bound_to_session,
    &r8252::state_checked,
};

constexpr const Requirement* forged_consent[] = {
    &r6749::server_csrf_protection, &r6749::resource_owner_identified, &r6749::no_automatic_reapproval,
    &r8252::consent_each_time,      &r9700::no_cors_on_authorization,  &r6750::cookie_csrf,
};

constexpr const Requirement* clickjacking[] = {
    &r9700::clickjacking_prevented,
    &r9700::csp_used,
    &r9700::framing_combined,
};

constexpr const Requirement* token_injection[] = {
    &r9700::client_no_implicit, &r9700::client_uses_code, &r9700::nonce_validated,
    &r6749::no_implicit_login,  &r8252::no_implicit,      &oauth21::no_implicit,
};

constexpr Threat session_table[] = {
    {.id = "mix-up",
     .title = "Mix-up of authorization servers",
     .gain = "A client that uses several servers sends the code or token of an honest one to the attacker's.",
     .source = "RFC 9700 section 4.4, RFC 9207 section 1",
     .stopped_by = mix_up},
    {.id = "csrf-callback",
     .title = "Cross-site request forgery at the callback",
     .gain = "The victim works, unknowingly, with the attacker's account or resources in the client.",
     .source = "RFC 9700 section 4.7",
     .stopped_by = forged_callback},
    {.id = "csrf-consent",
     .title = "Forged login or consent",
     .gain = "A foreign page makes the victim's browser allow access that the victim never saw.",
     .source = "RFC 6749 section 10.12, RFC 6819 section 4.4.1.10",
     .stopped_by = forged_consent},
    {.id = "clickjacking",
     .title = "Clickjacking of the login and consent pages",
     .gain = "The victim clicks on what the attacker shows and so allows what lies invisibly above it.",
     .source = "RFC 9700 section 4.16",
     .stopped_by = clickjacking},
    {.id = "access-token-injection",
     .title = "Access token injection",
     .gain = "A client takes a token that was issued to another one and signs the attacker in as its user.",
     .source = "RFC 9700 section 4.6, RFC 6749 section 10.16",
     .stopped_by = token_injection},
};

}  // namespace

std::span<const Threat> session_threats() { return session_table; }

}  // namespace authrig::threats

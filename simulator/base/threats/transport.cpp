// Attacks on the way between the parties, and on the server's strength.
#include "authrig/requirements.hpp"
#include "threats/threats.hpp"

namespace authrig::threats {

namespace {

namespace r6749 = requirements::rfc6749;
namespace r6750 = requirements::rfc6750;
namespace r7009 = requirements::rfc7009;
namespace r7521 = requirements::rfc7521;
namespace r7662 = requirements::rfc7662;
namespace r8414 = requirements::rfc8414;
namespace r9700 = requirements::rfc9700;
namespace workfront = requirements::workfront;

constexpr const Requirement* eavesdropping[] = {
    &r6749::password_auth_tls,
    &r6749::authz_tls_required,
    &r6749::token_tls_required,
    &r6749::redirect_endpoint_tls,
    &r6749::redirect_plain_warning,
    &r6749::access_token_tls,
    &r6749::refresh_token_tls,
    &r6749::code_delivery_secure,
    &r6749::login_callback_tls,
    &r6749::no_cleartext_credentials,
    &r6749::client_validates_certificate,
    &r6749::server_tls_authenticated,
    &r6749::end_user_endpoints_tls,
    &r6750::server_tls,
    &r6750::confidentiality_tls,
    &r6750::client_tls_chain,
    &r6750::client_always_tls,
    &r6750::cookies_not_clear,
    &r7521::tls_required,
    &r7009::endpoint_https,
    &r7009::endpoint_uri_rules,
    &r7009::http_sibling,
    &r7009::http_not_published,
    &r7009::client_checks_https,
    &r7009::client_authenticates_endpoint,
    &r7662::endpoint_tls,
    &r7662::tls12,
    &r7662::rs_validates_certificate,
    &r8414::jwks_uri_https,
    &r8414::well_known_https,
    &r8414::tls_supported,
    &r8414::client_validates_certificate,
    &r9700::responses_encrypted,
    &r9700::no_http_redirect_uris,
    &workfront::token_not_for_others,
    &workfront::token_direct_to_client,
};

constexpr const Requirement* foreign_origin[] = {
    &r9700::no_cors_on_authorization,
    &r9700::cors_elsewhere,
    &r7009::cors_allowed,
};

constexpr const Requirement* spoofed_fields[] = {
    &r9700::proxy_sanitises_headers,
};

constexpr const Requirement* false_metadata[] = {
    &r8414::issuer_required,          &r8414::issuer_identical,       &r8414::well_known_location,
    &r8414::well_known_https,         &r8414::tls_supported,          &r8414::client_validates_certificate,
    &r8414::client_refuses_mismatch,  &r8414::signed_metadata_signed, &r8414::signed_metadata_not_nested,
    &r8414::client_signed_precedence, &r8414::auth_signing_no_none,   &r8414::jwks_uri_https,
    &r9700::metadata_published,       &r9700::metadata_used,
};

constexpr const Requirement* exhaustion[] = {
    &r7009::dos_protection,
    &r6749::brute_force_protection,
    &r6749::password_brute_force,
};

constexpr Threat transport_table[] = {
    {.id = "eavesdropping",
     .title = "Eavesdropping and alteration on the network",
     .gain = "Whoever sits between two parties reads and changes passwords, codes, tokens and secrets.",
     .source = "RFC 6819 sections 4.3.1, 4.3.3 and 4.6.1",
     .stopped_by = eavesdropping},
    {.id = "foreign-origin-script",
     .title = "Scripts of foreign origins",
     .gain = "A page of another site drives the authorization endpoint with the victim's session and reads the answer.",
     .source = "RFC 9700 section 2.6",
     .stopped_by = foreign_origin},
    {.id = "spoofed-proxy-fields",
     .title = "Header fields that only the proxy may set",
     .gain = "The attacker claims another address, scheme, host or client certificate, and the server believes it.",
     .source = "RFC 9700 section 4.13",
     .stopped_by = spoofed_fields},
    {.id = "false-metadata",
     .title = "False server metadata",
     .gain = "Clients learn endpoints or keys of the attacker and send their users and tokens there.",
     .source = "RFC 8414 section 6.2",
     .stopped_by = false_metadata},
    {.id = "denial-of-service",
     .title = "Denial of service",
     .gain = "Cheap requests make the server work until it serves nobody any more.",
     .source = "RFC 6819 sections 4.4.1.11 and 4.4.1.12, RFC 7009 section 5",
     .stopped_by = exhaustion},
};

}  // namespace

std::span<const Threat> transport_threats() { return transport_table; }

}  // namespace authrig::threats

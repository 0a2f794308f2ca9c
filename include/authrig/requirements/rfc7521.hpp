#pragma once

// What RFC 7521 (Assertion Framework) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc7521 {

inline constexpr Requirement integrity_protected{
    .id = "rfc7521-3-integrity-protected",
    .document = "rfc7521",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Assertions are always signed or MACed by their issuer.",
    .check =
        "Present an assertion without signature (alg none, empty third part, two parts only); expect invalid_grant or "
        "invalid_client.",
    .same_as = "rfc7523-3-signature-required",
};

inline constexpr Requirement tls_required{
    .id = "rfc7521-4-tls-required",
    .document = "rfc7521",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Requests with assertions are only served over TLS.",
    .check = "Repeat a good assertion request by plain http; no token may be issued.",
    .same_as = "rfc6749-3.2-token-tls-required",
};

inline constexpr Requirement assertion_required{
    .id = "rfc7521-4.1-assertion-required",
    .document = "rfc7521",
    .section = "4.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "An assertion grant needs the assertion parameter.",
    .check = "Omit assertion; expect invalid_request.",
};

inline constexpr Requirement grant_type_uri{
    .id = "rfc7521-4.1-grant-type-uri",
    .document = "rfc7521",
    .section = "4.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "jwt-bearer",
    .statement = "The grant type of an assertion grant is an absolute URI.",
    .check = "The mock parses grant_type of assertion requests.",
    .same_as = "rfc7523-2.1-grant-type-value",
};

inline constexpr Requirement client_scope_limited{
    .id = "rfc7521-4.1-client-scope-limited",
    .document = "rfc7521",
    .section = "4.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "jwt-bearer",
    .statement = "The requested scope stays within what was granted before.",
    .check = "The mock is configured with a grant; a request for more is a failure of the client.",
};

inline constexpr Requirement server_scope_limited{
    .id = "rfc7521-4.1-server-scope-limited",
    .document = "rfc7521",
    .section = "4.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "The token's scope never exceeds what the accessor was granted.",
    .check =
        "Ask for a scope beyond the configured grant of the subject; expect invalid_scope or a narrower grant stated "
        "in the response.",
};

inline constexpr Requirement token_lifetime_bounded{
    .id = "rfc7521-4.1-token-lifetime-bounded",
    .document = "rfc7521",
    .section = "4.1",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Access tokens ought not to outlive the assertion by much.",
    .check = "Send an assertion that expires in 60 seconds; report an expires_in far above.",
};

inline constexpr Requirement no_refresh_token_usually{
    .id = "rfc7521-4.1-no-refresh-token-usually",
    .document = "rfc7521",
    .section = "4.1",
    .level = Level::should_not,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Assertion grants usually do not return refresh tokens.",
    .check = "Report a refresh_token in the response.",
};

inline constexpr Requirement invalid_grant{
    .id = "rfc7521-4.1.1-invalid-grant",
    .document = "rfc7521",
    .section = "4.1.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A bad assertion used as a grant is answered with invalid_grant.",
    .check = "Send expired, mis-addressed and badly signed assertions; expect 400 invalid_grant each time.",
    .same_as = "rfc7523-3.1-grant-error-invalid-grant",
};

inline constexpr Requirement client_assertion_params{
    .id = "rfc7521-4.2-client-assertion-params",
    .document = "rfc7521",
    .section = "4.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "A client that authenticates by assertion sends client_assertion_type and client_assertion.",
    .check = "The mock expects both, with the type of the profile in use.",
};

inline constexpr Requirement client_id_matches_assertion{
    .id = "rfc7521-4.2-client-id-matches-assertion",
    .document = "rfc7521",
    .section = "4.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "A client_id next to an assertion has to name the same client.",
    .check = "Send a valid client assertion with the client_id of another client; expect an error and no tokens.",
};

inline constexpr Requirement invalid_client{
    .id = "rfc7521-4.2.1-invalid-client",
    .document = "rfc7521",
    .section = "4.2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "A bad client assertion is answered with invalid_client.",
    .check = "Send expired, mis-addressed and badly signed client assertions; expect error=invalid_client.",
    .same_as = "rfc7523-3.2-client-error-invalid-client",
};

inline constexpr Requirement several_mechanisms_invalid_client{
    .id = "rfc7521-4.2.1-several-mechanisms-invalid-client",
    .document = "rfc7521",
    .section = "4.2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "An assertion together with another authentication method is answered with invalid_client.",
    .check =
        "Send a valid assertion plus Basic credentials; expect an error: invalid_client here, invalid_request by RFC "
        "6749 section 5.2; accept either and report which.",
    .same_as = "rfc6749-5.2-error-invalid-request",
};

inline constexpr Requirement issuer_simple_comparison{
    .id = "rfc7521-5.1-issuer-simple-comparison",
    .document = "rfc7521",
    .section = "5.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Issuer values are compared character by character unless a profile says otherwise.",
    .check = "Vary case, trailing slash and percent-encoding of iss; expect refusal.",
    .same_as = "rfc7523-3-iss-compared",
};

inline constexpr Requirement audience_simple_comparison{
    .id = "rfc7521-5.1-audience-simple-comparison",
    .document = "rfc7521",
    .section = "5.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Audience values are compared character by character unless a profile says otherwise.",
    .check = "Vary case, trailing slash, default port and prefix of aud; expect refusal.",
    .same_as = "rfc7523-3-aud-names-server",
};

inline constexpr Requirement self_issued_issuer{
    .id = "rfc7521-5.2-self-issued-issuer",
    .document = "rfc7521",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "The issuer of a self-issued assertion is the client_id.",
    .check = "The mock compares iss with the client_id.",
};

inline constexpr Requirement self_subject{
    .id = "rfc7521-5.2-self-subject",
    .document = "rfc7521",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "A client acting for itself puts its client_id into the subject.",
    .check = "The mock compares sub with the client_id.",
    .same_as = "rfc7523-3-client-sets-sub",
};

inline constexpr const Requirement* all[] = {&integrity_protected,
                                             &tls_required,
                                             &assertion_required,
                                             &grant_type_uri,
                                             &client_scope_limited,
                                             &server_scope_limited,
                                             &token_lifetime_bounded,
                                             &no_refresh_token_usually,
                                             &invalid_grant,
                                             &client_assertion_params,
                                             &client_id_matches_assertion,
                                             &invalid_client,
                                             &several_mechanisms_invalid_client,
                                             &issuer_simple_comparison,
                                             &audience_simple_comparison,
                                             &self_issued_issuer,
                                             &self_subject};

}  // namespace authrig::requirements::rfc7521

#pragma once

// What RFC 7009 (Token Revocation) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc7009 {

inline constexpr Requirement refresh_revocable{
    .id = "rfc7009-2-refresh-revocable",
    .document = "rfc7009",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "A revocation endpoint handles refresh tokens.",
    .check = "Revoke a refresh token; expect 200, then invalid_grant when it is used.",
};

inline constexpr Requirement access_revocable{
    .id = "rfc7009-2-access-revocable",
    .document = "rfc7009",
    .section = "2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "A revocation endpoint ought to handle access tokens too.",
    .check =
        "Revoke an access token; expect 200 and the token dead at introspection and resource, or 400 "
        "unsupported_token_type.",
};

inline constexpr Requirement endpoint_https{
    .id = "rfc7009-2-endpoint-https",
    .document = "rfc7009",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "The endpoint URL is https.",
    .check =
        "Check the URL in metadata; send a revocation by plain http and expect no service under a published http URL.",
};

inline constexpr Requirement endpoint_uri_rules{
    .id = "rfc7009-2-endpoint-uri-rules",
    .document = "rfc7009",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "The URL follows the rules for the authorization endpoint URL, so it has no fragment.",
    .check = "Parse the URL from metadata.",
    .same_as = "rfc7009-2-endpoint-https",
};

inline constexpr Requirement http_sibling{
    .id = "rfc7009-2-http-sibling",
    .document = "rfc7009",
    .section = "2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "A host that also answers plain HTTP ought to revoke tokens sent there by mistake.",
    .check = "Where port 80 answers send a revocation there; report whether the token died.",
};

inline constexpr Requirement http_not_published{
    .id = "rfc7009-2-http-not-published",
    .document = "rfc7009",
    .section = "2",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "A plain-http revocation URL is never published.",
    .check = "Check metadata and documentation URLs.",
};

inline constexpr Requirement client_checks_https{
    .id = "rfc7009-2-client-checks-https",
    .document = "rfc7009",
    .section = "2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "revocation",
    .statement = "A client makes sure that the revocation URL is https.",
    .check =
        "The mock publishes an http revocation URL on a non-loopback host; the client must not send a token there.",
};

inline constexpr Requirement post_form{
    .id = "rfc7009-2-post-form",
    .document = "rfc7009",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "revocation",
    .statement = "Revocation is a form-urlencoded POST.",
    .check = "The mock checks method and content type of the client's request.",
};

inline constexpr Requirement token_required{
    .id = "rfc7009-2.1-token-required",
    .document = "rfc7009",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "The token parameter is needed.",
    .check = "Omit token; expect 400 invalid_request.",
};

inline constexpr Requirement hint_search_extended{
    .id = "rfc7009-2.1-hint-search-extended",
    .document = "rfc7009",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "When the token is not found by the hint the search goes on through all types.",
    .check = "Revoke a refresh token with token_type_hint=access_token and the reverse; expect 200 and the token dead.",
};

inline constexpr Requirement hint_may_be_ignored{
    .id = "rfc7009-2.1-hint-may-be-ignored",
    .document = "rfc7009",
    .section = "2.1",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "The hint may be ignored altogether.",
    .check = "Covered by the two hint checks; no failure possible.",
};

inline constexpr Requirement client_may_hint{
    .id = "rfc7009-2.1-client-may-hint",
    .document = "rfc7009",
    .section = "2.1",
    .level = Level::may,
    .subject = Subject::client,
    .flow = "revocation",
    .statement = "A client may give a hint.",
    .check = "The mock records token_type_hint and expects one of the defined values when present.",
};

inline constexpr Requirement client_authenticated{
    .id = "rfc7009-2.1-client-authenticated",
    .document = "rfc7009",
    .section = "2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "Confidential clients are authenticated before anything is revoked.",
    .check = "Revoke with no and with wrong credentials; expect invalid_client and the token alive.",
};

inline constexpr Requirement client_authenticates{
    .id = "rfc7009-2.1-client-authenticates",
    .document = "rfc7009",
    .section = "2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "revocation",
    .statement = "A client includes its authentication.",
    .check = "The mock fails a revocation request of a confidential client without valid authentication.",
};

inline constexpr Requirement token_of_other_client{
    .id = "rfc7009-2.1-token-of-other-client",
    .document = "rfc7009",
    .section = "2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "A client cannot revoke tokens of another client.",
    .check =
        "Revoke client A's token as client B; expect an error and the token alive; a 200 without effect is reported.",
};

inline constexpr Requirement immediate_effect{
    .id = "rfc7009-2.1-immediate-effect",
    .document = "rfc7009",
    .section = "2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "Revocation takes effect at once.",
    .check = "Use the token right after the 200, through every available endpoint; expect refusal; measure any delay.",
};

inline constexpr Requirement refresh_cascades{
    .id = "rfc7009-2.1-refresh-cascades",
    .document = "rfc7009",
    .section = "2.1",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "Revoking a refresh token ought to kill access tokens of the same grant.",
    .check =
        "Revoke the refresh token and use the access token; expect it dead when access token revocation is supported.",
};

inline constexpr Requirement access_may_cascade{
    .id = "rfc7009-2.1-access-may-cascade",
    .document = "rfc7009",
    .section = "2.1",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "Revoking an access token may kill the refresh token.",
    .check = "Revoke the access token and refresh; record the outcome.",
};

inline constexpr Requirement client_stops_using{
    .id = "rfc7009-2.1-client-stops-using",
    .document = "rfc7009",
    .section = "2.1",
    .level = Level::must_not,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "revocation",
    .statement = "After a 200 the client does not use the token any more.",
    .check = "The mock answers 200 and fails any later use of that token.",
};

inline constexpr Requirement success_200{
    .id = "rfc7009-2.2-success-200",
    .document = "rfc7009",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "Success is status 200.",
    .check = "Expect exactly 200 rather than 204.",
};

inline constexpr Requirement unknown_token_200{
    .id = "rfc7009-2.2-unknown-token-200",
    .document = "rfc7009",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "An unknown, expired or already revoked token is answered with 200.",
    .check = "Revoke a random string, an expired token and the same token twice; expect 200 each time.",
};

inline constexpr Requirement bad_hint_ignored{
    .id = "rfc7009-2.2-bad-hint-ignored",
    .document = "rfc7009",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "An unknown hint value has no influence.",
    .check = "Send token_type_hint=foo with a good token; expect 200 and the token dead.",
};

inline constexpr Requirement client_ignores_body{
    .id = "rfc7009-2.2-client-ignores-body",
    .document = "rfc7009",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "revocation",
    .statement = "The client looks at the status only.",
    .check = "The mock answers 200 with HTML and with an empty body; the client must treat both as success.",
};

inline constexpr Requirement unsupported_token_type{
    .id = "rfc7009-2.2.1-unsupported-token-type",
    .document = "rfc7009",
    .section = "2.2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "A token type that cannot be revoked is answered with unsupported_token_type.",
    .check = "Where access tokens are not revocable expect 400 with that error and not a silent 200.",
};

inline constexpr Requirement client_handles_503{
    .id = "rfc7009-2.2.1-client-handles-503",
    .document = "rfc7009",
    .section = "2.2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "revocation",
    .statement = "After a 503 the client takes the token to be alive and may retry later.",
    .check = "The mock answers 503 with Retry-After; the client must not retry earlier and must not report success.",
};

inline constexpr Requirement cors_allowed{
    .id = "rfc7009-2.3-cors-allowed",
    .document = "rfc7009",
    .section = "2.3",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "The endpoint may support cross-origin requests for browser apps.",
    .check = "Send a preflight; record the outcome.",
};

inline constexpr Requirement dos_protection{
    .id = "rfc7009-5-dos-protection",
    .document = "rfc7009",
    .section = "5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "revocation",
    .statement = "The endpoint is protected against flooding, also by odd hints.",
    .check = "Send a bounded burst of random tokens and hints; expect orderly answers or 429, never 5xx.",
};

inline constexpr Requirement client_authenticates_endpoint{
    .id = "rfc7009-5-client-authenticates-endpoint",
    .document = "rfc7009",
    .section = "5",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "revocation",
    .statement = "A client validates the certificate of the endpoint.",
    .check = "The mock presents a bad certificate; the token must not arrive.",
};

inline constexpr const Requirement* all[] = {
    &refresh_revocable,    &access_revocable,     &endpoint_https,        &endpoint_uri_rules,
    &http_sibling,         &http_not_published,   &client_checks_https,   &post_form,
    &token_required,       &hint_search_extended, &hint_may_be_ignored,   &client_may_hint,
    &client_authenticated, &client_authenticates, &token_of_other_client, &immediate_effect,
    &refresh_cascades,     &access_may_cascade,   &client_stops_using,    &success_200,
    &unknown_token_200,    &bad_hint_ignored,     &client_ignores_body,   &unsupported_token_type,
    &client_handles_503,   &cors_allowed,         &dos_protection,        &client_authenticates_endpoint};

}  // namespace authrig::requirements::rfc7009

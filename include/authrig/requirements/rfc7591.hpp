#pragma once

// What RFC 7591 (Dynamic Client Registration) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc7591 {

inline constexpr Requirement redirect_uris_supported{
    .id = "rfc7591-2-redirect-uris-supported",
    .document = "rfc7591",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "A server with dynamic registration for redirect flows implements redirect_uris.",
    .check = "Register with redirect_uris; expect it in the response and the URIs usable.",
};

inline constexpr Requirement jwks_exclusive{
    .id = "rfc7591-2-jwks-exclusive",
    .document = "rfc7591",
    .section = "2",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "jwks and jwks_uri do not occur together.",
    .check = "Register with both; expect invalid_client_metadata; check responses for both.",
};

inline constexpr Requirement client_jwks_exclusive{
    .id = "rfc7591-2-client-jwks-exclusive",
    .document = "rfc7591",
    .section = "2",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "registration",
    .statement = "A client does not send both.",
    .check = "The mock checks the registration request.",
};

inline constexpr Requirement jwks_valid{
    .id = "rfc7591-2-jwks-valid",
    .document = "rfc7591",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "jwks is a JSON object holding a valid key set.",
    .check = "Register with a string, an empty object and a private key as jwks; expect invalid_client_metadata.",
};

inline constexpr Requirement unknown_metadata_ignored{
    .id = "rfc7591-2-unknown-metadata-ignored",
    .document = "rfc7591",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Metadata the server does not understand is ignored.",
    .check = "Add unknown members; expect success.",
};

inline constexpr Requirement default_auth_method{
    .id = "rfc7591-2-default-auth-method",
    .document = "rfc7591",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Without token_endpoint_auth_method client_secret_basic is meant.",
    .check = "Leave it out; expect client_secret_basic in the response and Basic to work.",
};

inline constexpr Requirement default_grant_types{
    .id = "rfc7591-2-default-grant-types",
    .document = "rfc7591",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Without grant_types and response_types the code grant and code type are meant.",
    .check = "Leave them out; expect authorization_code and code in the response, and other grants refused.",
};

inline constexpr Requirement consistent_grants_and_types{
    .id = "rfc7591-2.1-consistent-grants-and-types",
    .document = "rfc7591",
    .section = "2.1",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Inconsistent grant and response types ought to be refused or put right.",
    .check =
        "Register grant_types authorization_code with response_types token; expect invalid_client_metadata or a "
        "corrected pair.",
};

inline constexpr Requirement software_statement_signed{
    .id = "rfc7591-2.3-software-statement-signed",
    .document = "rfc7591",
    .section = "2.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Software statements are signed and name their issuer.",
    .check = "Send one with alg none, one without iss, one with a bad signature; expect invalid_software_statement.",
};

inline constexpr Requirement json_post{
    .id = "rfc7591-3-json-post",
    .document = "rfc7591",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Registration is a POST with application/json.",
    .check = "Register with JSON and expect success; with a form body expect an error.",
};

inline constexpr Requirement endpoint_tls{
    .id = "rfc7591-3-endpoint-tls",
    .document = "rfc7591",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "The endpoint is protected by TLS.",
    .check = "Repeat by plain http; no client may be registered.",
};

inline constexpr Requirement open_registration{
    .id = "rfc7591-3-open-registration",
    .document = "rfc7591",
    .section = "3",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Registration without authorization ought to be possible.",
    .check = "Register without a token; record 201 or 401.",
};

inline constexpr Requirement statement_precedence{
    .id = "rfc7591-3.1.1-statement-precedence",
    .document = "rfc7591",
    .section = "3.1.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Values from a software statement take precedence over plain ones.",
    .check = "Send differing client_name in both; the statement's must come back.",
};

inline constexpr Requirement success_201{
    .id = "rfc7591-3.2.1-success-201",
    .document = "rfc7591",
    .section = "3.2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Success is 201 with a JSON object.",
    .check = "Check status, content type and syntax.",
};

inline constexpr Requirement client_id_returned{
    .id = "rfc7591-3.2.1-client-id-returned",
    .document = "rfc7591",
    .section = "3.2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "The response has a client_id.",
    .check = "Check presence and type.",
};

inline constexpr Requirement client_id_fresh{
    .id = "rfc7591-3.2.1-client-id-fresh",
    .document = "rfc7591",
    .section = "3.2.1",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "An issued client_id ought not to be valid for another client.",
    .check = "Register twice; the identifiers must differ.",
};

inline constexpr Requirement secret_unique{
    .id = "rfc7591-3.2.1-secret-unique",
    .document = "rfc7591",
    .section = "3.2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "An issued secret is unique for each client_id.",
    .check = "Register twice; the secrets must differ.",
};

inline constexpr Requirement secret_expiry_returned{
    .id = "rfc7591-3.2.1-secret-expiry-returned",
    .document = "rfc7591",
    .section = "3.2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "With a secret comes client_secret_expires_at, zero meaning never.",
    .check = "Check presence and type; with a past value the secret must fail.",
};

inline constexpr Requirement all_metadata_returned{
    .id = "rfc7591-3.2.1-all-metadata-returned",
    .document = "rfc7591",
    .section = "3.2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "All registered metadata is returned, defaults included.",
    .check = "Compare the response with the request and with observed behaviour.",
};

inline constexpr Requirement statement_returned{
    .id = "rfc7591-3.2.1-statement-returned",
    .document = "rfc7591",
    .section = "3.2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "A software statement is returned unmodified and its values at top level.",
    .check = "Compare.",
};

inline constexpr Requirement client_checks_response{
    .id = "rfc7591-3.2.1-client-checks-response",
    .document = "rfc7591",
    .section = "3.2.1",
    .level = Level::may,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "registration",
    .statement = "A client takes note of values the server substituted.",
    .check = "The mock returns another token_endpoint_auth_method; the client must use that one or give up.",
};

inline constexpr Requirement error_400_json{
    .id = "rfc7591-3.2.2-error-400-json",
    .document = "rfc7591",
    .section = "3.2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Errors are 400 with a JSON object and an error code.",
    .check = "Provoke errors; check status, type and code.",
};

inline constexpr Requirement error_invalid_redirect_uri{
    .id = "rfc7591-3.2.2-error-invalid-redirect-uri",
    .document = "rfc7591",
    .section = "3.2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "A bad redirect URI is reported as invalid_redirect_uri.",
    .check = "Register a relative URI, one with fragment, javascript:, data: and a wildcard host; expect that error.",
};

inline constexpr Requirement error_invalid_metadata{
    .id = "rfc7591-3.2.2-error-invalid-metadata",
    .document = "rfc7591",
    .section = "3.2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Other bad values are reported as invalid_client_metadata.",
    .check = "Register an unknown auth method and wrongly typed members; expect that error or a substituted value.",
};

inline constexpr Requirement client_ignores_unknown_error_members{
    .id = "rfc7591-3.2.2-client-ignores-unknown-error-members",
    .document = "rfc7591",
    .section = "3.2.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "registration",
    .statement = "Unknown members of an error do not disturb the client.",
    .check = "The mock adds members to an error.",
};

inline constexpr Requirement redirect_required{
    .id = "rfc7591-5-redirect-required",
    .document = "rfc7591",
    .section = "5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Clients of redirect-based grants have to register redirect URIs.",
    .check = "Register for the code grant without redirect_uris; expect an error.",
    .same_as = "rfc6749-3.1.2.2-register-redirect-public",
};

inline constexpr Requirement redirect_kinds{
    .id = "rfc7591-5-redirect-kinds",
    .document = "rfc7591",
    .section = "5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "A redirect URI is https, http on the local machine, or an application-specific scheme.",
    .check = "Register http://app.example/cb; expect invalid_redirect_uri.",
    .same_as = "rfc9700-2.6-no-http-redirect-uris",
};

inline constexpr Requirement tls12{
    .id = "rfc7591-5-tls12",
    .document = "rfc7591",
    .section = "5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "TLS 1.2 or better is supported.",
    .check = "Handshake.",
};

inline constexpr Requirement self_asserted{
    .id = "rfc7591-5-self-asserted",
    .document = "rfc7591",
    .section = "5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Metadata outside software statements is treated as self-asserted.",
    .check = "Internal attitude; the consent page ought not to vouch for it.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement displayed_uris_checked{
    .id = "rfc7591-5-displayed-uris-checked",
    .document = "rfc7591",
    .section = "5",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "logo, policy, terms and home page URIs ought to share host and scheme with the redirect URIs.",
    .check =
        "Register with foreign hosts and javascript: URIs; report acceptance; the consent page must not render a "
        "script URI.",
};

inline constexpr Requirement secret_not_shared{
    .id = "rfc7591-5-secret-not-shared",
    .document = "rfc7591",
    .section = "5",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "One secret ought not to be given to several instances.",
    .check = "Register two instances with equal software_id; compare the secrets.",
};

inline constexpr const Requirement* all[] = {&redirect_uris_supported,
                                             &jwks_exclusive,
                                             &client_jwks_exclusive,
                                             &jwks_valid,
                                             &unknown_metadata_ignored,
                                             &default_auth_method,
                                             &default_grant_types,
                                             &consistent_grants_and_types,
                                             &software_statement_signed,
                                             &json_post,
                                             &endpoint_tls,
                                             &open_registration,
                                             &statement_precedence,
                                             &success_201,
                                             &client_id_returned,
                                             &client_id_fresh,
                                             &secret_unique,
                                             &secret_expiry_returned,
                                             &all_metadata_returned,
                                             &statement_returned,
                                             &client_checks_response,
                                             &error_400_json,
                                             &error_invalid_redirect_uri,
                                             &error_invalid_metadata,
                                             &client_ignores_unknown_error_members,
                                             &redirect_required,
                                             &redirect_kinds,
                                             &tls12,
                                             &self_asserted,
                                             &displayed_uris_checked,
                                             &secret_not_shared};

}  // namespace authrig::requirements::rfc7591

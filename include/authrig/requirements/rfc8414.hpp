#pragma once

// What RFC 8414 (Authorization Server Metadata) demands, in the document's order and in our own words.
// Longer than a file should be, because the document is one: splitting it would hide what is missing.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc8414 {

inline constexpr Requirement issuer_required{
    .id = "rfc8414-2-issuer-required",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "The document has an issuer that is an https URL without query and fragment.",
    .check = "Check presence and form of issuer.",
};

inline constexpr Requirement authorization_endpoint_required{
    .id = "rfc8414-2-authorization-endpoint-required",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "authorization_endpoint is present unless no grant uses it.",
    .check = "Compare with the grant types; check that it is a URL.",
};

inline constexpr Requirement token_endpoint_required{
    .id = "rfc8414-2-token-endpoint-required",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "token_endpoint is present unless only the implicit grant is supported.",
    .check = "Compare with the grant types; check that it is a URL.",
};

inline constexpr Requirement jwks_uri_https{
    .id = "rfc8414-2-jwks-uri-https",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "jwks_uri is an https URL.",
    .check = "Check the scheme; fetch and parse the key set.",
};

inline constexpr Requirement jwks_use_required{
    .id = "rfc8414-2-jwks-use-required",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "With signing and encryption keys side by side every key has a use.",
    .check = "Fetch the key set; if both kinds occur, every key needs use.",
};

inline constexpr Requirement scopes_recommended{
    .id = "rfc8414-2-scopes-recommended",
    .document = "rfc8414",
    .section = "2",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "scopes_supported ought to be there.",
    .check = "Report its absence.",
};

inline constexpr Requirement response_types_required{
    .id = "rfc8414-2-response-types-required",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "response_types_supported is present.",
    .check = "Expect a non-empty array of strings; try each listed type.",
};

inline constexpr Requirement response_modes_default{
    .id = "rfc8414-2-response-modes-default",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Without response_modes_supported the modes query and fragment are implied.",
    .check = "Try both where applicable; a listed mode has to work.",
};

inline constexpr Requirement grant_types_default{
    .id = "rfc8414-2-grant-types-default",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Without grant_types_supported the authorization code and implicit grants are implied.",
    .check = "If the member is absent and another grant works, or implicit does not, report the document as wrong.",
};

inline constexpr Requirement grant_types_truthful{
    .id = "rfc8414-2-grant-types-truthful",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "The listed grants are those the server supports.",
    .check = "Send each known grant type; listed ones must not yield unsupported_grant_type, unlisted ones must.",
};

inline constexpr Requirement auth_methods_default{
    .id = "rfc8414-2-auth-methods-default",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Without token_endpoint_auth_methods_supported client_secret_basic is implied.",
    .check = "If absent, Basic must work.",
};

inline constexpr Requirement auth_methods_truthful{
    .id = "rfc8414-2-auth-methods-truthful",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "The listed authentication methods work.",
    .check = "Authenticate with each listed method for a client registered for it.",
};

inline constexpr Requirement auth_signing_algs_required{
    .id = "rfc8414-2-auth-signing-algs-required",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "The algorithm list is present when private_key_jwt or client_secret_jwt is listed.",
    .check = "Check the combination.",
};

inline constexpr Requirement auth_signing_rs256{
    .id = "rfc8414-2-auth-signing-rs256",
    .document = "rfc8414",
    .section = "2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "RS256 ought to be among the algorithms.",
    .check = "Report its absence.",
};

inline constexpr Requirement auth_signing_no_none{
    .id = "rfc8414-2-auth-signing-no-none",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "none is never listed for client assertions.",
    .check = "Check the three algorithm lists of token, revocation and introspection endpoints.",
};

inline constexpr Requirement revocation_auth_methods_default{
    .id = "rfc8414-2-revocation-auth-methods-default",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Without a list client_secret_basic is implied at the revocation endpoint.",
    .check = "If absent, revoke using Basic; expect it to work.",
};

inline constexpr Requirement revocation_signing_algs_required{
    .id = "rfc8414-2-revocation-signing-algs-required",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "The algorithm list of the revocation endpoint is present when JWT methods are listed for it.",
    .check = "Check the combination.",
};

inline constexpr Requirement introspection_signing_algs_required{
    .id = "rfc8414-2-introspection-signing-algs-required",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "The algorithm list of the introspection endpoint is present when JWT methods are listed for it.",
    .check = "Check the combination.",
};

inline constexpr Requirement introspection_auth_methods_elsewhere{
    .id = "rfc8414-2-introspection-auth-methods-elsewhere",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "metadata",
    .statement = "Without a list the introspection methods have to be learnt by other means.",
    .check = "Configuration matter; a tool uses its own settings.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement pkce_methods_truthful{
    .id = "rfc8414-2-pkce-methods-truthful",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "code_challenge_methods_supported lists registered methods; its absence means no PKCE.",
    .check = "Try each listed method; if the member is absent but PKCE works, report the document as wrong.",
};

inline constexpr Requirement endpoints_truthful{
    .id = "rfc8414-2-endpoints-truthful",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Every endpoint in the document exists.",
    .check = "Request each; 404 or a connection failure fails.",
};

inline constexpr Requirement types_correct{
    .id = "rfc8414-2-types-correct",
    .document = "rfc8414",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Members have the JSON types laid down for them.",
    .check = "Check arrays, strings and booleans; \"true\" as a string fails.",
};

inline constexpr Requirement signed_metadata_signed{
    .id = "rfc8414-2.1-signed-metadata-signed",
    .document = "rfc8414",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "signed_metadata is a signed JWT with iss.",
    .check = "Verify signature and presence of iss.",
};

inline constexpr Requirement signed_metadata_not_nested{
    .id = "rfc8414-2.1-signed-metadata-not-nested",
    .document = "rfc8414",
    .section = "2.1",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "The signed metadata does not contain itself.",
    .check = "Check for signed_metadata among the claims.",
};

inline constexpr Requirement client_signed_precedence{
    .id = "rfc8414-2.1-client-signed-precedence",
    .document = "rfc8414",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "metadata",
    .statement = "A client that supports signed metadata prefers its values.",
    .check =
        "The mock publishes differing token endpoints in plain and signed form; a supporting client must use the "
        "signed one.",
};

inline constexpr Requirement well_known_location{
    .id = "rfc8414-3-well-known-location",
    .document = "rfc8414",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "The document is found by inserting the well-known string between host and path of the issuer.",
    .check =
        "For issuer https://h/p fetch https://h/.well-known/oauth-authorization-server/p; expect 200; report when only "
        "the appended form works.",
};

inline constexpr Requirement well_known_https{
    .id = "rfc8414-3-well-known-https",
    .document = "rfc8414",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "The location uses https.",
    .check = "Fetch by plain http; the document must not be served there.",
};

inline constexpr Requirement client_get{
    .id = "rfc8414-3.1-client-get",
    .document = "rfc8414",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "metadata",
    .statement = "The document is fetched by GET.",
    .check = "The mock checks the method.",
};

inline constexpr Requirement client_path_insertion{
    .id = "rfc8414-3.1-client-path-insertion",
    .document = "rfc8414",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "metadata",
    .statement = "A client strips a final slash of the issuer's path and inserts the well-known string after the host.",
    .check =
        "The mock has issuers with a path, and with a path ending in a slash; the first request must go to the "
        "inserted location.",
};

inline constexpr Requirement response_200_json{
    .id = "rfc8414-3.2-response-200-json",
    .document = "rfc8414",
    .section = "3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "The answer is 200 with application/json and a JSON object.",
    .check = "Check status, content type and syntax.",
};

inline constexpr Requirement arrays_for_multiple{
    .id = "rfc8414-3.2-arrays-for-multiple",
    .document = "rfc8414",
    .section = "3.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Several values are given as JSON arrays.",
    .check = "A space-separated string in a list member fails.",
};

inline constexpr Requirement no_empty_members{
    .id = "rfc8414-3.2-no-empty-members",
    .document = "rfc8414",
    .section = "3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Members without elements are left out.",
    .check = "Fail on empty arrays.",
};

inline constexpr Requirement unknown_members_ignored{
    .id = "rfc8414-3.2-unknown-members-ignored",
    .document = "rfc8414",
    .section = "3.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "metadata",
    .statement = "Unknown members do not disturb a client.",
    .check = "The mock adds unknown members of all types; the client must go on.",
};

inline constexpr Requirement issuer_identical{
    .id = "rfc8414-3.3-issuer-identical",
    .document = "rfc8414",
    .section = "3.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "The issuer in the document equals the one used for the location.",
    .check = "Compare character by character, including case, port and final slash.",
};

inline constexpr Requirement client_refuses_mismatch{
    .id = "rfc8414-3.3-client-refuses-mismatch",
    .document = "rfc8414",
    .section = "3.3",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "metadata",
    .statement = "A document with another issuer is not used.",
    .check =
        "The mock publishes a different issuer (other host, added slash, other case); the client must send no "
        "authorization request.",
};

inline constexpr Requirement string_comparison{
    .id = "rfc8414-4-string-comparison",
    .document = "rfc8414",
    .section = "4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "metadata",
    .statement = "Strings are compared code point by code point without normalization.",
    .check =
        "The mock publishes an issuer that differs from the expected one by Unicode normalization or percent-encoding "
        "only; the client must refuse it.",
};

inline constexpr Requirement tls_supported{
    .id = "rfc8414-6.1-tls-supported",
    .document = "rfc8414",
    .section = "6.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "TLS 1.2 or better is supported with encrypting ciphers.",
    .check = "Handshake with TLS 1.2 and 1.3; offer null ciphers and expect failure.",
};

inline constexpr Requirement client_validates_certificate{
    .id = "rfc8414-6.1-client-validates-certificate",
    .document = "rfc8414",
    .section = "6.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "metadata",
    .statement = "A client validates the certificate when it fetches metadata.",
    .check = "The mock presents bad certificates; the client must not use the document.",
};

inline constexpr Requirement client_compares_issuer_prefix{
    .id = "rfc8414-6.2-client-compares-issuer-prefix",
    .document = "rfc8414",
    .section = "6.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "metadata",
    .statement = "A client compares the issuer URL it used with the one in the document, exactly.",
    .check = "Same check as client-refuses-mismatch, with an attacker document that names the honest endpoints.",
    .same_as = "rfc8414-3.3-client-refuses-mismatch",
};

inline constexpr const Requirement* all[] = {&issuer_required,
                                             &authorization_endpoint_required,
                                             &token_endpoint_required,
                                             &jwks_uri_https,
                                             &jwks_use_required,
                                             &scopes_recommended,
                                             &response_types_required,
                                             &response_modes_default,
                                             &grant_types_default,
                                             &grant_types_truthful,
                                             &auth_methods_default,
                                             &auth_methods_truthful,
                                             &auth_signing_algs_required,
                                             &auth_signing_rs256,
                                             &auth_signing_no_none,
                                             &revocation_auth_methods_default,
                                             &revocation_signing_algs_required,
                                             &introspection_signing_algs_required,
                                             &introspection_auth_methods_elsewhere,
                                             &pkce_methods_truthful,
                                             &endpoints_truthful,
                                             &types_correct,
                                             &signed_metadata_signed,
                                             &signed_metadata_not_nested,
                                             &client_signed_precedence,
                                             &well_known_location,
                                             &well_known_https,
                                             &client_get,
                                             &client_path_insertion,
                                             &response_200_json,
                                             &arrays_for_multiple,
                                             &no_empty_members,
                                             &unknown_members_ignored,
                                             &issuer_identical,
                                             &client_refuses_mismatch,
                                             &string_comparison,
                                             &tls_supported,
                                             &client_validates_certificate,
                                             &client_compares_issuer_prefix};

}  // namespace authrig::requirements::rfc8414

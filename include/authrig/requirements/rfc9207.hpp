#pragma once

// What RFC 9207 (Authorization Server Issuer Identification) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc9207 {

inline constexpr Requirement iss_in_response{
    .id = "rfc9207-2-iss-in-response",
    .document = "rfc9207",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A supporting server puts iss into successful authorization responses.",
    .check = "Complete a flow; if the server advertises support, iss must be in the response.",
};

inline constexpr Requirement iss_in_error_response{
    .id = "rfc9207-2-iss-in-error-response",
    .document = "rfc9207",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A supporting server puts iss into error responses too.",
    .check = "Provoke access_denied, invalid_scope and unsupported_response_type; each redirect must have iss.",
};

inline constexpr Requirement iss_form{
    .id = "rfc9207-2-iss-form",
    .document = "rfc9207",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "iss is an https URL without query and fragment.",
    .check = "Parse the decoded value.",
};

inline constexpr Requirement issuer_provided{
    .id = "rfc9207-2.3-issuer-provided",
    .document = "rfc9207",
    .section = "2.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "A supporting server lets clients learn its issuer identifier.",
    .check = "Expect a metadata document with issuer, or a configured value.",
};

inline constexpr Requirement iss_equals_metadata{
    .id = "rfc9207-2.3-iss-equals-metadata",
    .document = "rfc9207",
    .section = "2.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "iss equals the issuer of the metadata.",
    .check = "Compare character by character.",
};

inline constexpr Requirement support_advertised{
    .id = "rfc9207-2.3-support-advertised",
    .document = "rfc9207",
    .section = "2.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Support is announced by authorization_response_iss_parameter_supported true.",
    .check = "If iss occurs in responses, expect the member to be the boolean true.",
};

inline constexpr Requirement client_extracts_iss{
    .id = "rfc9207-2.4-client-extracts-iss",
    .document = "rfc9207",
    .section = "2.4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A supporting client reads iss where present.",
    .check = "The mock sends a right iss and the client goes on; then a wrong one (next entries).",
};

inline constexpr Requirement client_decodes_iss{
    .id = "rfc9207-2.4-client-decodes-iss",
    .document = "rfc9207",
    .section = "2.4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "The value is form-decoded before comparison.",
    .check = "The mock percent-encodes every character of iss; the client must accept it.",
};

inline constexpr Requirement client_compares_iss{
    .id = "rfc9207-2.4-client-compares-iss",
    .document = "rfc9207",
    .section = "2.4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "The comparison is character by character with the issuer the request was sent to.",
    .check = "The mock varies final slash, case and default port; each must be refused.",
};

inline constexpr Requirement client_rejects_wrong_iss{
    .id = "rfc9207-2.4-client-rejects-wrong-iss",
    .document = "rfc9207",
    .section = "2.4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A response with another iss is refused.",
    .check = "The mock returns a good code with a foreign iss; no token request may follow.",
};

inline constexpr Requirement client_no_trust_in_error{
    .id = "rfc9207-2.4-client-no-trust-in-error",
    .document = "rfc9207",
    .section = "2.4",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "An error response with another iss is not attributed to the expected server.",
    .check =
        "The mock returns an error with a foreign iss; the client must treat it as invalid and not as the server's "
        "answer.",
};

inline constexpr Requirement client_uses_metadata_issuer{
    .id = "rfc9207-2.4-client-uses-metadata-issuer",
    .document = "rfc9207",
    .section = "2.4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "With metadata the comparison value is its issuer.",
    .check =
        "The mock's authorization endpoint is on another host than the issuer; the client must compare with the "
        "issuer.",
};

inline constexpr Requirement client_remembers_support{
    .id = "rfc9207-2.4-client-remembers-support",
    .document = "rfc9207",
    .section = "2.4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client knows for each server whether iss is to be expected.",
    .check = "Two mocks, one with and one without support; both flows must succeed.",
};

inline constexpr Requirement client_rejects_missing_iss{
    .id = "rfc9207-2.4-client-rejects-missing-iss",
    .document = "rfc9207",
    .section = "2.4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A response without iss from a supporting server is refused.",
    .check = "The mock advertises support but leaves iss out; no token request may follow.",
};

inline constexpr Requirement client_discards_unadvertised{
    .id = "rfc9207-2.4-client-discards-unadvertised",
    .document = "rfc9207",
    .section = "2.4",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "iss from a server that does not announce support ought to lead to discarding the response.",
    .check = "The mock sends iss without advertising; record whether the client goes on.",
};

inline constexpr Requirement id_token_iss_equal{
    .id = "rfc9207-2.4-id-token-iss-equal",
    .document = "rfc9207",
    .section = "2.4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "With an ID Token in the authorization response its iss equals the parameter.",
    .check = "For response types with id_token compare both.",
};

inline constexpr Requirement ignore_when_unsupported{
    .id = "rfc9207-2.4-ignore-when-unsupported",
    .document = "rfc9207",
    .section = "2.4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client without support ignores iss.",
    .check = "The mock adds iss; a client that does not claim support must go on.",
};

inline constexpr Requirement unique_issuers{
    .id = "rfc9207-4-unique-issuers",
    .document = "rfc9207",
    .section = "4",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client does not let two servers share one issuer identifier.",
    .check = "Configure two servers with equal issuers where the client's set-up allows; the second must be refused.",
    .testable = Testable::needs_introspection_of_client,
};

inline constexpr Requirement conflicting_issuers{
    .id = "rfc9207-4-conflicting-issuers",
    .document = "rfc9207",
    .section = "4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A response with several issuer identifiers that differ is refused.",
    .check =
        "The mock sends a right iss parameter and an ID Token with another iss, and iss twice; no token request may "
        "follow.",
};

inline constexpr const Requirement* all[] = {
    &iss_in_response,          &iss_in_error_response,      &iss_form,
    &issuer_provided,          &iss_equals_metadata,        &support_advertised,
    &client_extracts_iss,      &client_decodes_iss,         &client_compares_iss,
    &client_rejects_wrong_iss, &client_no_trust_in_error,   &client_uses_metadata_issuer,
    &client_remembers_support, &client_rejects_missing_iss, &client_discards_unadvertised,
    &id_token_iss_equal,       &ignore_when_unsupported,    &unique_issuers,
    &conflicting_issuers};

}  // namespace authrig::requirements::rfc9207

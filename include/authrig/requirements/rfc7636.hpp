#pragma once

// What RFC 7636 (Proof Key for Code Exchange) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc7636 {

inline constexpr Requirement verifier_syntax{
    .id = "rfc7636-4.1-verifier-syntax",
    .document = "rfc7636",
    .section = "4.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "A verifier has 43 to 128 characters from the unreserved set.",
    .check = "The mock checks length and characters of every code_verifier.",
};

inline constexpr Requirement verifier_syntax_enforced{
    .id = "rfc7636-4.1-verifier-syntax-enforced",
    .document = "rfc7636",
    .section = "4.1",
    .level = Level::should,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A verifier outside the syntax cannot be a valid one.",
    .check =
        "Use 42- and 129-character verifiers and one with a plus sign, each with a matching challenge; expect "
        "invalid_grant or invalid_request at the token endpoint, or refusal of the challenge.",
};

inline constexpr Requirement verifier_per_request{
    .id = "rfc7636-4.1-verifier-per-request",
    .document = "rfc7636",
    .section = "4.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "Every authorization request has a verifier of its own.",
    .check = "Run several flows, including a retry after an error; challenges and verifiers must all differ.",
};

inline constexpr Requirement verifier_entropy{
    .id = "rfc7636-4.1-verifier-entropy",
    .document = "rfc7636",
    .section = "4.1",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "A verifier ought to be impractical to guess.",
    .check = "Collect many verifiers; look for constant parts, counters and time stamps.",
};

inline constexpr Requirement verifier_32_octets{
    .id = "rfc7636-4.1-verifier-32-octets",
    .document = "rfc7636",
    .section = "4.1",
    .level = Level::recommended,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "A verifier ought to be made from 32 random octets.",
    .check = "A 43-character base64url verifier passes; others are reported with the estimated entropy.",
    .same_as = "rfc7636-4.1-verifier-entropy",
};

inline constexpr Requirement client_uses_s256{
    .id = "rfc7636-4.2-client-uses-s256",
    .document = "rfc7636",
    .section = "4.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "A client that can do S256 uses it.",
    .check = "The mock advertises S256 and plain; the request must have code_challenge_method=S256.",
};

inline constexpr Requirement client_plain_conditions{
    .id = "rfc7636-4.2-client-plain-conditions",
    .document = "rfc7636",
    .section = "4.2",
    .level = Level::must_not,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "plain is no choice for a client that does not know out of band that the server supports it.",
    .check = "The mock advertises nothing about PKCE; the client must not send plain.",
};

inline constexpr Requirement challenge_syntax{
    .id = "rfc7636-4.2-challenge-syntax",
    .document = "rfc7636",
    .section = "4.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "The challenge is unpadded base64url of the SHA-256 of the verifier.",
    .check = "The mock recomputes the challenge; padding or standard-alphabet characters fail.",
};

inline constexpr Requirement s256_supported{
    .id = "rfc7636-4.2-s256-supported",
    .document = "rfc7636",
    .section = "4.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A server with PKCE support implements S256.",
    .check = "Run a flow with S256; expect success.",
};

inline constexpr Requirement challenge_sent{
    .id = "rfc7636-4.3-challenge-sent",
    .document = "rfc7636",
    .section = "4.3",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "The authorization request has a code_challenge.",
    .check = "The mock checks for the parameter.",
};

inline constexpr Requirement method_defaults_to_plain{
    .id = "rfc7636-4.3-method-defaults-to-plain",
    .document = "rfc7636",
    .section = "4.3",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "Without a method the challenge is taken as plain.",
    .check =
        "Send a challenge without method; either the verifier equal to the challenge works, or, where plain is "
        "refused, the request is refused with invalid_request; treating it as S256 fails.",
};

inline constexpr Requirement challenge_bound_to_code{
    .id = "rfc7636-4.4-challenge-bound-to-code",
    .document = "rfc7636",
    .section = "4.4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "Challenge and method are tied to the issued code.",
    .check =
        "Start two flows with different challenges and redeem each code with the other's verifier; expect "
        "invalid_grant.",
};

inline constexpr Requirement challenge_not_exposed{
    .id = "rfc7636-4.4-challenge-not-exposed",
    .document = "rfc7636",
    .section = "4.4",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "The challenge must not be readable by others in what the server returns.",
    .check = "Look for the challenge, raw and base64-decoded, in the code and in the redirect.",
};

inline constexpr Requirement required_challenge_missing{
    .id = "rfc7636-4.4.1-required-challenge-missing",
    .document = "rfc7636",
    .section = "4.4.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A server that requires PKCE answers a request without challenge with invalid_request.",
    .check = "Omit code_challenge for a client that requires PKCE; expect a redirect with error=invalid_request.",
};

inline constexpr Requirement required_challenge_explained{
    .id = "rfc7636-4.4.1-required-challenge-explained",
    .document = "rfc7636",
    .section = "4.4.1",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "The error for a missing challenge ought to explain what is missing.",
    .check = "Expect a non-empty error_description or error_uri.",
};

inline constexpr Requirement unsupported_method{
    .id = "rfc7636-4.4.1-unsupported-method",
    .document = "rfc7636",
    .section = "4.4.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A transformation the server does not support is answered with invalid_request.",
    .check =
        "Send code_challenge_method=S512 and s256 in lower case; expect a redirect with error=invalid_request, never a "
        "silent fallback.",
};

inline constexpr Requirement unsupported_method_explained{
    .id = "rfc7636-4.4.1-unsupported-method-explained",
    .document = "rfc7636",
    .section = "4.4.1",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "The error for an unsupported transformation ought to explain the cause.",
    .check = "Expect a non-empty error_description or error_uri.",
};

inline constexpr Requirement verifier_sent{
    .id = "rfc7636-4.5-verifier-sent",
    .document = "rfc7636",
    .section = "4.5",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "Redemption includes the verifier.",
    .check = "The mock expects code_verifier in every code redemption whose request had a challenge.",
};

inline constexpr Requirement bound_method_used{
    .id = "rfc7636-4.5-bound-method-used",
    .document = "rfc7636",
    .section = "4.5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "The method given with the request decides how the verifier is checked.",
    .check =
        "Request with S256, redeem with the challenge itself as verifier; expect invalid_grant. Add "
        "code_challenge_method=plain to the token request; it must be without effect.",
};

inline constexpr Requirement matching_verifier_continues{
    .id = "rfc7636-4.6-matching-verifier-continues",
    .document = "rfc7636",
    .section = "4.6",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "With a matching verifier the request proceeds.",
    .check = "Use the published test vector and random verifiers of 43 and 128 characters; expect tokens.",
};

inline constexpr Requirement mismatch_invalid_grant{
    .id = "rfc7636-4.6-mismatch-invalid-grant",
    .document = "rfc7636",
    .section = "4.6",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A verifier that does not match is answered with invalid_grant.",
    .check = "Redeem with a wrong verifier and with one differing in case; expect 400 invalid_grant and no tokens.",
};

inline constexpr Requirement non_pkce_clients_allowed{
    .id = "rfc7636-5-non-pkce-clients-allowed",
    .document = "rfc7636",
    .section = "5",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A server may serve clients without PKCE.",
    .check = "Run a flow without challenge for a confidential client; record the outcome.",
};

inline constexpr Requirement params_to_all_servers{
    .id = "rfc7636-5-params-to-all-servers",
    .document = "rfc7636",
    .section = "5",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "A client ought to send the PKCE parameters to every server.",
    .check =
        "The mock publishes no code_challenge_methods_supported; the client ought to send a challenge all the same.",
};

inline constexpr Requirement verifier_256_bits{
    .id = "rfc7636-7.1-verifier-256-bits",
    .document = "rfc7636",
    .section = "7.1",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "A verifier ought to have 256 bits of entropy.",
    .check = "Estimate from length and alphabet over many samples; below 256 bits is reported.",
    .same_as = "rfc7636-4.1-verifier-entropy",
};

inline constexpr Requirement no_downgrade_to_plain{
    .id = "rfc7636-7.2-no-downgrade-to-plain",
    .document = "rfc7636",
    .section = "7.2",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "After trying S256 a client must not fall back to plain.",
    .check =
        "The mock answers an S256 request with invalid_request; no request with plain or without challenge may follow.",
};

inline constexpr Requirement plain_not_used{
    .id = "rfc7636-7.2-plain-not-used",
    .document = "rfc7636",
    .section = "7.2",
    .level = Level::should_not,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "plain ought not to be used.",
    .check = "The mock reports any request with plain or with a challenge without method.",
    .same_as = "rfc7636-4.2-client-uses-s256",
};

inline constexpr Requirement plain_not_offered{
    .id = "rfc7636-7.2-plain-not-offered",
    .document = "rfc7636",
    .section = "7.2",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "New servers ought not to offer plain.",
    .check = "Send a plain challenge; report when it is accepted or advertised.",
};

inline constexpr Requirement challenge_in_code_encrypted{
    .id = "rfc7636-7.2-challenge-in-code-encrypted",
    .document = "rfc7636",
    .section = "7.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A plain challenge carried inside the code is encrypted.",
    .check = "Request with plain and search the code, raw and decoded, for the challenge.",
};

inline constexpr const Requirement* all[] = {&verifier_syntax,
                                             &verifier_syntax_enforced,
                                             &verifier_per_request,
                                             &verifier_entropy,
                                             &verifier_32_octets,
                                             &client_uses_s256,
                                             &client_plain_conditions,
                                             &challenge_syntax,
                                             &s256_supported,
                                             &challenge_sent,
                                             &method_defaults_to_plain,
                                             &challenge_bound_to_code,
                                             &challenge_not_exposed,
                                             &required_challenge_missing,
                                             &required_challenge_explained,
                                             &unsupported_method,
                                             &unsupported_method_explained,
                                             &verifier_sent,
                                             &bound_method_used,
                                             &matching_verifier_continues,
                                             &mismatch_invalid_grant,
                                             &non_pkce_clients_allowed,
                                             &params_to_all_servers,
                                             &verifier_256_bits,
                                             &no_downgrade_to_plain,
                                             &plain_not_used,
                                             &plain_not_offered,
                                             &challenge_in_code_encrypted};

}  // namespace authrig::requirements::rfc7636

#pragma once

// What RFC 7519 (JSON Web Token) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc7519 {

inline constexpr Requirement string_or_uri{
    .id = "rfc7519-2-string-or-uri",
    .document = "rfc7519",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "An iss, sub or aud value with a colon is a URI.",
    .check = "Check issued tokens: values with a colon must parse as URIs.",
};

inline constexpr Requirement numeric_date{
    .id = "rfc7519-2-numeric-date",
    .document = "rfc7519",
    .section = "2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Time claims are numbers of seconds since the epoch.",
    .check = "Check exp, nbf and iat of issued tokens: JSON numbers of plausible size (not milliseconds).",
};

inline constexpr Requirement unique_claim_names_issued{
    .id = "rfc7519-4-unique-claim-names-issued",
    .document = "rfc7519",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A claim name occurs once in a claims set.",
    .check = "Parse issued tokens with a parser that keeps duplicates.",
};

inline constexpr Requirement duplicate_claims_handled{
    .id = "rfc7519-4-duplicate-claims-handled",
    .document = "rfc7519",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A consumer refuses duplicate claim names or takes the last one.",
    .check =
        "Send a signed JWT with aud twice (wrong then right, right then wrong); the outcome must be refusal, or "
        "decided by the last one.",
};

inline constexpr Requirement unknown_claims_ignored{
    .id = "rfc7519-4-unknown-claims-ignored",
    .document = "rfc7519",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Claims that are not understood are ignored unless a profile demands otherwise.",
    .check = "Add unknown claims of all JSON types to a good JWT; expect success.",
};

inline constexpr Requirement sub_unique{
    .id = "rfc7519-4.1.2-sub-unique",
    .document = "rfc7519",
    .section = "4.1.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "A subject value is unique within its issuer.",
    .check = "Obtain tokens for two users and for a client; the sub values must differ.",
};

inline constexpr Requirement aud_mismatch_refused{
    .id = "rfc7519-4.1.3-aud-mismatch-refused",
    .document = "rfc7519",
    .section = "4.1.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A JWT whose aud does not name the processor is refused.",
    .check = "Send a JWT with another audience; expect refusal (see the RFC 7523 entries for the variants).",
    .same_as = "rfc7523-3-aud-names-server",
};

inline constexpr Requirement aud_mismatch_refused_rs{
    .id = "rfc7519-4.1.3-aud-mismatch-refused-rs",
    .document = "rfc7519",
    .section = "4.1.3",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server refuses a JWT whose aud does not name it.",
    .check = "Present a token issued for another resource; expect 401 invalid_token.",
    .same_as = "rfc9068-4-rs-aud",
};

inline constexpr Requirement aud_single_string{
    .id = "rfc7519-4.1.3-aud-single-string",
    .document = "rfc7519",
    .section = "4.1.3",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A single audience may be a plain string.",
    .check = "Send aud as a string and as a one-element array; expect the same outcome.",
};

inline constexpr Requirement exp_boundary{
    .id = "rfc7519-4.1.4-exp-boundary",
    .document = "rfc7519",
    .section = "4.1.4",
    .level = Level::must_not,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A token is not accepted at or after its exp.",
    .check = "Present a token one second before and, allowing the stated leeway, after exp.",
    .same_as = "rfc9068-4-rs-exp",
};

inline constexpr Requirement exp_numeric{
    .id = "rfc7519-4.1.4-exp-numeric",
    .document = "rfc7519",
    .section = "4.1.4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "exp is a number.",
    .check = "Send exp as a string, null, an object and a value beyond 64 bits; expect refusal and no server error.",
};

inline constexpr Requirement leeway_small{
    .id = "rfc7519-4.1.4-leeway-small",
    .document = "rfc7519",
    .section = "4.1.4",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A leeway of a few minutes at most may be granted.",
    .check = "Probe with growing age; report the largest accepted.",
};

inline constexpr Requirement nbf_enforced{
    .id = "rfc7519-4.1.5-nbf-enforced",
    .document = "rfc7519",
    .section = "4.1.5",
    .level = Level::must_not,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A token is not accepted before its nbf.",
    .check = "Where the tool can mint tokens for the resource server, set nbf ten minutes ahead; expect 401.",
};

inline constexpr Requirement nbf_numeric{
    .id = "rfc7519-4.1.5-nbf-numeric",
    .document = "rfc7519",
    .section = "4.1.5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "nbf is a number.",
    .check = "Send nbf as a string; expect refusal.",
};

inline constexpr Requirement iat_numeric{
    .id = "rfc7519-4.1.6-iat-numeric",
    .document = "rfc7519",
    .section = "4.1.6",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "iat is a number.",
    .check = "Send iat as a string; expect refusal; check issued tokens too.",
};

inline constexpr Requirement jti_unique{
    .id = "rfc7519-4.1.7-jti-unique",
    .document = "rfc7519",
    .section = "4.1.7",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "jti values do not collide.",
    .check = "Collect the jti of many issued tokens; no repeats.",
};

inline constexpr Requirement typ_jwt{
    .id = "rfc7519-5.1-typ-jwt",
    .document = "rfc7519",
    .section = "5.1",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "When typ just says that the object is a JWT its value ought to be JWT in capitals.",
    .check = "Check the header of issued tokens that have no explicit type.",
};

inline constexpr Requirement cty_nested{
    .id = "rfc7519-5.2-cty-nested",
    .document = "rfc7519",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A nested JWT has cty JWT in the outer header.",
    .check = "Check encrypted tokens; send a nested JWT to a server that supports them.",
};

inline constexpr Requirement replicated_claims_equal{
    .id = "rfc7519-5.3-replicated-claims-equal",
    .document = "rfc7519",
    .section = "5.3",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Claims repeated in the header of an encrypted JWT ought to be verified to agree.",
    .check = "Where encrypted JWTs are accepted send different iss in header and payload; expect refusal.",
};

inline constexpr Requirement needs_period{
    .id = "rfc7519-7.2-needs-period",
    .document = "rfc7519",
    .section = "7.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A string without a period is no JWT.",
    .check = "Send abc as assertion; expect an orderly error.",
};

inline constexpr Requirement strict_base64url{
    .id = "rfc7519-7.2-strict-base64url",
    .document = "rfc7519",
    .section = "7.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Header, payload and signature are base64url without padding, white space or other characters.",
    .check = "Add padding, a line break, a plus and a slash to each part in turn; expect refusal.",
};

inline constexpr Requirement header_json_object{
    .id = "rfc7519-7.2-header-json-object",
    .document = "rfc7519",
    .section = "7.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "The header is a valid UTF-8 JSON object.",
    .check =
        "Send a header that is an array, has trailing text, has invalid UTF-8; expect refusal and no server error.",
};

inline constexpr Requirement header_understood{
    .id = "rfc7519-7.2-header-understood",
    .document = "rfc7519",
    .section = "7.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A header with parameters that have to be understood but are not makes the JWT invalid.",
    .check = "Send crit naming an unknown parameter; expect refusal.",
    .same_as = "rfc7515-4.1.11-crit-unknown-refused",
};

inline constexpr Requirement payload_json_object{
    .id = "rfc7519-7.2-payload-json-object",
    .document = "rfc7519",
    .section = "7.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "The payload is a valid UTF-8 JSON object.",
    .check =
        "Sign payloads that are a string, an array, empty, or have trailing text; expect refusal and no server error.",
};

inline constexpr Requirement unacceptable_alg_refused{
    .id = "rfc7519-7.2-unacceptable-alg-refused",
    .document = "rfc7519",
    .section = "7.2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement =
        "An algorithm that the application does not accept ought to lead to refusal even if the signature is right.",
    .check =
        "Sign correctly with an algorithm that is neither registered for the client nor advertised; expect refusal.",
    .same_as = "rfc8725-3.1-alg-allow-list",
};

inline constexpr Requirement string_comparison{
    .id = "rfc7519-7.3-string-comparison",
    .document = "rfc7519",
    .section = "7.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "JSON names and values are compared code point by code point.",
    .check =
        "Send a JWT whose claim name has another case (ISS, Aud) or a decomposed accent; it must not be taken for the "
        "real claim; a header name written with a JSON escape must be recognised.",
};

inline constexpr Requirement algs_recommended{
    .id = "rfc7519-8-algs-recommended",
    .document = "rfc7519",
    .section = "8",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "RS256 and ES256 ought to be supported besides the mandatory ones.",
    .check = "Read the advertised algorithms; report the absence of both.",
};

inline constexpr const Requirement* all[] = {&string_or_uri,
                                             &numeric_date,
                                             &unique_claim_names_issued,
                                             &duplicate_claims_handled,
                                             &unknown_claims_ignored,
                                             &sub_unique,
                                             &aud_mismatch_refused,
                                             &aud_mismatch_refused_rs,
                                             &aud_single_string,
                                             &exp_boundary,
                                             &exp_numeric,
                                             &leeway_small,
                                             &nbf_enforced,
                                             &nbf_numeric,
                                             &iat_numeric,
                                             &jti_unique,
                                             &typ_jwt,
                                             &cty_nested,
                                             &replicated_claims_equal,
                                             &needs_period,
                                             &strict_base64url,
                                             &header_json_object,
                                             &header_understood,
                                             &payload_json_object,
                                             &unacceptable_alg_refused,
                                             &string_comparison,
                                             &algs_recommended};

}  // namespace authrig::requirements::rfc7519

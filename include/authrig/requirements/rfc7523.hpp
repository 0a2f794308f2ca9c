#pragma once

// What RFC 7523 (JWT Profile for Client Authentication and Authorization Grants) demands, in the document's order and
// in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc7523 {

inline constexpr Requirement grant_type_value{
    .id = "rfc7523-2.1-grant-type-value",
    .document = "rfc7523",
    .section = "2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "jwt-bearer",
    .statement = "A JWT grant uses the URN ending in grant-type:jwt-bearer.",
    .check = "The mock compares grant_type literally.",
};

inline constexpr Requirement single_assertion{
    .id = "rfc7523-2.1-single-assertion",
    .document = "rfc7523",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "The assertion parameter holds exactly one JWT.",
    .check =
        "Send two JWTs separated by a space or a comma, and the parameter twice; expect invalid_grant or "
        "invalid_request.",
};

inline constexpr Requirement client_auth_optional{
    .id = "rfc7523-2.1-client-auth-optional",
    .document = "rfc7523",
    .section = "2.1",
    .level = Level::may,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Client authentication is optional with a JWT grant.",
    .check = "Send a good assertion without client credentials; record the outcome against the server's stated policy.",
};

inline constexpr Requirement assertion_type_value{
    .id = "rfc7523-2.2-assertion-type-value",
    .document = "rfc7523",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "Client assertions are recognised by the URN ending in client-assertion-type:jwt-bearer.",
    .check =
        "Send a good JWT with an unknown client_assertion_type, and without one; expect invalid_client or "
        "invalid_request.",
};

inline constexpr Requirement single_client_assertion{
    .id = "rfc7523-2.2-single-client-assertion",
    .document = "rfc7523",
    .section = "2.2",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "client_assertion must not hold more than one JWT.",
    .check = "The mock fails a value that is not a single compact JWS.",
};

inline constexpr Requirement iss_required{
    .id = "rfc7523-3-iss-required",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A JWT without iss is not acceptable.",
    .check = "Send an otherwise good JWT lacking iss, as grant and as client assertion; expect the error of the use.",
};

inline constexpr Requirement iss_compared{
    .id = "rfc7523-3-iss-compared",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "The issuer has to be one the server knows, compared character by character.",
    .check =
        "Send a JWT signed by a trusted key with an unknown iss, and with a trusted iss in altered case; expect the "
        "error of the use.",
};

inline constexpr Requirement sub_required{
    .id = "rfc7523-3-sub-required",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A JWT without sub is not acceptable.",
    .check = "Send a JWT lacking sub; expect the error of the use.",
};

inline constexpr Requirement client_sub_is_client_id{
    .id = "rfc7523-3-client-sub-is-client-id",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "For client authentication the subject is the client_id.",
    .check = "Send a client assertion signed by client A with sub of client B; expect invalid_client.",
};

inline constexpr Requirement client_sets_sub{
    .id = "rfc7523-3-client-sets-sub",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "A client puts its own client_id into sub of a client assertion.",
    .check = "The mock compares sub with the registered client_id.",
};

inline constexpr Requirement aud_required{
    .id = "rfc7523-3-aud-required",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A JWT without aud is not acceptable.",
    .check = "Send a JWT lacking aud, with an empty string and an empty list; expect the error of the use.",
};

inline constexpr Requirement aud_names_server{
    .id = "rfc7523-3-aud-names-server",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A JWT whose audience does not include this server is refused.",
    .check =
        "Send aud of another server, of the resource server, and a substring or superstring of the right value; expect "
        "the error of the use.",
};

inline constexpr Requirement aud_list_accepted{
    .id = "rfc7523-3-aud-list-accepted",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "An audience list that includes this server among others is accepted.",
    .check =
        "Send aud as an array of two with the right value second; expect success unless a stricter profile is "
        "announced.",
};

inline constexpr Requirement aud_token_endpoint{
    .id = "rfc7523-3-aud-token-endpoint",
    .document = "rfc7523",
    .section = "3",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "The token endpoint URL may serve as audience.",
    .check = "Send the token endpoint URL and then the issuer identifier as aud; record which are accepted.",
};

inline constexpr Requirement exp_required{
    .id = "rfc7523-3-exp-required",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A JWT without exp is not acceptable.",
    .check = "Send a JWT lacking exp; expect the error of the use.",
};

inline constexpr Requirement exp_enforced{
    .id = "rfc7523-3-exp-enforced",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "An expired JWT is refused, allowing for clock skew.",
    .check =
        "Send exp ten minutes ago, and then thirty seconds ago; the first must fail, the second is recorded as leeway.",
};

inline constexpr Requirement exp_far_future{
    .id = "rfc7523-3-exp-far-future",
    .document = "rfc7523",
    .section = "3",
    .level = Level::may,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "An expiry far in the future may be refused.",
    .check = "Send exp ten years ahead; record the outcome.",
};

inline constexpr Requirement nbf_enforced{
    .id = "rfc7523-3-nbf-enforced",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A JWT is not accepted before its nbf.",
    .check = "Send nbf ten minutes ahead; expect the error of the use.",
};

inline constexpr Requirement iat_old{
    .id = "rfc7523-3-iat-old",
    .document = "rfc7523",
    .section = "3",
    .level = Level::may,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A JWT issued long ago may be refused.",
    .check = "Send iat one year ago with a good exp; record the outcome.",
};

inline constexpr Requirement jti_replay{
    .id = "rfc7523-3-jti-replay",
    .document = "rfc7523",
    .section = "3",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A server may refuse a JWT whose jti it has seen.",
    .check = "Send the identical JWT twice; record the outcome, and fail when metadata or policy announces single use.",
};

inline constexpr Requirement signature_required{
    .id = "rfc7523-3-signature-required",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "The JWT is signed or MACed by its issuer.",
    .check = "Send alg none with an empty signature, and with the none in mixed case; expect the error of the use.",
};

inline constexpr Requirement signature_verified{
    .id = "rfc7523-3-signature-verified",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A JWT with a bad signature or MAC is refused.",
    .check =
        "Alter one bit of the signature, sign with an unknown key under a known kid, sign with another client's key; "
        "expect the error of the use.",
};

inline constexpr Requirement otherwise_invalid_refused{
    .id = "rfc7523-3-otherwise-invalid-refused",
    .document = "rfc7523",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A JWT that is invalid by the rules of JWT itself is refused.",
    .check = "Send non-JSON payloads, string-typed exp, bad base64url and unknown crit; expect the error of the use.",
};

inline constexpr Requirement extra_claims_accepted{
    .id = "rfc7523-3-extra-claims-accepted",
    .document = "rfc7523",
    .section = "3",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Further claims may be present.",
    .check = "Add unknown claims to a good JWT; expect success.",
};

inline constexpr Requirement present_credentials_validated{
    .id = "rfc7523-3.1-present-credentials-validated",
    .document = "rfc7523",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Client credentials sent along with a JWT grant are verified.",
    .check = "Send a good assertion with a wrong client secret; expect invalid_client and no token.",
};

inline constexpr Requirement grant_error_invalid_grant{
    .id = "rfc7523-3.1-grant-error-invalid-grant",
    .document = "rfc7523",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "An unacceptable JWT grant is answered with invalid_grant.",
    .check = "Use each defect of section 3; expect 400 with error=invalid_grant.",
};

inline constexpr Requirement client_error_invalid_client{
    .id = "rfc7523-3.2-client-error-invalid-client",
    .document = "rfc7523",
    .section = "3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "An unacceptable client JWT is answered with invalid_client.",
    .check = "Use each defect of section 3 in client_assertion; expect error=invalid_client.",
};

inline constexpr Requirement rs256_supported{
    .id = "rfc7523-5-rs256-supported",
    .document = "rfc7523",
    .section = "5",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "RS256 is mandatory to implement for this profile.",
    .check = "Send a JWT signed with RS256 for a client with an RSA key; expect success.",
};

inline constexpr const Requirement* all[] = {&grant_type_value,
                                             &single_assertion,
                                             &client_auth_optional,
                                             &assertion_type_value,
                                             &single_client_assertion,
                                             &iss_required,
                                             &iss_compared,
                                             &sub_required,
                                             &client_sub_is_client_id,
                                             &client_sets_sub,
                                             &aud_required,
                                             &aud_names_server,
                                             &aud_list_accepted,
                                             &aud_token_endpoint,
                                             &exp_required,
                                             &exp_enforced,
                                             &exp_far_future,
                                             &nbf_enforced,
                                             &iat_old,
                                             &jti_replay,
                                             &signature_required,
                                             &signature_verified,
                                             &otherwise_invalid_refused,
                                             &extra_claims_accepted,
                                             &present_credentials_validated,
                                             &grant_error_invalid_grant,
                                             &client_error_invalid_client,
                                             &rs256_supported};

}  // namespace authrig::requirements::rfc7523

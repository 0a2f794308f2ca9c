#pragma once

// What RFC 9068 (JWT Profile for Access Tokens) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc9068 {

inline constexpr Requirement signed_{
    .id = "rfc9068-2.1-signed",
    .document = "rfc9068",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "JWT access tokens are signed.",
    .check = "Decode the token; three parts and a verifying signature.",
};

inline constexpr Requirement asymmetric{
    .id = "rfc9068-2.1-asymmetric",
    .document = "rfc9068",
    .section = "2.1",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "The signature ought to be asymmetric.",
    .check = "Check alg.",
};

inline constexpr Requirement no_none{
    .id = "rfc9068-2.1-no-none",
    .document = "rfc9068",
    .section = "2.1",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "none is never the algorithm.",
    .check = "Check alg.",
};

inline constexpr Requirement rs256_available{
    .id = "rfc9068-2.1-rs256-available",
    .document = "rfc9068",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "RS256 is among the supported algorithms.",
    .check = "Check key set and metadata for an RSA signing key.",
};

inline constexpr Requirement typ_at_jwt{
    .id = "rfc9068-2.1-typ-at-jwt",
    .document = "rfc9068",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "typ names the access token media type.",
    .check = "Expect at+jwt or application/at+jwt, ignoring case.",
};

inline constexpr Requirement typ_short_form{
    .id = "rfc9068-2.1-typ-short-form",
    .document = "rfc9068",
    .section = "2.1",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "typ ought to be at+jwt without prefix.",
    .check = "Check the value.",
};

inline constexpr Requirement required_claims{
    .id = "rfc9068-2.2-required-claims",
    .document = "rfc9068",
    .section = "2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "iss, exp, aud, sub, client_id, iat and jti are all present.",
    .check = "Check presence and JSON types.",
};

inline constexpr Requirement sub_of_user{
    .id = "rfc9068-2.2-sub-of-user",
    .document = "rfc9068",
    .section = "2.2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "With a user involved sub ought to be the user.",
    .check = "Compare tokens of two users and the introspection answer.",
};

inline constexpr Requirement sub_of_client{
    .id = "rfc9068-2.2-sub-of-client",
    .document = "rfc9068",
    .section = "2.2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Without a user sub ought to identify the client.",
    .check = "Check the token of a client-credentials grant.",
};

inline constexpr Requirement scope_claim{
    .id = "rfc9068-2.2.3-scope-claim",
    .document = "rfc9068",
    .section = "2.2.3",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "A requested scope ought to show as a scope claim.",
    .check = "Expect a space-separated string equal to the granted scope.",
};

inline constexpr Requirement scope_meaningful_for_aud{
    .id = "rfc9068-2.2.3-scope-meaningful-for-aud",
    .document = "rfc9068",
    .section = "2.2.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Every scope has a meaning for the audience.",
    .check = "The mapping is private to the deployment; a tool can compare tokens for different resources.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement resource_becomes_aud{
    .id = "rfc9068-3-resource-becomes-aud",
    .document = "rfc9068",
    .section = "3",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "aud ought to equal the requested resource.",
    .check = "Send resource; compare aud.",
};

inline constexpr Requirement no_ambiguous_token{
    .id = "rfc9068-3-no-ambiguous-token",
    .document = "rfc9068",
    .section = "3",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Tokens whose authorization would be ambiguous are not issued.",
    .check = "Ask for two resources with differing scopes; expect an error, one audience, or clear claims.",
};

inline constexpr Requirement default_aud{
    .id = "rfc9068-3-default-aud",
    .document = "rfc9068",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Without resource a default audience is used.",
    .check = "Omit resource; aud must be present.",
    .same_as = "rfc9068-2.2-required-claims",
};

inline constexpr Requirement mixed_scope_refused{
    .id = "rfc9068-3-mixed-scope-refused",
    .document = "rfc9068",
    .section = "3",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Scopes that belong to different default audiences ought to be refused.",
    .check = "Ask for such scopes together; expect invalid_scope.",
};

inline constexpr Requirement metadata_keys{
    .id = "rfc9068-4-metadata-keys",
    .document = "rfc9068",
    .section = "4",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Keys and issuer ought to be published in metadata.",
    .check = "Expect jwks_uri and issuer; the token must verify with a published key and its iss must equal issuer.",
};

inline constexpr Requirement metadata_consistent{
    .id = "rfc9068-4-metadata-consistent",
    .document = "rfc9068",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "OAuth metadata and OpenID discovery agree.",
    .check = "Fetch both; compare issuer, jwks_uri and endpoints.",
};

inline constexpr Requirement rs_typ{
    .id = "rfc9068-4-rs-typ",
    .document = "rfc9068",
    .section = "4",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server refuses other typ values.",
    .check = "Present tokens with typ JWT, none at all and logout+jwt; expect 401.",
};

inline constexpr Requirement rs_iss{
    .id = "rfc9068-4-rs-iss",
    .document = "rfc9068",
    .section = "4",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server refuses another iss.",
    .check = "Present a token with another issuer and with a final slash added; expect 401.",
};

inline constexpr Requirement rs_aud{
    .id = "rfc9068-4-rs-aud",
    .document = "rfc9068",
    .section = "4",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server refuses an aud without its own identifier.",
    .check = "Present a token for another resource; expect 401.",
};

inline constexpr Requirement rs_signature{
    .id = "rfc9068-4-rs-signature",
    .document = "rfc9068",
    .section = "4",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server verifies the signature with the server's keys.",
    .check = "Present tokens signed by an unknown key and with altered payload; expect 401.",
};

inline constexpr Requirement rs_none{
    .id = "rfc9068-4-rs-none",
    .document = "rfc9068",
    .section = "4",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server refuses none.",
    .check = "Present alg none in several spellings; expect 401.",
};

inline constexpr Requirement rs_exp{
    .id = "rfc9068-4-rs-exp",
    .document = "rfc9068",
    .section = "4",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server refuses expired tokens.",
    .check = "Present exp ten minutes ago; expect 401.",
};

inline constexpr Requirement rs_error_code{
    .id = "rfc9068-4-rs-error-code",
    .document = "rfc9068",
    .section = "4",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "Failures of these checks are reported as invalid_token in the manner of RFC 6750.",
    .check = "Check the challenge of each refusal.",
};

inline constexpr Requirement distinct_aud{
    .id = "rfc9068-5-distinct-aud",
    .document = "rfc9068",
    .section = "5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Tokens for distinct resources have distinct aud values.",
    .check = "Obtain tokens for two resources; the aud values must differ.",
};

inline constexpr Requirement client_opaque{
    .id = "rfc9068-6-client-opaque",
    .document = "rfc9068",
    .section = "6",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "Clients do not look into access tokens.",
    .check =
        "The mock issues an opaque string, and a JWT with absurd exp and broken payload; the client must use both "
        "unchanged.",
};

inline constexpr const Requirement* all[] = {&signed_,
                                             &asymmetric,
                                             &no_none,
                                             &rs256_available,
                                             &typ_at_jwt,
                                             &typ_short_form,
                                             &required_claims,
                                             &sub_of_user,
                                             &sub_of_client,
                                             &scope_claim,
                                             &scope_meaningful_for_aud,
                                             &resource_becomes_aud,
                                             &no_ambiguous_token,
                                             &default_aud,
                                             &mixed_scope_refused,
                                             &metadata_keys,
                                             &metadata_consistent,
                                             &rs_typ,
                                             &rs_iss,
                                             &rs_aud,
                                             &rs_signature,
                                             &rs_none,
                                             &rs_exp,
                                             &rs_error_code,
                                             &distinct_aud,
                                             &client_opaque};

}  // namespace authrig::requirements::rfc9068

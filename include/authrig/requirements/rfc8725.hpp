#pragma once

// What RFC 8725 (JSON Web Token Best Current Practices) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc8725 {

inline constexpr Requirement no_cross_jwt_confusion{
    .id = "rfc8725-2.8-no-cross-jwt-confusion",
    .document = "rfc8725",
    .section = "2.8",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "JWTs made for another purpose are not accepted.",
    .check =
        "Present an ID Token, a client assertion and a logout token of the same issuer as access token; expect 401.",
};

inline constexpr Requirement alg_allow_list{
    .id = "rfc8725-3.1-alg-allow-list",
    .document = "rfc8725",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Only algorithms from a set chosen by the verifier are used.",
    .check = "Sign with every algorithm the tool has; only advertised or registered ones may pass.",
};

inline constexpr Requirement alg_matches_operation{
    .id = "rfc8725-3.1-alg-matches-operation",
    .document = "rfc8725",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "The algorithm in the header is the one that is executed.",
    .check =
        "Send an HS256 JWT whose MAC key is the PEM or DER or JWK form of the public key registered for RS256; expect "
        "refusal.",
};

inline constexpr Requirement one_alg_per_key{
    .id = "rfc8725-3.1-one-alg-per-key",
    .document = "rfc8725",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A key is used with one algorithm only.",
    .check =
        "Register a key with alg RS256 in its JWK and sign with PS256 or RS512; expect refusal; check published keys "
        "for alg.",
};

inline constexpr Requirement current_algorithms{
    .id = "rfc8725-3.2-current-algorithms",
    .document = "rfc8725",
    .section = "3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Only algorithms that are cryptographically up to date are allowed.",
    .check =
        "Read the advertised algorithms and published keys; RSA keys below 2048 bits, SHA-1 based or RSA1_5 algorithms "
        "fail.",
};

inline constexpr Requirement none_not_consumed{
    .id = "rfc8725-3.2-none-not-consumed",
    .document = "rfc8725",
    .section = "3.2",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Unsecured JWTs ought not to be consumed unless asked for.",
    .check = "Send alg none, None, NONE and nOnE with empty and non-empty signatures; expect refusal.",
    .same_as = "rfc7523-3-signature-required",
};

inline constexpr Requirement none_not_produced{
    .id = "rfc8725-3.2-none-not-produced",
    .document = "rfc8725",
    .section = "3.2",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Unsecured JWTs ought not to be produced unless asked for.",
    .check = "Check the header of every JWT the server issues and the advertised algorithms.",
    .same_as = "rfc9068-2.1-no-none",
};

inline constexpr Requirement rsa15_avoided{
    .id = "rfc8725-3.2-rsa15-avoided",
    .document = "rfc8725",
    .section = "3.2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "RSA PKCS#1 v1.5 encryption ought to be avoided.",
    .check = "Report RSA1_5 in any advertised encryption algorithm list.",
};

inline constexpr Requirement all_operations_validated{
    .id = "rfc8725-3.3-all-operations-validated",
    .document = "rfc8725",
    .section = "3.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "With nested JWTs both the outer and the inner layer are verified.",
    .check = "Send a good encryption around a badly signed JWT; expect refusal.",
};

inline constexpr Requirement curve_points_validated{
    .id = "rfc8725-3.4-curve-points-validated",
    .document = "rfc8725",
    .section = "3.4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Public keys for elliptic-curve agreement are checked to lie on the curve.",
    .check = "Where ECDH-ES is supported send an ephemeral key off the curve; expect refusal.",
};

inline constexpr Requirement mac_key_entropy{
    .id = "rfc8725-3.5-mac-key-entropy",
    .document = "rfc8725",
    .section = "3.5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "MAC keys have enough entropy.",
    .check = "Check that issued client secrets used for HS256 have at least 256 bits.",
};

inline constexpr Requirement no_password_as_mac_key{
    .id = "rfc8725-3.5-no-password-as-mac-key",
    .document = "rfc8725",
    .section = "3.5",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "A memorable password must not be the key of a MAC.",
    .check = "Try a dictionary against the MAC of issued HS256 tokens; try to register a short secret; expect refusal.",
};

inline constexpr Requirement utf8_only{
    .id = "rfc8725-3.7-utf8-only",
    .document = "rfc8725",
    .section = "3.7",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Header and claims are UTF-8 and nothing else.",
    .check = "Send header and payload in UTF-16 and with invalid UTF-8; expect refusal and no server error.",
};

inline constexpr Requirement keys_belong_to_issuer{
    .id = "rfc8725-3.8-keys-belong-to-issuer",
    .document = "rfc8725",
    .section = "3.8",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "The verification key has to belong to the issuer named in iss.",
    .check = "Sign with the key of trusted issuer B while claiming issuer A; expect refusal.",
};

inline constexpr Requirement embedded_key_not_trusted{
    .id = "rfc8725-3.8-embedded-key-not-trusted",
    .document = "rfc8725",
    .section = "3.8",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A key that arrives inside the JWT does not thereby belong to the issuer.",
    .check = "Sign with a fresh key and embed it in the header as jwk or x5c; expect refusal.",
};

inline constexpr Requirement subject_valid{
    .id = "rfc8725-3.8-subject-valid",
    .document = "rfc8725",
    .section = "3.8",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "The subject has to be one the application knows for that issuer.",
    .check = "Send a good JWT with an unknown sub, and with a sub that belongs to another issuer; expect refusal.",
};

inline constexpr Requirement aud_present_when_shared{
    .id = "rfc8725-3.9-aud-present-when-shared",
    .document = "rfc8725",
    .section = "3.9",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "An issuer that serves several recipients puts aud into its JWTs.",
    .check = "Decode issued JWTs; a missing aud fails.",
    .same_as = "rfc9700-2.3-audience-restricted",
};

inline constexpr Requirement aud_validated{
    .id = "rfc8725-3.9-aud-validated",
    .document = "rfc8725",
    .section = "3.9",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A recipient refuses JWTs without its own value in aud.",
    .check = "Present tokens lacking aud and with a foreign aud; expect 401.",
    .same_as = "rfc9068-4-rs-aud",
};

inline constexpr Requirement kid_sanitised{
    .id = "rfc8725-3.10-kid-sanitised",
    .document = "rfc8725",
    .section = "3.10",
    .level = Level::should,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "The kid value is treated as untrusted input.",
    .check =
        "Send kid values with quotes, path traversal, LDAP filters and 64 KiB length; expect an orderly refusal within "
        "normal time.",
};

inline constexpr Requirement jku_allow_list{
    .id = "rfc8725-3.10-jku-allow-list",
    .document = "rfc8725",
    .section = "3.10",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "URLs in jku and x5u ought to be matched against a list of permitted places.",
    .check =
        "Send jku and x5u pointing at a listener of the tool, directly and through an open redirect; no request may "
        "arrive.",
    .same_as = "rfc7515-4.1.2-jku-protected",
};

inline constexpr Requirement explicit_typing{
    .id = "rfc8725-3.11-explicit-typing",
    .document = "rfc8725",
    .section = "3.11",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "New kinds of JWT ought to have an explicit type.",
    .check = "Check typ of issued access tokens and other JWTs.",
    .same_as = "rfc9068-2.1-typ-at-jwt",
};

inline constexpr Requirement typ_without_prefix{
    .id = "rfc8725-3.11-typ-without-prefix",
    .document = "rfc8725",
    .section = "3.11",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "The application/ prefix ought to be left out of typ.",
    .check = "Check typ of issued JWTs.",
    .same_as = "rfc9068-2.1-typ-short-form",
};

inline constexpr Requirement exclusive_validation{
    .id = "rfc8725-3.12-exclusive-validation",
    .document = "rfc8725",
    .section = "3.12",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Validation rules for the different JWTs of one issuer exclude each other.",
    .check =
        "Use a JWT grant as client assertion and the other way round, an access token as assertion, and a request "
        "object as client assertion; expect refusal.",
};

inline constexpr const Requirement* all[] = {&no_cross_jwt_confusion,
                                             &alg_allow_list,
                                             &alg_matches_operation,
                                             &one_alg_per_key,
                                             &current_algorithms,
                                             &none_not_consumed,
                                             &none_not_produced,
                                             &rsa15_avoided,
                                             &all_operations_validated,
                                             &curve_points_validated,
                                             &mac_key_entropy,
                                             &no_password_as_mac_key,
                                             &utf8_only,
                                             &keys_belong_to_issuer,
                                             &embedded_key_not_trusted,
                                             &subject_valid,
                                             &aud_present_when_shared,
                                             &aud_validated,
                                             &kid_sanitised,
                                             &jku_allow_list,
                                             &explicit_typing,
                                             &typ_without_prefix,
                                             &exclusive_validation};

}  // namespace authrig::requirements::rfc8725

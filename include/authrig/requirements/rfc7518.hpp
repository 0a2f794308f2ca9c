#pragma once

// What RFC 7518 (JSON Web Algorithms) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc7518 {

inline constexpr Requirement hmac_key_size{
    .id = "rfc7518-3.2-hmac-key-size",
    .document = "rfc7518",
    .section = "3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "A MAC key is at least as long as the hash output.",
    .check =
        "Register or obtain a client secret shorter than 32 octets for HS256; an assertion made with it must not be "
        "accepted (or the secret not be issued).",
    .same_as = "rfc8725-3.5-mac-key-entropy",
};

inline constexpr Requirement rsa_key_size{
    .id = "rfc7518-3.3-rsa-key-size",
    .document = "rfc7518",
    .section = "3.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "RSA signature keys have 2048 bits or more.",
    .check = "Check published keys; register a 1024-bit client key and sign with it; expect refusal.",
};

inline constexpr Requirement ecdsa_signature_size{
    .id = "rfc7518-3.4-ecdsa-signature-size",
    .document = "rfc7518",
    .section = "3.4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "An ES256 signature is exactly 64 octets, two values of fixed width.",
    .check = "Send a DER-encoded signature and one with a leading zero octet dropped; expect refusal.",
};

inline constexpr Requirement none_empty_signature{
    .id = "rfc7518-3.6-none-empty-signature",
    .document = "rfc7518",
    .section = "3.6",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "With none the signature part has to be empty.",
    .check = "Send alg none with a non-empty signature; expect refusal whatever the policy.",
};

inline constexpr Requirement none_not_by_default{
    .id = "rfc7518-3.6-none-not-by-default",
    .document = "rfc7518",
    .section = "3.6",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Unsecured JWSs are not accepted unless asked for.",
    .check = "Send alg none wherever a JWT is taken; expect refusal.",
    .same_as = "rfc7523-3-signature-required",
};

inline constexpr const Requirement* all[] = {&hmac_key_size, &rsa_key_size, &ecdsa_signature_size,
                                             &none_empty_signature, &none_not_by_default};

}  // namespace authrig::requirements::rfc7518

#pragma once

// What RFC 7515 (JSON Web Signature) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc7515 {

inline constexpr Requirement unique_header_names{
    .id = "rfc7515-4-unique-header-names",
    .document = "rfc7515",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Duplicate header names are refused or the last one counts.",
    .check =
        "Send a header with alg twice (none and RS256 in both orders); refusal, or decided by the last one, and never "
        "accepted unsigned.",
};

inline constexpr Requirement unknown_header_ignored{
    .id = "rfc7515-4-unknown-header-ignored",
    .document = "rfc7515",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "Unknown header parameters that are not critical are ignored.",
    .check = "Add an unknown header parameter to a good JWT; expect success.",
};

inline constexpr Requirement alg_present{
    .id = "rfc7515-4.1.1-alg-present",
    .document = "rfc7515",
    .section = "4.1.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "alg has to be present and understood.",
    .check = "Omit alg, send it as a number, and as an unknown name; expect refusal.",
};

inline constexpr Requirement jku_protected{
    .id = "rfc7515-4.1.2-jku-protected",
    .document = "rfc7515",
    .section = "4.1.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A key set URL in the header is only ever fetched over TLS with server validation.",
    .check = "Send jku with an http URL of the tool; no fetch may arrive (and none at all for unlisted hosts).",
};

inline constexpr Requirement kid_is_string{
    .id = "rfc7515-4.1.4-kid-is-string",
    .document = "rfc7515",
    .section = "4.1.4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "kid is a case-sensitive string.",
    .check =
        "Send kid as a number, an object, with changed case, with path and SQL metacharacters; expect refusal and no "
        "server error.",
};

inline constexpr Requirement typ_prefix_implied{
    .id = "rfc7515-4.1.9-typ-prefix-implied",
    .document = "rfc7515",
    .section = "4.1.9",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A typ without slash is read as if application/ stood before it.",
    .check = "Present tokens with typ at+jwt and application/at+jwt; both are to be treated alike.",
};

inline constexpr Requirement crit_unknown_refused{
    .id = "rfc7515-4.1.11-crit-unknown-refused",
    .document = "rfc7515",
    .section = "4.1.11",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A critical extension that is not understood invalidates the JWS.",
    .check = "Send crit with one unknown name that is present in the header; expect refusal.",
};

inline constexpr Requirement crit_malformed{
    .id = "rfc7515-4.1.11-crit-malformed",
    .document = "rfc7515",
    .section = "4.1.11",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "An empty crit list, or one naming absent or standard parameters, is not legal.",
    .check = "Send crit [] and crit [alg]; record whether it is refused.",
};

inline constexpr Requirement signature_must_validate{
    .id = "rfc7515-5.2-signature-must-validate",
    .document = "rfc7515",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "jwt-bearer",
    .statement = "A JWS whose signature does not validate is invalid.",
    .check = "Alter each of the three parts in turn, swap the signature for one of another message; expect refusal.",
    .same_as = "rfc7523-3-signature-verified",
};

inline constexpr const Requirement* all[] = {&unique_header_names,  &unknown_header_ignored, &alg_present,
                                             &jku_protected,        &kid_is_string,          &typ_prefix_implied,
                                             &crit_unknown_refused, &crit_malformed,         &signature_must_validate};

}  // namespace authrig::requirements::rfc7515

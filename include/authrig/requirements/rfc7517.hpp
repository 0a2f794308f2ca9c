#pragma once

// What RFC 7517 (JSON Web Key) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc7517 {

inline constexpr Requirement unique_members{
    .id = "rfc7517-4-unique-members",
    .document = "rfc7517",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "No member name of a key occurs twice.",
    .check = "Parse the published key set with a parser that keeps duplicates.",
};

inline constexpr Requirement unknown_members_ignored{
    .id = "rfc7517-4-unknown-members-ignored",
    .document = "rfc7517",
    .section = "4",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "Unknown members of a key are ignored.",
    .check = "The mock key set has unknown members in the key that signed the token; expect the token to be accepted.",
};

inline constexpr Requirement kty_present{
    .id = "rfc7517-4.1-kty-present",
    .document = "rfc7517",
    .section = "4.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Every key states its type.",
    .check = "Check kty in the published key set.",
};

inline constexpr Requirement use_and_key_ops_consistent{
    .id = "rfc7517-4.3-use-and-key-ops-consistent",
    .document = "rfc7517",
    .section = "4.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Where use and key_ops are both given they agree.",
    .check = "Compare them in the published key set.",
};

inline constexpr Requirement kids_distinct{
    .id = "rfc7517-4.5-kids-distinct",
    .document = "rfc7517",
    .section = "4.5",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Different keys of a set ought to have different identifiers.",
    .check = "Compare the kid values of the published key set.",
};

inline constexpr Requirement keys_member{
    .id = "rfc7517-5-keys-member",
    .document = "rfc7517",
    .section = "5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "A key set is an object with an array named keys.",
    .check = "Check the published key set.",
};

inline constexpr Requirement unusable_keys_skipped{
    .id = "rfc7517-5-unusable-keys-skipped",
    .document = "rfc7517",
    .section = "5",
    .level = Level::should,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "Keys of unknown type or with missing members ought to be skipped rather than spoil the set.",
    .check =
        "The mock key set has an unknown kty, a key without n and a usable key; expect tokens signed with the usable "
        "one to be accepted.",
};

inline constexpr Requirement unusable_keys_skipped_by_server{
    .id = "rfc7517-5-unusable-keys-skipped-by-server",
    .document = "rfc7517",
    .section = "5",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "A server ought to skip unusable keys in the key sets of clients, too.",
    .check =
        "Register a client key set with an unusable key next to the good one; expect assertions signed with the good "
        "one to be accepted.",
};

inline constexpr Requirement no_private_keys_published{
    .id = "rfc7517-9.2-no-private-keys-published",
    .document = "rfc7517",
    .section = "9.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Private and symmetric keys are not disclosed.",
    .check = "Fail on d, p, q, dp, dq, qi or a symmetric k in any published key.",
};

inline constexpr const Requirement* all[] = {&unique_members,
                                             &unknown_members_ignored,
                                             &kty_present,
                                             &use_and_key_ops_consistent,
                                             &kids_distinct,
                                             &keys_member,
                                             &unusable_keys_skipped,
                                             &unusable_keys_skipped_by_server,
                                             &no_private_keys_published};

}  // namespace authrig::requirements::rfc7517

#pragma once

// What RFC 7592 (Dynamic Client Registration Management) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc7592 {

inline constexpr Requirement management_token_used{
    .id = "rfc7592-2-management-token-used",
    .document = "rfc7592",
    .section = "2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "registration",
    .statement = "A client uses its registration access token for all management calls.",
    .check = "The mock checks the Authorization header.",
};

inline constexpr Requirement bad_token_refused{
    .id = "rfc7592-2.1-bad-token-refused",
    .document = "rfc7592",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "A bad registration token is refused in the manner of RFC 6750.",
    .check =
        "Read, update and delete with no token, a random one and another client's; expect 401 with a Bearer challenge.",
};

inline constexpr Requirement client_id_stable{
    .id = "rfc7592-2.1-client-id-stable",
    .document = "rfc7592",
    .section = "2.1",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "The client_id never changes on read or update.",
    .check = "Compare.",
};

inline constexpr Requirement client_discards_rotated{
    .id = "rfc7592-2.1-client-discards-rotated",
    .document = "rfc7592",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "registration",
    .statement = "A client drops an old secret or registration token when it gets a new one.",
    .check = "The mock rotates both; the next calls must use the new ones.",
};

inline constexpr Requirement update_replaces{
    .id = "rfc7592-2.2-update-replaces",
    .document = "rfc7592",
    .section = "2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "An update replaces the whole metadata; omitted members are deleted or defaulted.",
    .check = "Update without client_name; read back.",
};

inline constexpr Requirement update_secret_not_chosen{
    .id = "rfc7592-2.2-update-secret-not-chosen",
    .document = "rfc7592",
    .section = "2.2",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "A client cannot choose its own secret.",
    .check = "Update with another client_secret; expect an error or no effect.",
};

inline constexpr Requirement delete_204{
    .id = "rfc7592-2.3-delete-204",
    .document = "rfc7592",
    .section = "2.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Deletion is answered by 204.",
    .check = "Delete; check the status, then that read gives 401 and the client cannot use the token endpoint.",
};

inline constexpr Requirement delete_kills_tokens{
    .id = "rfc7592-2.3-delete-kills-tokens",
    .document = "rfc7592",
    .section = "2.3",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Deletion ought to end the client's grants and tokens.",
    .check = "Use earlier tokens after deletion.",
};

inline constexpr const Requirement* all[] = {
    &management_token_used, &bad_token_refused,        &client_id_stable, &client_discards_rotated,
    &update_replaces,       &update_secret_not_chosen, &delete_204,       &delete_kills_tokens};

}  // namespace authrig::requirements::rfc7592

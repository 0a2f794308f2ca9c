#pragma once

// What RFC 9101 (JWT-Secured Authorization Request) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc9101 {

inline constexpr Requirement request_object_complete{
    .id = "rfc9101-4-request-object-complete",
    .document = "rfc9101",
    .section = "4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A request object holds every parameter of the request.",
    .check = "The mock reads the object and ignores what stands beside it; nothing may be missing.",
};

inline constexpr Requirement signature_validated{
    .id = "rfc9101-6.2-signature-validated",
    .document = "rfc9101",
    .section = "6.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The signature of a request object is verified with the client's key and algorithm.",
    .check =
        "Send objects signed by another key, with another algorithm and altered; expect invalid_request_object or an "
        "error page.",
};

inline constexpr Requirement object_prevails{
    .id = "rfc9101-6.3-object-prevails",
    .document = "rfc9101",
    .section = "6.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Only the parameters inside the object count.",
    .check =
        "Add another redirect_uri, scope and state beside request or request_uri (also one from a pushed request); "
        "they must be without effect.",
};

inline constexpr Requirement client_ids_identical{
    .id = "rfc9101-6.3-client-ids-identical",
    .document = "rfc9101",
    .section = "6.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "client_id beside and inside the object are the same.",
    .check = "Send another client_id beside it; expect an error and no redirect with a code.",
};

inline constexpr const Requirement* all[] = {&request_object_complete, &signature_validated, &object_prevails,
                                             &client_ids_identical};

}  // namespace authrig::requirements::rfc9101

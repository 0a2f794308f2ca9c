#pragma once

// What RFC 9126 (Pushed Authorization Requests) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc9126 {

inline constexpr Requirement endpoint_https{
    .id = "rfc9126-2-endpoint-https",
    .document = "rfc9126",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The endpoint URL is https.",
    .check = "Check metadata; repeat by plain http; no request_uri may come back.",
};

inline constexpr Requirement endpoint_in_metadata{
    .id = "rfc9126-2-endpoint-in-metadata",
    .document = "rfc9126",
    .section = "2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "The endpoint ought to be in metadata.",
    .check = "Check pushed_authorization_request_endpoint.",
};

inline constexpr Requirement assertion_audiences{
    .id = "rfc9126-2-assertion-audiences",
    .document = "rfc9126",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement =
        "For client assertions the issuer, the token endpoint URL and the endpoint's own URL all count as audience.",
    .check = "Push with each; expect success (later updates restrict this; report which are accepted).",
};

inline constexpr Requirement client_authenticated{
    .id = "rfc9126-2.1-client-authenticated",
    .document = "rfc9126",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "Clients authenticate as at the token endpoint.",
    .check = "Push with no and with wrong credentials; expect invalid_client.",
};

inline constexpr Requirement request_uri_refused{
    .id = "rfc9126-2.1-request-uri-refused",
    .document = "rfc9126",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A pushed request with request_uri is refused.",
    .check = "Add request_uri; expect 400 invalid_request.",
};

inline constexpr Requirement client_no_request_uri{
    .id = "rfc9126-2.1-client-no-request-uri",
    .document = "rfc9126",
    .section = "2.1",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client does not push request_uri.",
    .check = "The mock checks the body.",
};

inline constexpr Requirement validated_when_pushed{
    .id = "rfc9126-2.1-validated-when-pushed",
    .document = "rfc9126",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Pushed requests are validated like authorization requests.",
    .check =
        "Push an unregistered redirect_uri, an unknown scope and response_type=foo; expect 400 then, or at the latest "
        "an error at the authorization endpoint.",
};

inline constexpr Requirement success_201{
    .id = "rfc9126-2.2-success-201",
    .document = "rfc9126",
    .section = "2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Success is 201 with request_uri and expires_in.",
    .check = "Check status, content type, members and that expires_in is a positive integer.",
};

inline constexpr Requirement request_uri_unguessable{
    .id = "rfc9126-2.2-request-uri-unguessable",
    .document = "rfc9126",
    .section = "2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "request_uri has an unguessable part.",
    .check = "Estimate entropy over many values.",
};

inline constexpr Requirement request_uri_bound{
    .id = "rfc9126-2.2-request-uri-bound",
    .document = "rfc9126",
    .section = "2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "request_uri only works for the client that pushed it.",
    .check = "Use it with another client_id; expect an error and no redirect with a code.",
};

inline constexpr Requirement error_format{
    .id = "rfc9126-2.3-error-format",
    .document = "rfc9126",
    .section = "2.3",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Errors look like token endpoint errors.",
    .check = "Check JSON, status and codes; GET gives 405.",
};

inline constexpr Requirement unregistered_redirect_uri{
    .id = "rfc9126-2.4-unregistered-redirect-uri",
    .document = "rfc9126",
    .section = "2.4",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Authenticated clients may be allowed unregistered redirect URIs.",
    .check = "Push one; record the outcome.",
};

inline constexpr Requirement request_object_claims{
    .id = "rfc9126-3-request-object-claims",
    .document = "rfc9126",
    .section = "3",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "With a pushed request object the authorization parameters are claims in it.",
    .check = "The mock checks that the body holds nothing but request and client authentication.",
};

inline constexpr Requirement request_object_client_match{
    .id = "rfc9126-3-request-object-client-match",
    .document = "rfc9126",
    .section = "3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The client_id of a request object has to be the authenticated client.",
    .check = "Push another client's object; expect an error.",
};

inline constexpr Requirement client_uses_once{
    .id = "rfc9126-4-client-uses-once",
    .document = "rfc9126",
    .section = "4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client uses a request_uri once.",
    .check = "The mock counts uses.",
};

inline constexpr Requirement request_uri_one_time{
    .id = "rfc9126-4-request-uri-one-time",
    .document = "rfc9126",
    .section = "4",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "request_uri ought to work once only.",
    .check = "Complete a flow and use it again; report acceptance.",
};

inline constexpr Requirement request_uri_expires{
    .id = "rfc9126-4-request-uri-expires",
    .document = "rfc9126",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "An expired request_uri is refused.",
    .check = "Wait for expires_in; expect an error page or error, no login.",
};

inline constexpr Requirement par_required{
    .id = "rfc9126-4-par-required",
    .document = "rfc9126",
    .section = "4",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Where pushing is required other requests are refused with invalid_request.",
    .check = "With require_pushed_authorization_requests send a plain request; expect the error.",
};

inline constexpr Requirement new_redirect_authenticated{
    .id = "rfc9126-7.2-new-redirect-authenticated",
    .document = "rfc9126",
    .section = "7.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "New redirect URIs are only taken from authenticated clients.",
    .check = "Push one as a public client; expect an error.",
    .same_as = "rfc9126-2.4-unregistered-redirect-uri",
};

inline constexpr Requirement client_transaction_value{
    .id = "rfc9126-7.5-client-transaction-value",
    .document = "rfc9126",
    .section = "7.5",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client ought to include a challenge, state or nonce that ties the request to its transaction.",
    .check = "The mock checks the pushed parameters.",
};

inline constexpr const Requirement* all[] = {&endpoint_https,
                                             &endpoint_in_metadata,
                                             &assertion_audiences,
                                             &client_authenticated,
                                             &request_uri_refused,
                                             &client_no_request_uri,
                                             &validated_when_pushed,
                                             &success_201,
                                             &request_uri_unguessable,
                                             &request_uri_bound,
                                             &error_format,
                                             &unregistered_redirect_uri,
                                             &request_object_claims,
                                             &request_object_client_match,
                                             &client_uses_once,
                                             &request_uri_one_time,
                                             &request_uri_expires,
                                             &par_required,
                                             &new_redirect_authenticated,
                                             &client_transaction_value};

}  // namespace authrig::requirements::rfc9126

#pragma once

// What RFC 8705 (Mutual-TLS Client Authentication) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc8705 {

inline constexpr Requirement client_id_sent{
    .id = "rfc8705-2-client-id-sent",
    .document = "rfc8705",
    .section = "2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "With mutual-TLS authentication the client always sends client_id.",
    .check = "The mock checks every direct request.",
};

inline constexpr Requirement certificate_binding{
    .id = "rfc8705-2-certificate-binding",
    .document = "rfc8705",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "The certificate has to be the one expected for that client.",
    .check =
        "Authenticate with no certificate, another client's, a self-signed one with the right subject; expect "
        "invalid_client.",
};

inline constexpr Requirement one_subject_parameter{
    .id = "rfc8705-2.1.2-one-subject-parameter",
    .document = "rfc8705",
    .section = "2.1.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "A client has exactly one expected subject value.",
    .check = "Register with two of the subject members and with none; expect invalid_client_metadata.",
};

inline constexpr Requirement same_certificate_at_resource{
    .id = "rfc8705-3-same-certificate-at-resource",
    .document = "rfc8705",
    .section = "3",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "A bound token is used over a connection with the same certificate.",
    .check = "The mock resource compares the thumbprints.",
};

inline constexpr Requirement rs_checks_certificate{
    .id = "rfc8705-3-rs-checks-certificate",
    .document = "rfc8705",
    .section = "3",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server refuses a bound token with another certificate.",
    .check = "Present it with another and with no certificate; expect 401 invalid_token.",
};

inline constexpr Requirement thumbprint_form{
    .id = "rfc8705-3.1-thumbprint-form",
    .document = "rfc8705",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "x5t#S256 is unpadded base64url of the SHA-256 of the certificate.",
    .check = "Recompute from the certificate used.",
};

inline constexpr Requirement public_refresh_bound{
    .id = "rfc8705-4-public-refresh-bound",
    .document = "rfc8705",
    .section = "4",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "Refresh tokens of public clients ought to be bound to the certificate.",
    .check = "Refresh with another certificate; expect invalid_grant.",
};

inline constexpr Requirement alias_endpoints_used{
    .id = "rfc8705-5-alias-endpoints-used",
    .document = "rfc8705",
    .section = "5",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "metadata",
    .statement = "A client that uses mutual TLS prefers the endpoint aliases.",
    .check = "The mock publishes mtls_endpoint_aliases; direct requests must go there.",
};

inline constexpr const Requirement* all[] = {
    &client_id_sent,        &certificate_binding, &one_subject_parameter, &same_certificate_at_resource,
    &rs_checks_certificate, &thumbprint_form,     &public_refresh_bound,  &alias_endpoints_used};

}  // namespace authrig::requirements::rfc8705

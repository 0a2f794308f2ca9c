#pragma once

// What RFC 8707 (Resource Indicators) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc8707 {

inline constexpr Requirement resource_absolute_uri{
    .id = "rfc8707-2-resource-absolute-uri",
    .document = "rfc8707",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "resource is an absolute URI.",
    .check = "Send resource=foo and resource=/x at both endpoints; expect invalid_target.",
};

inline constexpr Requirement resource_no_fragment{
    .id = "rfc8707-2-resource-no-fragment",
    .document = "rfc8707",
    .section = "2",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "resource has no fragment.",
    .check = "Send one with a fragment; expect invalid_target.",
};

inline constexpr Requirement client_resource_form{
    .id = "rfc8707-2-client-resource-form",
    .document = "rfc8707",
    .section = "2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "A client sends an absolute URI without fragment.",
    .check = "The mock checks the parameter.",
};

inline constexpr Requirement client_no_query{
    .id = "rfc8707-2-client-no-query",
    .document = "rfc8707",
    .section = "2",
    .level = Level::should_not,
    .subject = Subject::client,
    .flow = "general",
    .statement = "A client's resource ought to have no query.",
    .check = "The mock reports a query.",
};

inline constexpr Requirement multiple_allowed{
    .id = "rfc8707-2-multiple-allowed",
    .document = "rfc8707",
    .section = "2",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Several resource parameters may be sent.",
    .check = "Send two; expect success or invalid_target, not invalid_request for a repeated parameter.",
};

inline constexpr Requirement audience_restricted{
    .id = "rfc8707-2-audience-restricted",
    .document = "rfc8707",
    .section = "2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Tokens ought to be restricted to the requested resource.",
    .check = "Send one resource; decode or introspect for aud; use the token at another resource.",
    .same_as = "rfc9068-3-resource-becomes-aud",
};

inline constexpr Requirement unknown_target{
    .id = "rfc8707-2.1-unknown-target",
    .document = "rfc8707",
    .section = "2.1",
    .level = Level::should,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A resource that is unknown or unacceptable is answered with invalid_target.",
    .check = "Send https://unknown.example/; expect invalid_target by redirect and at the token endpoint.",
};

inline constexpr Requirement required_resource{
    .id = "rfc8707-2.1-required-resource",
    .document = "rfc8707",
    .section = "2.1",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A missing resource may be answered with invalid_target.",
    .check = "Omit it; record the outcome.",
};

inline constexpr Requirement subset_at_token_endpoint{
    .id = "rfc8707-2.2-subset-at-token-endpoint",
    .document = "rfc8707",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "At the token endpoint the resources may be narrowed; the refresh token keeps the full grant.",
    .check =
        "Authorize two resources, redeem for one, refresh for the other; both must work, a third must yield "
        "invalid_target.",
};

inline constexpr Requirement scope_stated_when_narrowed{
    .id = "rfc8707-2.2-scope-stated-when-narrowed",
    .document = "rfc8707",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "When the scope is narrowed for a resource the response says so.",
    .check = "Compare the scope of the response with the one requested.",
};

inline constexpr const Requirement* all[] = {
    &resource_absolute_uri,    &resource_no_fragment,      &client_resource_form, &client_no_query,
    &multiple_allowed,         &audience_restricted,       &unknown_target,       &required_resource,
    &subset_at_token_endpoint, &scope_stated_when_narrowed};

}  // namespace authrig::requirements::rfc8707

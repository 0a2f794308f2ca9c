#pragma once

// What RFC 8252 (OAuth 2.0 for Native Apps) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc8252 {

inline constexpr Requirement external_user_agent{
    .id = "rfc8252-5-external-user-agent",
    .document = "rfc8252",
    .section = "5",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "Native apps use an external browser for authorization.",
    .check = "Not decidable on the wire; the tool can only see the user agent that loads the authorization endpoint.",
    .testable = Testable::needs_introspection_of_client,
};

inline constexpr Requirement pkce_client{
    .id = "rfc8252-6-pkce-client",
    .document = "rfc8252",
    .section = "6",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "Public native apps use PKCE.",
    .check = "The mock fails an authorization request without challenge.",
    .same_as = "rfc9700-2.1.1-public-client-pkce",
};

inline constexpr Requirement pkce_server{
    .id = "rfc8252-6-pkce-server",
    .document = "rfc8252",
    .section = "6",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "Servers support PKCE for public native apps.",
    .check = "Run S256 with a public client; a wrong verifier must fail.",
    .same_as = "rfc7636-4.6-mismatch-invalid-grant",
};

inline constexpr Requirement redirect_options{
    .id = "rfc8252-7-redirect-options",
    .document = "rfc8252",
    .section = "7",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Private-use scheme, claimed https and loopback redirection are all available to native apps.",
    .check = "Register one URI of each kind for a native client and complete a flow with each.",
};

inline constexpr Requirement reverse_domain_scheme{
    .id = "rfc8252-7.1-reverse-domain-scheme",
    .document = "rfc8252",
    .section = "7.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "registration",
    .statement = "A private-use scheme is a reversed domain name.",
    .check = "Read the redirect_uri of the app; the scheme must have a period and start with a top-level domain.",
};

inline constexpr Requirement loopback_any_port{
    .id = "rfc8252-7.3-loopback-any-port",
    .document = "rfc8252",
    .section = "7.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Any port is accepted for loopback IP redirect URIs at request time.",
    .check =
        "Register http://127.0.0.1/cb and http://[::1]/cb, request with random ports; expect the flow to work. Another "
        "path or host must fail.",
};

inline constexpr Requirement loopback_both_ip_versions{
    .id = "rfc8252-7.3-loopback-both-ip-versions",
    .document = "rfc8252",
    .section = "7.3",
    .level = Level::recommended,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "Apps ought to try both IP versions.",
    .check = "Depends on the device; a tool can refuse one version and watch.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement require_pkce{
    .id = "rfc8252-8.1-require-pkce",
    .document = "rfc8252",
    .section = "8.1",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "Requests of native apps without PKCE ought to be refused.",
    .check = "Omit the challenge for a native client; expect error=invalid_request.",
    .same_as = "rfc7636-4.4.1-required-challenge-missing",
};

inline constexpr Requirement no_implicit{
    .id = "rfc8252-8.2-no-implicit",
    .document = "rfc8252",
    .section = "8.2",
    .level = Level::should_not,
    .subject = Subject::client,
    .flow = "general",
    .statement = "Native apps ought not to use the implicit flow.",
    .check = "The mock reports response types that contain token.",
    .same_as = "rfc9700-2.1.2-client-no-implicit",
};

inline constexpr Requirement no_localhost_name{
    .id = "rfc8252-8.3-no-localhost-name",
    .document = "rfc8252",
    .section = "8.3",
    .level = Level::should_not,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "Apps ought to use the IP literal rather than localhost.",
    .check = "Read the redirect_uri of the app.",
};

inline constexpr Requirement registered_public{
    .id = "rfc8252-8.4-registered-public",
    .document = "rfc8252",
    .section = "8.4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Native apps are registered as public clients, apart from per-instance secrets.",
    .check = "Register a native client; expect auth method none or a per-instance secret.",
};

inline constexpr Requirement complete_uri_exact{
    .id = "rfc8252-8.4-complete-uri-exact",
    .document = "rfc8252",
    .section = "8.4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The complete redirect URI is registered and matched exactly, except the port of loopback URIs.",
    .check = "Vary path, query and scheme; each must be refused without a redirect.",
    .same_as = "rfc6749-3.1.2.3-redirect-uri-exact",
};

inline constexpr Requirement custom_scheme_checked{
    .id = "rfc8252-8.4-custom-scheme-checked",
    .document = "rfc8252",
    .section = "8.4",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Private-use schemes without a period ought to be refused.",
    .check = "Register myapp:/cb; expect refusal.",
};

inline constexpr Requirement no_shared_secret_required{
    .id = "rfc8252-8.5-no-shared-secret-required",
    .document = "rfc8252",
    .section = "8.5",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "A shared secret ought not to be required of native apps.",
    .check = "Redeem a code of a public native client without a secret; expect success.",
};

inline constexpr Requirement shared_secret_no_proof{
    .id = "rfc8252-8.5-shared-secret-no-proof",
    .document = "rfc8252",
    .section = "8.5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "A secret that is required nonetheless is no proof of identity.",
    .check = "Internal trust decision; consent must still be asked (see section 8.6).",
    .testable = Testable::not_testable,
};

inline constexpr Requirement consent_each_time{
    .id = "rfc8252-8.6-consent-each-time",
    .document = "rfc8252",
    .section = "8.6",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Earlier consent ought not to be reused for clients whose identity is not assured.",
    .check = "Repeat the request of a public client with a live session; expect an interaction.",
    .same_as = "rfc6749-10.2-no-automatic-reapproval",
};

inline constexpr Requirement state_checked{
    .id = "rfc8252-8.9-state-checked",
    .document = "rfc8252",
    .section = "8.9",
    .level = Level::recommended,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "Apps ought to send a high-entropy state and refuse responses without a pending one.",
    .check = "The mock delivers responses with wrong and missing state; no token request may follow.",
    .same_as = "rfc6749-10.12-client-csrf-protection",
};

inline constexpr Requirement redirect_uri_per_server{
    .id = "rfc8252-8.10-redirect-uri-per-server",
    .document = "rfc8252",
    .section = "8.10",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "An app uses a redirect URI of its own for each server and checks where the response arrives.",
    .check =
        "Two mocks compare the redirect URIs; deliver a response to the URI of the other server; no token request may "
        "follow.",
};

inline constexpr const Requirement* all[] = {&external_user_agent,
                                             &pkce_client,
                                             &pkce_server,
                                             &redirect_options,
                                             &reverse_domain_scheme,
                                             &loopback_any_port,
                                             &loopback_both_ip_versions,
                                             &require_pkce,
                                             &no_implicit,
                                             &no_localhost_name,
                                             &registered_public,
                                             &complete_uri_exact,
                                             &custom_scheme_checked,
                                             &no_shared_secret_required,
                                             &shared_secret_no_proof,
                                             &consent_each_time,
                                             &state_checked,
                                             &redirect_uri_per_server};

}  // namespace authrig::requirements::rfc8252

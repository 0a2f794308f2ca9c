#pragma once

// What RFC 9700 (Best Current Practice for OAuth 2.0 Security) demands, in the document's order and in our own words.
// Longer than a file should be, because the document is one: splitting it would hide what is missing.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc9700 {

inline constexpr Requirement redirect_exact_match{
    .id = "rfc9700-2.1-redirect-exact-match",
    .document = "rfc9700",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement =
        "Redirection URIs are compared by exact string match, apart from the port of localhost URIs of native apps.",
    .check =
        "Vary path, case, encoding, query, user info, host suffix and scheme of a registered URI one at a time; each "
        "must be refused without a redirect.",
    .same_as = "rfc6749-3.1.2.3-redirect-uri-exact",
};

inline constexpr Requirement server_no_open_redirector{
    .id = "rfc9700-2.1-server-no-open-redirector",
    .document = "rfc9700",
    .section = "2.1",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The server must not forward browsers to arbitrary URIs taken from a query parameter.",
    .check =
        "Try common parameters (next, return, continue, post_logout_redirect_uri, redirect_uri on login and logout "
        "pages) with a foreign URL; no redirect there may occur.",
};

inline constexpr Requirement client_no_open_redirector{
    .id = "rfc9700-2.1-client-no-open-redirector",
    .document = "rfc9700",
    .section = "2.1",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client must not forward browsers to arbitrary URIs taken from a query parameter.",
    .check =
        "Call the client's callback and login URLs with foreign URLs in common parameters and in state; no redirect "
        "there may occur.",
};

inline constexpr Requirement client_csrf{
    .id = "rfc9700-2.1-client-csrf",
    .document = "rfc9700",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client prevents forged callbacks.",
    .check =
        "The mock delivers a response the client never asked for; no token request, or one that cannot succeed because "
        "of PKCE, and no session for the browser.",
    .same_as = "rfc6749-10.12-client-csrf-protection",
};

inline constexpr Requirement state_one_time_bound{
    .id = "rfc9700-2.1-state-one-time-bound",
    .document = "rfc9700",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "Without PKCE or nonce as protection, a one-time state bound to the browser is used.",
    .check =
        "The mock advertises no PKCE; expect a fresh state per request, refusal of a second use, and refusal from "
        "another cookie jar.",
};

inline constexpr Requirement mix_up_defence{
    .id = "rfc9700-2.1-mix-up-defence",
    .document = "rfc9700",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client with several servers has a defence against mix-up.",
    .check =
        "Run the mix-up attack with two mocks (attacker as chosen server, code from the honest one, no iss / wrong iss "
        "/ shared callback); the code must not reach the attacker's token endpoint.",
};

inline constexpr Requirement client_uses_iss{
    .id = "rfc9700-2.1-client-uses-iss",
    .document = "rfc9700",
    .section = "2.1",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "The defence against mix-up ought to be iss or an equivalent issuer value.",
    .check = "The mocks send iss; swapping it must stop the client.",
    .same_as = "rfc9207-2.4-client-rejects-wrong-iss",
};

inline constexpr Requirement credentials_not_forwarded{
    .id = "rfc9700-2.1-credentials-not-forwarded",
    .document = "rfc9700",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Redirects after a request with user credentials do not pass the credentials on.",
    .check =
        "Submit the login form and follow the redirects with a client that honours 307 and 308; no later request may "
        "hold the credentials.",
};

inline constexpr Requirement code_injection_prevented{
    .id = "rfc9700-2.1.1-code-injection-prevented",
    .document = "rfc9700",
    .section = "2.1.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client prevents injected codes from being used.",
    .check =
        "The mock delivers, in the victim's session, a code that belongs to another flow; the client's redemption must "
        "carry the victim's verifier (so that it fails), or its nonce check must reject the result.",
};

inline constexpr Requirement public_client_pkce{
    .id = "rfc9700-2.1.1-public-client-pkce",
    .document = "rfc9700",
    .section = "2.1.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "Public clients use PKCE.",
    .check =
        "The mock registers a public client; every authorization request must have a challenge and every redemption a "
        "verifier.",
};

inline constexpr Requirement confidential_client_pkce{
    .id = "rfc9700-2.1.1-confidential-client-pkce",
    .document = "rfc9700",
    .section = "2.1.1",
    .level = Level::recommended,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "Confidential clients ought to use PKCE too.",
    .check = "The mock reports confidential clients without a challenge.",
};

inline constexpr Requirement challenge_transaction_specific{
    .id = "rfc9700-2.1.1-challenge-transaction-specific",
    .document = "rfc9700",
    .section = "2.1.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "Challenge or nonce is specific to the transaction and bound to client and browser.",
    .check =
        "Run several flows in parallel and in different cookie jars; values must differ and must not be "
        "interchangeable.",
};

inline constexpr Requirement constant_challenge_detected{
    .id = "rfc9700-2.1.1-constant-challenge-detected",
    .document = "rfc9700",
    .section = "2.1.1",
    .level = Level::should,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A server is encouraged to notice constant challenges or nonces.",
    .check = "Repeat flows with one and the same challenge; record whether the server objects.",
};

inline constexpr Requirement no_exposing_method{
    .id = "rfc9700-2.1.1-no-exposing-method",
    .document = "rfc9700",
    .section = "2.1.1",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "Clients ought to use a method that does not reveal the verifier.",
    .check = "The mock reports plain or a missing method.",
    .same_as = "rfc7636-4.2-client-uses-s256",
};

inline constexpr Requirement pkce_supported{
    .id = "rfc9700-2.1.1-pkce-supported",
    .document = "rfc9700",
    .section = "2.1.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A server supports PKCE.",
    .check = "Run S256 and check that a wrong verifier is refused (a server that ignores PKCE would issue tokens).",
    .same_as = "rfc7636-4.6-mismatch-invalid-grant",
};

inline constexpr Requirement verifier_enforced{
    .id = "rfc9700-2.1.1-verifier-enforced",
    .document = "rfc9700",
    .section = "2.1.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A challenge in the request makes the right verifier necessary.",
    .check =
        "Redeem without verifier, with an empty one and with a wrong one; expect invalid_grant or invalid_request and "
        "no tokens, for public and confidential clients.",
};

inline constexpr Requirement downgrade_prevented{
    .id = "rfc9700-2.1.1-downgrade-prevented",
    .document = "rfc9700",
    .section = "2.1.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A verifier is only accepted when there was a challenge.",
    .check = "Request a code without challenge, redeem it with a verifier; expect an error and no tokens.",
};

inline constexpr Requirement pkce_detectable{
    .id = "rfc9700-2.1.1-pkce-detectable",
    .document = "rfc9700",
    .section = "2.1.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "A client can find out that PKCE is supported.",
    .check = "Look for code_challenge_methods_supported or a configured statement.",
};

inline constexpr Requirement pkce_in_metadata{
    .id = "rfc9700-2.1.1-pkce-in-metadata",
    .document = "rfc9700",
    .section = "2.1.1",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Metadata ought to have code_challenge_methods_supported.",
    .check = "Check the document.",
    .same_as = "rfc9700-2.1.1-pkce-detectable",
};

inline constexpr Requirement client_no_implicit{
    .id = "rfc9700-2.1.2-client-no-implicit",
    .document = "rfc9700",
    .section = "2.1.2",
    .level = Level::should_not,
    .subject = Subject::client,
    .flow = "general",
    .statement = "Clients ought not to use response types that return access tokens from the authorization endpoint.",
    .check = "The mock reports response types that contain token.",
};

inline constexpr Requirement client_uses_code{
    .id = "rfc9700-2.1.2-client-uses-code",
    .document = "rfc9700",
    .section = "2.1.2",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "Clients ought to use response_type=code or another type that yields tokens at the token endpoint.",
    .check = "The mock checks response_type.",
    .same_as = "rfc6749-4.1.1-response-type-code",
};

inline constexpr Requirement sender_constrained_access{
    .id = "rfc9700-2.2.1-sender-constrained-access",
    .document = "rfc9700",
    .section = "2.2.1",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Access tokens ought to be sender-constrained.",
    .check = "Look for DPoP or mutual-TLS support in metadata and for cnf in tokens; try a bound token without proof.",
};

inline constexpr Requirement refresh_protected_public{
    .id = "rfc9700-2.2.2-refresh-protected-public",
    .document = "rfc9700",
    .section = "2.2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "Refresh tokens of public clients are sender-constrained or rotated.",
    .check =
        "As a public client refresh, then reuse the old token; it must fail, unless the token demands a proof of "
        "possession.",
    .same_as = "rfc9700-4.14.2-refresh-replay-detected",
};

inline constexpr Requirement least_privilege{
    .id = "rfc9700-2.3-least-privilege",
    .document = "rfc9700",
    .section = "2.3",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Access tokens ought to have the least privilege needed.",
    .check = "Ask for one scope; the token must not have others.",
};

inline constexpr Requirement audience_restricted{
    .id = "rfc9700-2.3-audience-restricted",
    .document = "rfc9700",
    .section = "2.3",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Access tokens ought to be restricted to one or few resource servers.",
    .check = "Decode or introspect for aud; report absence or many values.",
};

inline constexpr Requirement rs_refuses_foreign_audience{
    .id = "rfc9700-2.3-rs-refuses-foreign-audience",
    .document = "rfc9700",
    .section = "2.3",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server refuses tokens meant for others.",
    .check = "Present a token with the audience of another resource; expect 401.",
    .same_as = "rfc9068-4-rs-aud",
};

inline constexpr Requirement no_password_grant_server{
    .id = "rfc9700-2.4-no-password-grant-server",
    .document = "rfc9700",
    .section = "2.4",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The password grant is not offered.",
    .check = "Send grant_type=password with valid data; expect unsupported_grant_type; check grant_types_supported.",
};

inline constexpr Requirement no_password_grant_client{
    .id = "rfc9700-2.4-no-password-grant-client",
    .document = "rfc9700",
    .section = "2.4",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "general",
    .statement = "The password grant is not used.",
    .check = "The mock fails grant_type=password.",
};

inline constexpr Requirement client_auth_enforced{
    .id = "rfc9700-2.5-client-auth-enforced",
    .document = "rfc9700",
    .section = "2.5",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "Servers ought to enforce client authentication where feasible.",
    .check = "Token requests of clients with credentials but without authentication must fail.",
    .same_as = "rfc6749-4.1.3-code-requires-client-auth",
};

inline constexpr Requirement asymmetric_client_auth{
    .id = "rfc9700-2.5-asymmetric-client-auth",
    .document = "rfc9700",
    .section = "2.5",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "Client authentication ought to use asymmetric keys.",
    .check = "Report when neither private_key_jwt nor a mutual-TLS method is advertised.",
};

inline constexpr Requirement metadata_published{
    .id = "rfc9700-2.6-metadata-published",
    .document = "rfc9700",
    .section = "2.6",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "metadata",
    .statement = "Servers ought to publish metadata.",
    .check = "Fetch the well-known documents; report absence.",
};

inline constexpr Requirement metadata_used{
    .id = "rfc9700-2.6-metadata-used",
    .document = "rfc9700",
    .section = "2.6",
    .level = Level::recommended,
    .subject = Subject::client,
    .flow = "metadata",
    .statement = "Clients ought to configure themselves from metadata.",
    .check =
        "The mock changes its endpoint paths in metadata; report a client that keeps using old ones after restart.",
};

inline constexpr Requirement client_id_not_influenced{
    .id = "rfc9700-2.6-client-id-not-influenced",
    .document = "rfc9700",
    .section = "2.6",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Clients ought not to choose identifiers that can be mistaken for users.",
    .check =
        "Try to register with a client_id, or a name that becomes one, equal to a user's sub; expect refusal or "
        "another value.",
};

inline constexpr Requirement no_http_redirect_uris{
    .id = "rfc9700-2.6-no-http-redirect-uris",
    .document = "rfc9700",
    .section = "2.6",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "http redirection URIs are not allowed except loopback ones of native clients.",
    .check = "Try to register and use http://app.example/cb; expect refusal.",
};

inline constexpr Requirement responses_encrypted{
    .id = "rfc9700-2.6-responses-encrypted",
    .document = "rfc9700",
    .section = "2.6",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Authorization responses do not travel unencrypted.",
    .check = "Follow every hop of the response; none but loopback may be http.",
};

inline constexpr Requirement no_cors_on_authorization{
    .id = "rfc9700-2.6-no-cors-on-authorization",
    .document = "rfc9700",
    .section = "2.6",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The authorization endpoint does not support cross-origin requests.",
    .check = "Send GET, POST and preflight with an Origin header; no Access-Control-Allow-Origin may come back.",
};

inline constexpr Requirement cors_elsewhere{
    .id = "rfc9700-2.6-cors-elsewhere",
    .document = "rfc9700",
    .section = "2.6",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Token, metadata, key set and registration endpoints may support cross-origin requests.",
    .check = "Send preflights; record the outcome and report reflected origins combined with credentials.",
};

inline constexpr Requirement loopback_port_variable{
    .id = "rfc9700-4.1.3-loopback-port-variable",
    .document = "rfc9700",
    .section = "4.1.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The port of native apps' localhost URIs may differ from the registered one.",
    .check =
        "Register a loopback URI with one port, request with another; expect the flow to work; path, host and scheme "
        "variations must fail.",
    .same_as = "rfc8252-7.3-loopback-any-port",
};

inline constexpr Requirement redirect_host_no_open_redirector{
    .id = "rfc9700-4.1.3-redirect-host-no-open-redirector",
    .document = "rfc9700",
    .section = "4.1.3",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "Web servers that host redirection URIs are no open redirectors.",
    .check = "Same as client-no-open-redirector, for all paths of the callback host that the tool is told about.",
    .same_as = "rfc9700-2.1-client-no-open-redirector",
};

inline constexpr Requirement authz_page_no_third_party{
    .id = "rfc9700-4.2.4-authz-page-no-third-party",
    .document = "rfc9700",
    .section = "4.2.4",
    .level = Level::should_not,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement =
        "Pages at the authorization endpoint and the callback ought not to load third-party resources or link to "
        "external sites.",
    .check = "Scan login, consent and callback pages for foreign origins.",
};

inline constexpr Requirement referrer_suppressed{
    .id = "rfc9700-4.2.4-referrer-suppressed",
    .document = "rfc9700",
    .section = "4.2.4",
    .level = Level::should,
    .basis = Basis::indicative,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "Pages at the authorization endpoint and the callback suppress the Referer header.",
    .check = "Expect Referrer-Policy no-referrer (or an equally strict value) in header or markup.",
};

inline constexpr Requirement code_invalidated{
    .id = "rfc9700-4.2.4-code-invalidated",
    .document = "rfc9700",
    .section = "4.2.4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A code dies with its first use at the token endpoint.",
    .check =
        "Redeem twice; expect invalid_grant. Record whether a failed first attempt (wrong verifier) also spoils the "
        "code.",
    .same_as = "rfc6749-4.1.2-code-single-use",
};

inline constexpr Requirement client_invalidates_state{
    .id = "rfc9700-4.2.4-client-invalidates-state",
    .document = "rfc9700",
    .section = "4.2.4",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client ought to invalidate state after its first use.",
    .check = "The mock delivers the same response twice; the second must be refused before any token request.",
    .same_as = "rfc9700-2.1-state-one-time-bound",
};

inline constexpr Requirement no_query_tokens{
    .id = "rfc9700-4.3.2-no-query-tokens",
    .document = "rfc9700",
    .section = "4.3.2",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "Clients do not put access tokens into URI queries.",
    .check = "The mock resource fails access_token in a URI.",
};

inline constexpr Requirement client_stores_issuer{
    .id = "rfc9700-4.4.2-client-stores-issuer",
    .document = "rfc9700",
    .section = "4.4.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client stores for each request the issuer it was sent to, bound to the browser.",
    .check =
        "Start flows with two mocks in one browser and deliver the responses crosswise; each must be attributed to its "
        "own server or refused.",
};

inline constexpr Requirement client_aborts_on_issuer_mismatch{
    .id = "rfc9700-4.4.2.1-client-aborts-on-issuer-mismatch",
    .document = "rfc9700",
    .section = "4.4.2.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "On an issuer mismatch the client gives up.",
    .check = "The mock returns a wrong iss; no token request and an error shown to the user.",
    .same_as = "rfc9207-2.4-client-rejects-wrong-iss",
};

inline constexpr Requirement distinct_redirect_uris{
    .id = "rfc9700-4.4.2.2-distinct-redirect-uris",
    .document = "rfc9700",
    .section = "4.4.2.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "With the other defence the client has a redirect URI of its own for each server and compares it.",
    .check =
        "Where no iss is in use the two mocks must see different redirect URIs; delivering the response to the other "
        "URI must stop the flow.",
    .same_as = "rfc8252-8.10-redirect-uri-per-server",
};

inline constexpr Requirement nonce_validated{
    .id = "rfc9700-4.5.3.2-nonce-validated",
    .document = "rfc9700",
    .section = "4.5.3.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement =
        "A client relying on nonce checks it in the ID Token from the token endpoint and uses no token before.",
    .check = "The mock returns an ID Token with a wrong nonce; the access token must not be used.",
};

inline constexpr Requirement client_checks_pkce_support{
    .id = "rfc9700-4.7.1-client-checks-pkce-support",
    .document = "rfc9700",
    .section = "4.7.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement =
        "A client that relies on PKCE against forgery makes sure the server supports it, and otherwise uses state or "
        "nonce.",
    .check =
        "The mock advertises no code_challenge_methods_supported; the request must have state or nonce, checked on "
        "return.",
};

inline constexpr Requirement state_integrity{
    .id = "rfc9700-4.7.1-state-integrity",
    .document = "rfc9700",
    .section = "4.7.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "Application data in state is protected against tampering and swapping.",
    .check = "The mock returns state altered in one character and state of another session; both must be refused.",
};

inline constexpr Requirement challenge_binding{
    .id = "rfc9700-4.8.2-challenge-binding",
    .document = "rfc9700",
    .section = "4.8.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "The presence of a challenge is recorded with the code.",
    .check = "Redeem a code requested with challenge without any verifier; expect an error.",
    .same_as = "rfc9700-2.1.1-verifier-enforced",
};

inline constexpr Requirement verifier_without_challenge_rejected{
    .id = "rfc9700-4.8.2-verifier-without-challenge-rejected",
    .document = "rfc9700",
    .section = "4.8.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A verifier for a code requested without challenge is rejected.",
    .check = "Same as downgrade-prevented, including an empty challenge parameter in the request.",
    .same_as = "rfc9700-2.1.1-downgrade-prevented",
};

inline constexpr Requirement rs_token_secrecy{
    .id = "rfc9700-4.9.3-rs-token-secrecy",
    .document = "rfc9700",
    .section = "4.9.3",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "Resource servers treat tokens as secrets.",
    .check = "Storage is invisible; a tool can look for tokens in error pages and logs it is given.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement silent_redirect_authenticates{
    .id = "rfc9700-4.11.2-silent-redirect-authenticates",
    .document = "rfc9700",
    .section = "4.11.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement =
        "The server authenticates the user before it redirects, also with errors, except for silent authentication.",
    .check =
        "Send erroneous requests of a dynamically registered client without session; report a redirect that happens "
        "before any interaction.",
};

inline constexpr Requirement untrusted_redirect_not_automatic{
    .id = "rfc9700-4.11.2-untrusted-redirect-not-automatic",
    .document = "rfc9700",
    .section = "4.11.2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Automatic redirects ought to go to trusted URIs only.",
    .check = "Same observation for clients of low trust.",
};

inline constexpr Requirement no_307{
    .id = "rfc9700-4.12-no-307",
    .document = "rfc9700",
    .section = "4.12",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Status 307 is not used to redirect requests that may contain credentials.",
    .check = "Submit login and consent forms; 307 and 308 fail.",
};

inline constexpr Requirement use_303{
    .id = "rfc9700-4.12-use-303",
    .document = "rfc9700",
    .section = "4.12",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "303 ought to be used to redirect requests that may contain credentials.",
    .check = "Report other statuses than 303 after a form POST.",
};

inline constexpr Requirement proxy_sanitises_headers{
    .id = "rfc9700-4.13-proxy-sanitises-headers",
    .document = "rfc9700",
    .section = "4.13",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A reverse proxy cleans inbound headers that matter for security.",
    .check =
        "Send forged client-certificate, forwarded-for, forwarded-host and forwarded-proto headers; they must not "
        "authenticate a client nor change issuer or endpoint URLs.",
};

inline constexpr Requirement refresh_scope_bound{
    .id = "rfc9700-4.14.2-refresh-scope-bound",
    .document = "rfc9700",
    .section = "4.14.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "Refresh tokens are bound to the scope and resources consented to.",
    .check = "Refresh with more scope and with another resource; expect invalid_scope or invalid_target.",
    .same_as = "rfc6749-6-refresh-scope-not-exceeded",
};

inline constexpr Requirement refresh_replay_detected{
    .id = "rfc9700-4.14.2-refresh-replay-detected",
    .document = "rfc9700",
    .section = "4.14.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "For public clients replay of refresh tokens is detected by binding or rotation.",
    .check =
        "Refresh, use the old token again: it must fail, and then the new one must have been revoked as well "
        "(rotation). Also race two refreshes.",
};

inline constexpr Requirement refresh_integrity{
    .id = "rfc9700-4.14.2-refresh-integrity",
    .document = "rfc9700",
    .section = "4.14.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "A refresh token that encodes its grant is protected against alteration.",
    .check = "Alter every part of a structured refresh token; expect invalid_grant.",
    .same_as = "rfc6749-10.4-refresh-token-unguessable",
};

inline constexpr Requirement refresh_expires_idle{
    .id = "rfc9700-4.14.2-refresh-expires-idle",
    .document = "rfc9700",
    .section = "4.14.2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "Unused refresh tokens ought to expire.",
    .check =
        "Leave a refresh token idle for the configured time and use it; expect invalid_grant (time travel in the mock, "
        "long wait elsewhere).",
};

inline constexpr Requirement client_subject_distinguishable{
    .id = "rfc9700-4.15.1-client-subject-distinguishable",
    .document = "rfc9700",
    .section = "4.15.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement =
        "Where clients can influence identifiers, resource servers can tell client subjects from user subjects.",
    .check = "Compare tokens of the client-credentials and code grants; some claim must distinguish them.",
};

inline constexpr Requirement clickjacking_prevented{
    .id = "rfc9700-4.16-clickjacking-prevented",
    .document = "rfc9700",
    .section = "4.16",
    .level = Level::must,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "Login and consent pages cannot be framed by others.",
    .check = "Expect CSP frame-ancestors or X-Frame-Options on authorization, login, consent, device and error pages.",
};

inline constexpr Requirement csp_used{
    .id = "rfc9700-4.16-csp-used",
    .document = "rfc9700",
    .section = "4.16",
    .level = Level::should,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "Content Security Policy level 2 or better ought to be used.",
    .check = "Expect a Content-Security-Policy with frame-ancestors.",
    .same_as = "rfc9700-4.16-clickjacking-prevented",
};

inline constexpr Requirement framing_combined{
    .id = "rfc9700-4.16-framing-combined",
    .document = "rfc9700",
    .section = "4.16",
    .level = Level::should,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "CSP ought to be combined with older measures.",
    .check = "Expect X-Frame-Options next to CSP.",
    .same_as = "rfc9700-4.16-clickjacking-prevented",
};

inline constexpr Requirement postmessage_exact_origin{
    .id = "rfc9700-4.17.2-postmessage-exact-origin",
    .document = "rfc9700",
    .section = "4.17.2",
    .level = Level::must,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "Responses by postMessage go to an exactly matching registered origin.",
    .check = "Needs a browser: open the flow from another origin and expect no message.",
    .testable = Testable::needs_introspection_of_client,
};

inline constexpr Requirement postmessage_no_wildcard{
    .id = "rfc9700-4.17.2-postmessage-no-wildcard",
    .document = "rfc9700",
    .section = "4.17.2",
    .level = Level::must_not,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "The wildcard origin is not used.",
    .check = "Scan response pages for postMessage with a star as target.",
};

inline constexpr Requirement postmessage_client_checks_origin{
    .id = "rfc9700-4.17.2-postmessage-client-checks-origin",
    .document = "rfc9700",
    .section = "4.17.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client compares the origin of messages by postMessage exactly.",
    .check = "Needs a browser: post a forged response from another origin; no token request may follow.",
    .testable = Testable::needs_introspection_of_client,
};

inline constexpr const Requirement* all[] = {&redirect_exact_match,
                                             &server_no_open_redirector,
                                             &client_no_open_redirector,
                                             &client_csrf,
                                             &state_one_time_bound,
                                             &mix_up_defence,
                                             &client_uses_iss,
                                             &credentials_not_forwarded,
                                             &code_injection_prevented,
                                             &public_client_pkce,
                                             &confidential_client_pkce,
                                             &challenge_transaction_specific,
                                             &constant_challenge_detected,
                                             &no_exposing_method,
                                             &pkce_supported,
                                             &verifier_enforced,
                                             &downgrade_prevented,
                                             &pkce_detectable,
                                             &pkce_in_metadata,
                                             &client_no_implicit,
                                             &client_uses_code,
                                             &sender_constrained_access,
                                             &refresh_protected_public,
                                             &least_privilege,
                                             &audience_restricted,
                                             &rs_refuses_foreign_audience,
                                             &no_password_grant_server,
                                             &no_password_grant_client,
                                             &client_auth_enforced,
                                             &asymmetric_client_auth,
                                             &metadata_published,
                                             &metadata_used,
                                             &client_id_not_influenced,
                                             &no_http_redirect_uris,
                                             &responses_encrypted,
                                             &no_cors_on_authorization,
                                             &cors_elsewhere,
                                             &loopback_port_variable,
                                             &redirect_host_no_open_redirector,
                                             &authz_page_no_third_party,
                                             &referrer_suppressed,
                                             &code_invalidated,
                                             &client_invalidates_state,
                                             &no_query_tokens,
                                             &client_stores_issuer,
                                             &client_aborts_on_issuer_mismatch,
                                             &distinct_redirect_uris,
                                             &nonce_validated,
                                             &client_checks_pkce_support,
                                             &state_integrity,
                                             &challenge_binding,
                                             &verifier_without_challenge_rejected,
                                             &rs_token_secrecy,
                                             &silent_redirect_authenticates,
                                             &untrusted_redirect_not_automatic,
                                             &no_307,
                                             &use_303,
                                             &proxy_sanitises_headers,
                                             &refresh_scope_bound,
                                             &refresh_replay_detected,
                                             &refresh_integrity,
                                             &refresh_expires_idle,
                                             &client_subject_distinguishable,
                                             &clickjacking_prevented,
                                             &csp_used,
                                             &framing_combined,
                                             &postmessage_exact_origin,
                                             &postmessage_no_wildcard,
                                             &postmessage_client_checks_origin};

}  // namespace authrig::requirements::rfc9700

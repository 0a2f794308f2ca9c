#pragma once

// What RFC 6749 (The OAuth 2.0 Authorization Framework) demands, in the document's order and in our own words.
// Longer than a file should be, because the document is one: splitting it would hide what is missing.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc6749 {

inline constexpr Requirement declare_client_type{
    .id = "rfc6749-2-declare-client-type",
    .document = "rfc6749",
    .section = "2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "registration",
    .statement =
        "Whoever registers a client has to state whether it is public or confidential and list where redirects may go.",
    .check = "Out-of-band act of a developer; only a registration API can be checked (see the RFC 7591 entries).",
    .testable = Testable::not_testable,
};

inline constexpr Requirement no_type_assumption{
    .id = "rfc6749-2.1-no-type-assumption",
    .document = "rfc6749",
    .section = "2.1",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "A server ought not to guess whether a client is public or confidential.",
    .check =
        "Internal decision of the server; record the declared type of every test client and report it with the "
        "results.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement client_id_alone_no_auth{
    .id = "rfc6749-2.2-client-id-alone-no-auth",
    .document = "rfc6749",
    .section = "2.2",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "Knowing a client identifier must never be enough to pass as an authenticated client.",
    .check =
        "Redeem a valid code for a confidential client sending client_id but no credential; expect an error "
        "(invalid_client) and no tokens.",
};

inline constexpr Requirement client_id_size_documented{
    .id = "rfc6749-2.2-client-id-size-documented",
    .document = "rfc6749",
    .section = "2.2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "The maximum length of issued client identifiers ought to be documented.",
    .check = "Documentation review only; a tool can merely report the lengths it saw.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement any_auth_form{
    .id = "rfc6749-2.3-any-auth-form",
    .document = "rfc6749",
    .section = "2.3",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "A server is free to accept whatever client authentication meets its needs.",
    .check = "No check; read the advertised methods from metadata and run the suites for each.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement no_trust_in_public_client_auth{
    .id = "rfc6749-2.3-no-trust-in-public-client-auth",
    .document = "rfc6749",
    .section = "2.3",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "Authentication performed by a public client must not be used to conclude which client it is.",
    .check = "Internal trust decision; not visible on the wire.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement one_auth_method{
    .id = "rfc6749-2.3-one-auth-method",
    .document = "rfc6749",
    .section = "2.3",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "A client must not combine two authentication methods in one request.",
    .check =
        "The mock token endpoint inspects every request and fails the client if an Authorization header occurs "
        "together with client_secret or client_assertion.",
};

inline constexpr Requirement basic_supported{
    .id = "rfc6749-2.3.1-basic-supported",
    .document = "rfc6749",
    .section = "2.3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "A server that hands out client passwords has to accept HTTP Basic at its token endpoint.",
    .check =
        "With a client that has a secret, call the token endpoint using Basic only; expect success, even if metadata "
        "lists other methods.",
};

inline constexpr Requirement basic_form_decoding{
    .id = "rfc6749-2.3.1-basic-form-decoding",
    .document = "rfc6749",
    .section = "2.3.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement =
        "Basic user-id and password carry form-urlencoded values, so the server decodes them after splitting at the "
        "colon.",
    .check =
        "Register or configure a client whose id or secret holds a space, plus, percent, colon or non-ASCII letter; "
        "authenticate with the encoded form and expect success; with the raw form of a value that has a plus or "
        "percent sign expect 401.",
};

inline constexpr Requirement basic_form_encoding{
    .id = "rfc6749-2.3.1-basic-form-encoding",
    .document = "rfc6749",
    .section = "2.3.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "A client form-urlencodes its identifier and secret before joining and base64-coding them for Basic.",
    .check =
        "Issue the client an id and secret with reserved characters; the decoded Basic value it sends must show "
        "percent-encoding (and plus for space) on both halves.",
};

inline constexpr Requirement body_credentials_accepted{
    .id = "rfc6749-2.3.1-body-credentials-accepted",
    .document = "rfc6749",
    .section = "2.3.1",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "Client credentials in the form body may be accepted as an alternative.",
    .check =
        "Send client_id and client_secret in the body; record whether it works and compare with the advertised "
        "methods.",
};

inline constexpr Requirement body_credentials_avoided{
    .id = "rfc6749-2.3.1-body-credentials-avoided",
    .document = "rfc6749",
    .section = "2.3.1",
    .level = Level::should_not,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "A client able to use Basic ought not to put its secret in the form body.",
    .check = "The mock advertises both methods; report a finding when the client chooses the body.",
};

inline constexpr Requirement no_secret_in_uri_server{
    .id = "rfc6749-2.3.1-no-secret-in-uri-server",
    .document = "rfc6749",
    .section = "2.3.1",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "Client credentials in the request URI must not work.",
    .check =
        "POST to the token endpoint with client_id and client_secret only in the query string; expect an error and no "
        "tokens.",
};

inline constexpr Requirement no_secret_in_uri_client{
    .id = "rfc6749-2.3.1-no-secret-in-uri-client",
    .document = "rfc6749",
    .section = "2.3.1",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "A client must not place its credentials in a URI.",
    .check =
        "The mock checks the query string of every request for client_secret and client_assertion and fails the client "
        "when one appears.",
};

inline constexpr Requirement password_auth_tls{
    .id = "rfc6749-2.3.1-password-auth-tls",
    .document = "rfc6749",
    .section = "2.3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "Password-based client authentication is only permitted over TLS.",
    .check =
        "Repeat a good token request over plain HTTP on the same host and port 80 or the given port; no token may be "
        "issued.",
};

inline constexpr Requirement brute_force_protection{
    .id = "rfc6749-2.3.1-brute-force-protection",
    .document = "rfc6749",
    .section = "2.3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "Endpoints that take client passwords need protection against exhaustive guessing.",
    .check =
        "Send a bounded series of wrong secrets for a sacrificial client; expect throttling, growing delay, lock-out "
        "or 429 before the series ends (report inconclusive otherwise).",
};

inline constexpr Requirement auth_scheme_mapping{
    .id = "rfc6749-2.3.2-auth-scheme-mapping",
    .document = "rfc6749",
    .section = "2.3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement =
        "For other HTTP authentication schemes the server defines which registration record a credential belongs to.",
    .check = "Configuration matter; only documentation shows it.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement resource_owner_identified{
    .id = "rfc6749-3.1-resource-owner-identified",
    .document = "rfc6749",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Before authorizing, the server has to establish who the resource owner is.",
    .check =
        "Send a valid authorization request with an empty cookie jar; expect a login step and no code in any redirect.",
};

inline constexpr Requirement authz_uri_query_kept{
    .id = "rfc6749-3.1-authz-uri-query-kept",
    .document = "rfc6749",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement =
        "When the configured authorization endpoint URI already has a query, the client keeps it while adding its own "
        "parameters.",
    .check =
        "The mock publishes an authorization endpoint such as /authorize?tenant=a%26b; the request must arrive with "
        "tenant unchanged and no second question mark.",
};

inline constexpr Requirement authz_uri_no_fragment{
    .id = "rfc6749-3.1-authz-uri-no-fragment",
    .document = "rfc6749",
    .section = "3.1",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The authorization endpoint URI has no fragment part.",
    .check = "Parse the endpoint from metadata or configuration; a fragment, even an empty one, fails.",
};

inline constexpr Requirement authz_tls_required{
    .id = "rfc6749-3.1-authz-tls-required",
    .document = "rfc6749",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The authorization endpoint is reachable through TLS only.",
    .check =
        "Request the endpoint by plain HTTP; expect refusal or a redirect to https before any login form or code "
        "appears.",
};

inline constexpr Requirement authz_get{
    .id = "rfc6749-3.1-authz-get",
    .document = "rfc6749",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Authorization requests by GET have to work.",
    .check = "Send a valid request with GET; expect a login or consent page or a redirect, not 405.",
};

inline constexpr Requirement authz_post{
    .id = "rfc6749-3.1-authz-post",
    .document = "rfc6749",
    .section = "3.1",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Authorization requests by POST may work too.",
    .check = "Send the same request as a form POST; record whether it behaves like GET.",
};

inline constexpr Requirement authz_empty_param_omitted{
    .id = "rfc6749-3.1-authz-empty-param-omitted",
    .document = "rfc6749",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A parameter without a value counts as absent at the authorization endpoint.",
    .check =
        "Send scope= and state= empty; the outcome equals that of leaving them out, and no empty state is echoed. Send "
        "response_type= and expect the missing-parameter error.",
};

inline constexpr Requirement authz_ignore_unknown{
    .id = "rfc6749-3.1-authz-ignore-unknown",
    .document = "rfc6749",
    .section = "3.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Request parameters the server does not know are ignored at the authorization endpoint.",
    .check = "Add two random parameters to a valid request; it must proceed exactly as without them.",
};

inline constexpr Requirement authz_no_duplicates{
    .id = "rfc6749-3.1-authz-no-duplicates",
    .document = "rfc6749",
    .section = "3.1",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A known request parameter must not occur twice at the authorization endpoint.",
    .check =
        "Repeat, one at a time, scope, state, response_type, code_challenge and redirect_uri; expect invalid_request "
        "(by redirect only when client and redirect URI are beyond doubt).",
};

inline constexpr Requirement authz_client_no_duplicates{
    .id = "rfc6749-3.1-authz-client-no-duplicates",
    .document = "rfc6749",
    .section = "3.1",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client must not send the same authorization parameter twice.",
    .check =
        "The mock parses the raw query of each authorization request and fails on repeated names (resource excepted).",
};

inline constexpr Requirement authz_response_no_duplicates{
    .id = "rfc6749-3.1-authz-response-no-duplicates",
    .document = "rfc6749",
    .section = "3.1",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "No parameter of an authorization response occurs twice.",
    .check =
        "Parse the raw query of the redirect, also when the registered redirect URI has a query of its own; repeated "
        "code, state, iss or error fails.",
};

inline constexpr Requirement response_type_missing{
    .id = "rfc6749-3.1.1-response-type-missing",
    .document = "rfc6749",
    .section = "3.1.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Leaving out response_type yields an error response.",
    .check =
        "Omit response_type with valid client and redirect URI; expect a redirect with error=invalid_request and the "
        "state.",
};

inline constexpr Requirement response_type_unknown{
    .id = "rfc6749-3.1.1-response-type-unknown",
    .document = "rfc6749",
    .section = "3.1.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A response type that is not understood yields an error response.",
    .check =
        "Send response_type=foo and response_type=code+foo; expect a redirect with error=unsupported_response_type and "
        "no code.",
};

inline constexpr Requirement response_type_order_free{
    .id = "rfc6749-3.1.1-response-type-order-free",
    .document = "rfc6749",
    .section = "3.1.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "In a multi-valued response type the order of the values has no meaning.",
    .check = "If a multi-valued type is supported, send it with the values swapped; expect the same outcome.",
};

inline constexpr Requirement redirect_uri_absolute{
    .id = "rfc6749-3.1.2-redirect-uri-absolute",
    .document = "rfc6749",
    .section = "3.1.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A redirection endpoint is an absolute URI.",
    .check =
        "Try to register or use redirect_uri=/callback and redirect_uri=//host/cb; expect refusal without a redirect.",
};

inline constexpr Requirement redirect_uri_query_kept{
    .id = "rfc6749-3.1.2-redirect-uri-query-kept",
    .document = "rfc6749",
    .section = "3.1.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A query that is part of the redirection URI survives when response parameters are appended.",
    .check =
        "Use a registered URI with ?a=1&b=%2F; the redirect must contain both pairs unchanged followed by the response "
        "parameters.",
};

inline constexpr Requirement redirect_uri_no_fragment{
    .id = "rfc6749-3.1.2-redirect-uri-no-fragment",
    .document = "rfc6749",
    .section = "3.1.2",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A redirection URI has no fragment.",
    .check = "Register or request a redirect URI ending in #x; expect refusal without a redirect.",
};

inline constexpr Requirement redirect_endpoint_tls{
    .id = "rfc6749-3.1.2.1-redirect-endpoint-tls",
    .document = "rfc6749",
    .section = "3.1.2.1",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement =
        "The client's redirection endpoint ought to be served over TLS when a code or token is delivered to it.",
    .check =
        "Read the redirect_uri the client sends; https or loopback or a private-use scheme passes, plain http to "
        "another host is reported.",
};

inline constexpr Requirement redirect_plain_warning{
    .id = "rfc6749-3.1.2.1-redirect-plain-warning",
    .document = "rfc6749",
    .section = "3.1.2.1",
    .level = Level::should,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "When the redirect is to go to an unprotected URI the server ought to warn the user beforehand.",
    .check =
        "Where the server accepts a plain http redirect URI, the login or consent page must carry a visible warning; "
        "report for human judgement.",
};

inline constexpr Requirement register_redirect_public{
    .id = "rfc6749-3.1.2.2-register-redirect-public",
    .document = "rfc6749",
    .section = "3.1.2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Public clients have to register their redirection URIs.",
    .check =
        "With a public client without registered URIs (or a registration lacking them), request a code with an "
        "arbitrary redirect_uri; expect refusal without a redirect.",
};

inline constexpr Requirement register_redirect_implicit{
    .id = "rfc6749-3.1.2.2-register-redirect-implicit",
    .document = "rfc6749",
    .section = "3.1.2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Confidential clients that use the implicit grant have to register their redirection URIs too.",
    .check =
        "Register a confidential client for response type token without redirect_uris; expect refusal, or refusal at "
        "the authorization endpoint.",
};

inline constexpr Requirement register_redirect_all{
    .id = "rfc6749-3.1.2.2-register-redirect-all",
    .document = "rfc6749",
    .section = "3.1.2.2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "All clients ought to register redirection URIs before using the authorization endpoint.",
    .check = "Same as for public clients, with a confidential client using the code flow.",
};

inline constexpr Requirement register_redirect_complete{
    .id = "rfc6749-3.1.2.2-register-redirect-complete",
    .document = "rfc6749",
    .section = "3.1.2.2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "The whole redirection URI ought to be registered rather than a prefix.",
    .check =
        "Request with the registered URI plus an extra path segment, sub-domain or query pair (one of them named "
        "code); expect refusal without a redirect.",
    .same_as = "rfc6749-3.1.2.3-redirect-uri-exact",
};

inline constexpr Requirement register_redirect_multiple{
    .id = "rfc6749-3.1.2.2-register-redirect-multiple",
    .document = "rfc6749",
    .section = "3.1.2.2",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Several redirection URIs may be registered for one client.",
    .check = "Register two URIs and run the code flow with each; record whether both work.",
};

inline constexpr Requirement redirect_uri_needed_when_several{
    .id = "rfc6749-3.1.2.3-redirect-uri-needed-when-several",
    .document = "rfc6749",
    .section = "3.1.2.3",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement =
        "A client with several, partial or no registered redirection URIs names one in each authorization request.",
    .check = "Register two URIs for the client at the mock; every authorization request must carry redirect_uri.",
};

inline constexpr Requirement redirect_uri_absent_several{
    .id = "rfc6749-3.1.2.3-redirect-uri-absent-several",
    .document = "rfc6749",
    .section = "3.1.2.3",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "With several registered redirection URIs a request that names none cannot be completed.",
    .check = "Register two URIs and omit redirect_uri; expect an error page and no redirect to either URI.",
};

inline constexpr Requirement redirect_uri_compared{
    .id = "rfc6749-3.1.2.3-redirect-uri-compared",
    .document = "rfc6749",
    .section = "3.1.2.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A requested redirection URI has to match one that is registered for that client.",
    .check = "Use a URI registered for another client of the same server; expect refusal without a redirect.",
};

inline constexpr Requirement redirect_uri_exact{
    .id = "rfc6749-3.1.2.3-redirect-uri-exact",
    .document = "rfc6749",
    .section = "3.1.2.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Against a fully registered redirection URI the comparison is character by character.",
    .check =
        "Vary one property at a time (case of path, trailing slash, percent-encoded letter, dot segments, default "
        "port, user info, extra query, http for https); each must be refused without a redirect.",
};

inline constexpr Requirement invalid_redirect_user_told{
    .id = "rfc6749-3.1.2.4-invalid-redirect-user-told",
    .document = "rfc6749",
    .section = "3.1.2.4",
    .level = Level::should,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "When the redirection URI is bad the user ought to be shown an error.",
    .check = "Send an unregistered redirect_uri; expect a 4xx page with a readable explanation.",
};

inline constexpr Requirement invalid_redirect_not_followed{
    .id = "rfc6749-3.1.2.4-invalid-redirect-not-followed",
    .document = "rfc6749",
    .section = "3.1.2.4",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The browser must not be sent to a redirection URI that failed validation.",
    .check =
        "Send missing, malformed and unregistered redirect URIs; no Location, refresh header, meta refresh, script or "
        "auto-submitting form may lead there.",
};

inline constexpr Requirement callback_no_third_party_scripts{
    .id = "rfc6749-3.1.2.5-callback-no-third-party-scripts",
    .document = "rfc6749",
    .section = "3.1.2.5",
    .level = Level::should_not,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "The page at the client's redirection endpoint ought not to load scripts of third parties.",
    .check =
        "The mock sends the browser to the client's callback and scans the returned HTML for script sources of other "
        "origins.",
};

inline constexpr Requirement callback_strip_credentials{
    .id = "rfc6749-3.1.2.5-callback-strip-credentials",
    .document = "rfc6749",
    .section = "3.1.2.5",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement =
        "The callback ought to take the credentials out of the URI and redirect onward before rendering anything.",
    .check =
        "After delivering a code the mock expects a redirect to a URI without code and state rather than a 200 page.",
};

inline constexpr Requirement callback_own_script_first{
    .id = "rfc6749-3.1.2.5-callback-own-script-first",
    .document = "rfc6749",
    .section = "3.1.2.5",
    .level = Level::must,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement =
        "If third-party scripts are on the callback page, the client's own extracting script runs before them.",
    .check = "Needs the page source in a browser; compare the order of script elements.",
    .testable = Testable::needs_introspection_of_client,
};

inline constexpr Requirement token_uri_no_fragment{
    .id = "rfc6749-3.2-token-uri-no-fragment",
    .document = "rfc6749",
    .section = "3.2",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The token endpoint URI has no fragment part.",
    .check = "Parse the endpoint from metadata or configuration; a fragment fails.",
};

inline constexpr Requirement token_uri_query_kept{
    .id = "rfc6749-3.2-token-uri-query-kept",
    .document = "rfc6749",
    .section = "3.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "A query in the token endpoint URI is preserved by the client.",
    .check = "The mock publishes /token?tenant=a; the client's POST must arrive with that query intact.",
};

inline constexpr Requirement token_tls_required{
    .id = "rfc6749-3.2-token-tls-required",
    .document = "rfc6749",
    .section = "3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Token requests are only served over TLS.",
    .check = "Repeat a good request by plain HTTP; no token may be issued.",
};

inline constexpr Requirement token_client_post{
    .id = "rfc6749-3.2-token-client-post",
    .document = "rfc6749",
    .section = "3.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "A client uses POST for token requests.",
    .check = "The mock fails any token request by another method.",
};

inline constexpr Requirement token_get_refused{
    .id = "rfc6749-3.2-token-get-refused",
    .document = "rfc6749",
    .section = "3.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement =
        "Since token requests are POST requests, a GET with the parameters in the URI is not answered with tokens.",
    .check = "Send a complete valid token request as GET with a query; expect 405 or another error and no tokens.",
};

inline constexpr Requirement token_empty_param_omitted{
    .id = "rfc6749-3.2-token-empty-param-omitted",
    .document = "rfc6749",
    .section = "3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A parameter without a value counts as absent at the token endpoint.",
    .check =
        "Send grant_type= and code= empty and expect invalid_request; send scope= empty in a client-credentials "
        "request and expect the default behaviour.",
};

inline constexpr Requirement token_ignore_unknown{
    .id = "rfc6749-3.2-token-ignore-unknown",
    .document = "rfc6749",
    .section = "3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Request parameters the server does not know are ignored at the token endpoint.",
    .check = "Add two random parameters to a good token request; expect success.",
};

inline constexpr Requirement token_no_duplicates{
    .id = "rfc6749-3.2-token-no-duplicates",
    .document = "rfc6749",
    .section = "3.2",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A request parameter must not occur twice at the token endpoint.",
    .check =
        "Repeat grant_type, code, redirect_uri, client_id, scope and code_verifier one at a time, once with equal and "
        "once with different values; expect 400 invalid_request and no tokens.",
};

inline constexpr Requirement token_client_no_duplicates{
    .id = "rfc6749-3.2-token-client-no-duplicates",
    .document = "rfc6749",
    .section = "3.2",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "general",
    .statement = "A client must not send the same token parameter twice.",
    .check = "The mock parses the raw body of each token request and fails on repeated names (resource excepted).",
};

inline constexpr Requirement confidential_authenticates{
    .id = "rfc6749-3.2.1-confidential-authenticates",
    .document = "rfc6749",
    .section = "3.2.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "A client that was given credentials authenticates on every token request.",
    .check =
        "The mock registers the client with a secret and fails any token request (code, refresh, client credentials) "
        "that lacks valid authentication.",
};

inline constexpr Requirement unauthenticated_sends_client_id{
    .id = "rfc6749-3.2.1-unauthenticated-sends-client-id",
    .document = "rfc6749",
    .section = "3.2.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client that does not authenticate names itself with client_id when redeeming a code.",
    .check = "The mock treats the client as public; the code redemption must contain client_id.",
};

inline constexpr Requirement scope_change_reported{
    .id = "rfc6749-3.3-scope-change-reported",
    .document = "rfc6749",
    .section = "3.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "When the granted scope differs from the requested one the response says what was granted.",
    .check =
        "Ask for a scope the user or policy will only partly grant, and for none at all; if the effective scope "
        "differs, scope must be in the token response.",
};

inline constexpr Requirement scope_omitted_default_or_error{
    .id = "rfc6749-3.3-scope-omitted-default-or-error",
    .document = "rfc6749",
    .section = "3.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Without a scope parameter the server either applies a default or reports an invalid scope.",
    .check = "Omit scope; expect a normal flow or error=invalid_scope, not another error.",
};

inline constexpr Requirement scope_narrowing_allowed{
    .id = "rfc6749-3.3-scope-narrowing-allowed",
    .document = "rfc6749",
    .section = "3.3",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The server may ignore part or all of the requested scope.",
    .check = "Ask for a valid and an unknown scope together; record whether it is narrowed or refused.",
};

inline constexpr Requirement scope_syntax{
    .id = "rfc6749-3.3-scope-syntax",
    .document = "rfc6749",
    .section = "3.3",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement =
        "A scope value is a list of case-sensitive tokens separated by single spaces, drawn from a restricted ASCII "
        "set; order is irrelevant.",
    .check =
        "Send scopes with a quote, a backslash, a non-ASCII letter and changed case: expect invalid_scope or omission "
        "of that token; swap the order of two scopes and expect the same grant; check the syntax of every scope "
        "returned.",
};

inline constexpr Requirement scope_documented{
    .id = "rfc6749-3.3-scope-documented",
    .document = "rfc6749",
    .section = "3.3",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Scope requirements and the default ought to be documented.",
    .check = "Documentation review; scopes_supported in metadata may serve as evidence.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement response_type_code{
    .id = "rfc6749-4.1.1-response-type-code",
    .document = "rfc6749",
    .section = "4.1.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "In the code flow the client sends response_type=code.",
    .check = "The mock reads the authorization request and expects exactly that value.",
};

inline constexpr Requirement client_id_in_request{
    .id = "rfc6749-4.1.1-client-id-in-request",
    .document = "rfc6749",
    .section = "4.1.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "The authorization request names the client.",
    .check = "The mock expects a client_id equal to the registered one.",
};

inline constexpr Requirement state_sent{
    .id = "rfc6749-4.1.1-state-sent",
    .document = "rfc6749",
    .section = "4.1.1",
    .level = Level::recommended,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "An authorization request ought to carry an opaque state value that ties the callback to the request.",
    .check =
        "Run two flows; each request must have a non-empty state and the two must differ (PKCE alone is acceptable "
        "under RFC 9700, report accordingly).",
};

inline constexpr Requirement response_in_query{
    .id = "rfc6749-4.1.2-response-in-query",
    .document = "rfc6749",
    .section = "4.1.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Code-flow results are added to the query of the redirection URI in form encoding.",
    .check =
        "Complete a flow; code and state must be in the query, percent-encoded, and the fragment must not hold them.",
};

inline constexpr Requirement code_in_response{
    .id = "rfc6749-4.1.2-code-in-response",
    .document = "rfc6749",
    .section = "4.1.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A successful authorization response contains a code.",
    .check = "Complete a flow; expect a non-empty code and no error parameter.",
};

inline constexpr Requirement code_expires{
    .id = "rfc6749-4.1.2-code-expires",
    .document = "rfc6749",
    .section = "4.1.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A code becomes invalid shortly after issuance.",
    .check =
        "Obtain a code, wait past the permitted lifetime (configurable, default just over ten minutes), redeem it; "
        "expect invalid_grant.",
};

inline constexpr Requirement code_lifetime_ten_minutes{
    .id = "rfc6749-4.1.2-code-lifetime-ten-minutes",
    .document = "rfc6749",
    .section = "4.1.2",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Codes ought to live for ten minutes at most.",
    .check = "Redeem codes aged at growing intervals up to eleven minutes; report the longest age accepted.",
};

inline constexpr Requirement code_single_use{
    .id = "rfc6749-4.1.2-code-single-use",
    .document = "rfc6749",
    .section = "4.1.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A code that was already redeemed is refused.",
    .check =
        "Redeem a code, then repeat the identical request; the second must fail with invalid_grant. Also fire two "
        "requests at the same time: at most one may succeed.",
};

inline constexpr Requirement code_replay_revokes{
    .id = "rfc6749-4.1.2-code-replay-revokes",
    .document = "rfc6749",
    .section = "4.1.2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "On a second redemption the tokens from the first ought to be revoked.",
    .check =
        "After the replay use the first access token at a resource or introspection endpoint and the first refresh "
        "token at the token endpoint; both ought to be dead.",
};

inline constexpr Requirement code_client_single_use{
    .id = "rfc6749-4.1.2-code-client-single-use",
    .document = "rfc6749",
    .section = "4.1.2",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client must not redeem one code twice.",
    .check =
        "The mock answers the first redemption with a network error, a 500 or an error body and watches for a second "
        "request with the same code; reload the callback URI as well.",
};

inline constexpr Requirement code_bound_to_client_and_uri{
    .id = "rfc6749-4.1.2-code-bound-to-client-and-uri",
    .document = "rfc6749",
    .section = "4.1.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A code belongs to one client and one redirection URI.",
    .check =
        "Redeem client A's code as client B, and with another registered redirect URI; expect invalid_grant both "
        "times.",
    .same_as = "rfc6749-4.1.3-code-issued-to-client",
};

inline constexpr Requirement state_echoed{
    .id = "rfc6749-4.1.2-state-echoed",
    .document = "rfc6749",
    .section = "4.1.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A state in the request is returned unchanged.",
    .check =
        "Send states with reserved, percent-encoded, plus, unicode and 512-character values; the decoded value must be "
        "identical.",
};

inline constexpr Requirement client_ignores_unknown_response{
    .id = "rfc6749-4.1.2-client-ignores-unknown-response",
    .document = "rfc6749",
    .section = "4.1.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "Unrecognised parameters in the authorization response do not disturb the client.",
    .check = "The mock adds foo=bar and session_state=x to the redirect; the client must go on to redeem the code.",
};

inline constexpr Requirement value_size_documented{
    .id = "rfc6749-4.1.2-value-size-documented",
    .document = "rfc6749",
    .section = "4.1.2",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The size of issued values ought to be documented.",
    .check = "Documentation review; report observed lengths of codes and tokens.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement error_no_redirect_bad_client{
    .id = "rfc6749-4.1.2.1-error-no-redirect-bad-client",
    .document = "rfc6749",
    .section = "4.1.2.1",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A missing or unknown client identifier must not lead to a redirect.",
    .check =
        "Omit client_id, then send an unknown one, each with a redirect_uri; expect an error page and no redirect.",
};

inline constexpr Requirement error_by_redirect{
    .id = "rfc6749-4.1.2.1-error-by-redirect",
    .document = "rfc6749",
    .section = "4.1.2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Every other failure is reported to the client by redirecting with error parameters in the query.",
    .check =
        "With valid client and redirect URI provoke unsupported_response_type, invalid_scope, a repeated parameter and "
        "a denied consent; each must come back by redirect.",
};

inline constexpr Requirement error_param_present{
    .id = "rfc6749-4.1.2.1-error-param-present",
    .document = "rfc6749",
    .section = "4.1.2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "An error redirect contains one error code.",
    .check =
        "In each provoked failure expect exactly one error parameter with a registered code and no code parameter.",
};

inline constexpr Requirement error_access_denied{
    .id = "rfc6749-4.1.2.1-error-access-denied",
    .document = "rfc6749",
    .section = "4.1.2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A refusal by the user is reported as access_denied.",
    .check = "Drive the consent page to refuse; expect error=access_denied.",
};

inline constexpr Requirement error_unauthorized_client{
    .id = "rfc6749-4.1.2.1-error-unauthorized-client",
    .document = "rfc6749",
    .section = "4.1.2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A client that is not allowed to use the response type is told unauthorized_client.",
    .check =
        "Use a client registered only for client credentials at the authorization endpoint; expect "
        "error=unauthorized_client (or no redirect when it has no redirect URI).",
};

inline constexpr Requirement error_invalid_scope{
    .id = "rfc6749-4.1.2.1-error-invalid-scope",
    .document = "rfc6749",
    .section = "4.1.2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A scope that is unknown or malformed, when refused, is reported as invalid_scope.",
    .check = "Request scope=no-such-scope-x; expect invalid_scope by redirect, or a grant whose scope leaves it out.",
};

inline constexpr Requirement error_charset{
    .id = "rfc6749-4.1.2.1-error-charset",
    .document = "rfc6749",
    .section = "4.1.2.1",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The error value only uses printable ASCII without quote and backslash.",
    .check = "Check the decoded error in all error redirects.",
};

inline constexpr Requirement error_description_charset{
    .id = "rfc6749-4.1.2.1-error-description-charset",
    .document = "rfc6749",
    .section = "4.1.2.1",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The description only uses printable ASCII without quote and backslash.",
    .check =
        "Provoke errors whose description might echo input (quotes, non-ASCII scope); check the decoded "
        "error_description.",
};

inline constexpr Requirement error_uri_syntax{
    .id = "rfc6749-4.1.2.1-error-uri-syntax",
    .document = "rfc6749",
    .section = "4.1.2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "An error page URI is a valid URI reference.",
    .check = "Where error_uri is present, parse it and check its character set.",
};

inline constexpr Requirement error_state_echoed{
    .id = "rfc6749-4.1.2.1-error-state-echoed",
    .document = "rfc6749",
    .section = "4.1.2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Error redirects return the state as well.",
    .check = "In every provoked error with a state in the request expect the identical value back.",
};

inline constexpr Requirement client_handles_error_response{
    .id = "rfc6749-4.1.2.1-client-handles-error-response",
    .document = "rfc6749",
    .section = "4.1.2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client that receives an error response does not try to redeem anything.",
    .check = "The mock redirects with error=access_denied (once also with a code added); no token request may follow.",
};

inline constexpr Requirement token_request_form{
    .id = "rfc6749-4.1.3-token-request-form",
    .document = "rfc6749",
    .section = "4.1.3",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "The code is redeemed by a form-urlencoded UTF-8 body.",
    .check = "The mock checks the content type and the syntax of the body.",
};

inline constexpr Requirement grant_type_authorization_code{
    .id = "rfc6749-4.1.3-grant-type-authorization-code",
    .document = "rfc6749",
    .section = "4.1.3",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "Redemption uses grant_type=authorization_code and the received code.",
    .check = "The mock compares both parameters literally.",
};

inline constexpr Requirement redirect_uri_repeated{
    .id = "rfc6749-4.1.3-redirect-uri-repeated",
    .document = "rfc6749",
    .section = "4.1.3",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A redirect URI named in the authorization request is repeated identically in redemption.",
    .check = "The mock compares the two values character by character.",
};

inline constexpr Requirement code_requires_client_auth{
    .id = "rfc6749-4.1.3-code-requires-client-auth",
    .document = "rfc6749",
    .section = "4.1.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Confidential clients have to authenticate when redeeming a code.",
    .check =
        "Redeem with no credential and with a wrong secret; expect invalid_client and the code must not be turned into "
        "tokens.",
};

inline constexpr Requirement code_included_auth_checked{
    .id = "rfc6749-4.1.3-code-included-auth-checked",
    .document = "rfc6749",
    .section = "4.1.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Client authentication that is present is verified even where it is not needed.",
    .check = "As a public client send a code with a bogus secret or assertion; expect an error instead of tokens.",
};

inline constexpr Requirement code_issued_to_client{
    .id = "rfc6749-4.1.3-code-issued-to-client",
    .document = "rfc6749",
    .section = "4.1.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The code has to have been issued to the client that redeems it.",
    .check =
        "Redeem with the credentials of another confidential client, and as a public client with another client_id; "
        "expect invalid_grant.",
};

inline constexpr Requirement code_validated{
    .id = "rfc6749-4.1.3-code-validated",
    .document = "rfc6749",
    .section = "4.1.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A code that was never issued is refused.",
    .check = "Redeem a random string, a truncated code and a code with one altered character; expect invalid_grant.",
};

inline constexpr Requirement redirect_uri_verified_at_token{
    .id = "rfc6749-4.1.3-redirect-uri-verified-at-token",
    .document = "rfc6749",
    .section = "4.1.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "If the authorization request named a redirect URI, redemption needs the identical one.",
    .check =
        "Redeem with redirect_uri missing, then with a different registered URI, then with changed case or encoding; "
        "expect invalid_grant or invalid_request each time.",
};

inline constexpr Requirement implicit_redirect_verified{
    .id = "rfc6749-4.2.1-implicit-redirect-verified",
    .document = "rfc6749",
    .section = "4.2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The implicit grant only sends tokens to a registered redirection URI.",
    .check = "Where response_type=token is supported use an unregistered URI; expect refusal without a redirect.",
};

inline constexpr Requirement implicit_token_fields{
    .id = "rfc6749-4.2.2-implicit-token-fields",
    .document = "rfc6749",
    .section = "4.2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "An implicit response has access_token and token_type in the fragment.",
    .check = "Complete an implicit flow; both must be in the fragment and nothing of it in the query.",
};

inline constexpr Requirement implicit_no_refresh_token{
    .id = "rfc6749-4.2.2-implicit-no-refresh-token",
    .document = "rfc6749",
    .section = "4.2.2",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The implicit grant never yields a refresh token.",
    .check = "Complete an implicit flow; a refresh_token parameter fails.",
};

inline constexpr Requirement implicit_state_echoed{
    .id = "rfc6749-4.2.2-implicit-state-echoed",
    .document = "rfc6749",
    .section = "4.2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The implicit response returns the state unchanged.",
    .check = "As for the code flow, reading the fragment.",
};

inline constexpr Requirement implicit_error_in_fragment{
    .id = "rfc6749-4.2.2.1-implicit-error-in-fragment",
    .document = "rfc6749",
    .section = "4.2.2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Implicit-flow errors are returned in the fragment with error and state.",
    .check = "Provoke invalid_scope with response_type=token; expect the error in the fragment.",
};

inline constexpr Requirement password_credentials_discarded{
    .id = "rfc6749-4.3.1-password-credentials-discarded",
    .document = "rfc6749",
    .section = "4.3.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "A client forgets the user's password once it has a token.",
    .check =
        "Needs a look into the client's storage; a tool can only see whether the password is sent again on renewal.",
    .testable = Testable::needs_introspection_of_client,
};

inline constexpr Requirement password_client_auth{
    .id = "rfc6749-4.3.2-password-client-auth",
    .document = "rfc6749",
    .section = "4.3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The password grant requires the authentication of confidential clients.",
    .check = "Where supported send good user credentials without client authentication; expect invalid_client.",
};

inline constexpr Requirement password_brute_force{
    .id = "rfc6749-4.3.2-password-brute-force",
    .document = "rfc6749",
    .section = "4.3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The password grant is protected against guessing of user passwords.",
    .check =
        "Send a bounded series of wrong passwords for a sacrificial user; expect throttling or lock-out before the "
        "series ends.",
};

inline constexpr Requirement password_validated{
    .id = "rfc6749-4.3.2-password-validated",
    .document = "rfc6749",
    .section = "4.3.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The user's password is verified.",
    .check =
        "Where the grant is supported send a wrong password and an unknown user; expect invalid_grant both times, with "
        "answers that do not tell the two apart.",
};

inline constexpr Requirement cc_confidential_only{
    .id = "rfc6749-4.4-cc-confidential-only",
    .document = "rfc6749",
    .section = "4.4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-credentials",
    .statement = "Only confidential clients may use the client-credentials grant.",
    .check =
        "Send grant_type=client_credentials with just the client_id of a public client; expect invalid_client or "
        "unauthorized_client.",
};

inline constexpr Requirement cc_client_authenticates{
    .id = "rfc6749-4.4.2-cc-client-authenticates",
    .document = "rfc6749",
    .section = "4.4.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "client-credentials",
    .statement = "The client authenticates in a client-credentials request.",
    .check = "The mock fails any such request without valid client authentication.",
};

inline constexpr Requirement cc_server_authenticates{
    .id = "rfc6749-4.4.2-cc-server-authenticates",
    .document = "rfc6749",
    .section = "4.4.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-credentials",
    .statement = "The server authenticates the client in this grant.",
    .check = "Send wrong, missing and another client's secret; expect invalid_client.",
};

inline constexpr Requirement cc_no_refresh_token{
    .id = "rfc6749-4.4.3-cc-no-refresh-token",
    .document = "rfc6749",
    .section = "4.4.3",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "client-credentials",
    .statement = "A client-credentials response ought not to contain a refresh token.",
    .check = "Complete the grant; report a refresh_token.",
};

inline constexpr Requirement extension_grant_absolute_uri{
    .id = "rfc6749-4.5-extension-grant-absolute-uri",
    .document = "rfc6749",
    .section = "4.5",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "general",
    .statement = "Extension grants are named by an absolute URI.",
    .check = "The mock checks that a grant_type other than the core ones parses as an absolute URI.",
};

inline constexpr Requirement token_status_200{
    .id = "rfc6749-5.1-token-status-200",
    .document = "rfc6749",
    .section = "5.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A successful token response has status 200.",
    .check = "Check the status of every successful grant.",
};

inline constexpr Requirement token_access_token_present{
    .id = "rfc6749-5.1-token-access-token-present",
    .document = "rfc6749",
    .section = "5.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A successful token response has an access token.",
    .check = "Expect a non-empty string access_token.",
};

inline constexpr Requirement token_type_present{
    .id = "rfc6749-5.1-token-type-present",
    .document = "rfc6749",
    .section = "5.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A successful token response names the token type.",
    .check = "Expect a non-empty string token_type of a registered type or a URI.",
};

inline constexpr Requirement token_type_case_insensitive{
    .id = "rfc6749-5.1-token-type-case-insensitive",
    .document = "rfc6749",
    .section = "5.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "general",
    .statement = "Clients compare the token type without regard to case.",
    .check = "The mock returns token_type as bearer, Bearer and BEARER; the client must use the token each time.",
};

inline constexpr Requirement expires_in_present{
    .id = "rfc6749-5.1-expires-in-present",
    .document = "rfc6749",
    .section = "5.1",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The lifetime of the access token ought to be given.",
    .check = "Report a response without expires_in.",
};

inline constexpr Requirement expires_in_number{
    .id = "rfc6749-5.1-expires-in-number",
    .document = "rfc6749",
    .section = "5.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Numeric members such as expires_in are JSON numbers.",
    .check = "expires_in must be a JSON number, positive and integral; a string fails.",
};

inline constexpr Requirement expires_in_truthful{
    .id = "rfc6749-5.1-expires-in-truthful",
    .document = "rfc6749",
    .section = "5.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The stated lifetime is the actual one.",
    .check =
        "Use or introspect the token just before and just after expires_in seconds; it must work before (barring "
        "revocation) and not after, with some seconds of tolerance.",
};

inline constexpr Requirement token_json_body{
    .id = "rfc6749-5.1-token-json-body",
    .document = "rfc6749",
    .section = "5.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement =
        "Token responses are JSON objects with the application/json media type and all parameters at top level.",
    .check = "Check the content type and parse the body with a strict JSON parser.",
};

inline constexpr Requirement token_no_store{
    .id = "rfc6749-5.1-token-no-store",
    .document = "rfc6749",
    .section = "5.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Responses with tokens forbid storing by caches.",
    .check = "Expect Cache-Control containing no-store on every token response.",
};

inline constexpr Requirement token_pragma{
    .id = "rfc6749-5.1-token-pragma",
    .document = "rfc6749",
    .section = "5.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Responses with tokens also carry the HTTP/1.0 no-cache header.",
    .check = "Expect Pragma: no-cache; report separately because later documents dropped it.",
};

inline constexpr Requirement client_ignores_unknown_members{
    .id = "rfc6749-5.1-client-ignores-unknown-members",
    .document = "rfc6749",
    .section = "5.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "Unknown members of a token response do not disturb the client.",
    .check = "The mock adds unknown string, number, array and object members; the client must still use the token.",
};

inline constexpr Requirement client_unbounded_sizes{
    .id = "rfc6749-5.1-client-unbounded-sizes",
    .document = "rfc6749",
    .section = "5.1",
    .level = Level::should,
    .basis = Basis::indicative,
    .subject = Subject::client,
    .flow = "general",
    .statement = "Clients do not assume a maximum size for tokens.",
    .check = "The mock issues access and refresh tokens of 8 KiB; the client must go on to use them unaltered.",
};

inline constexpr Requirement error_status_400{
    .id = "rfc6749-5.2-error-status-400",
    .document = "rfc6749",
    .section = "5.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Token errors have status 400 unless another status is laid down.",
    .check = "Provoke invalid_grant, invalid_request, unsupported_grant_type and invalid_scope; expect 400.",
};

inline constexpr Requirement error_json{
    .id = "rfc6749-5.2-error-json",
    .document = "rfc6749",
    .section = "5.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Token errors are JSON objects with application/json.",
    .check = "Check content type and syntax of every token error, including those for malformed bodies.",
};

inline constexpr Requirement error_code_present{
    .id = "rfc6749-5.2-error-code-present",
    .document = "rfc6749",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A token error names one error code.",
    .check = "Expect a string member error holding a registered code.",
};

inline constexpr Requirement error_invalid_request{
    .id = "rfc6749-5.2-error-invalid-request",
    .document = "rfc6749",
    .section = "5.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement =
        "Missing, repeated or malformed parameters and several authentication methods are reported as invalid_request.",
    .check = "Omit grant_type; omit code; send Basic and body credentials together; expect invalid_request.",
};

inline constexpr Requirement error_invalid_client{
    .id = "rfc6749-5.2-error-invalid-client",
    .document = "rfc6749",
    .section = "5.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "Failed client authentication is reported as invalid_client.",
    .check = "Send an unknown client, a wrong secret and no authentication; expect invalid_client.",
};

inline constexpr Requirement error_invalid_client_401{
    .id = "rfc6749-5.2-error-invalid-client-401",
    .document = "rfc6749",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "A client that failed with the Authorization header gets 401 with a matching challenge.",
    .check =
        "Send a wrong secret by Basic; expect 401, error=invalid_client and WWW-Authenticate beginning with Basic.",
};

inline constexpr Requirement error_invalid_grant{
    .id = "rfc6749-5.2-error-invalid-grant",
    .document = "rfc6749",
    .section = "5.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A bad, expired, revoked or foreign grant is reported as invalid_grant.",
    .check = "Send random, expired, replayed and foreign codes and refresh tokens; expect invalid_grant.",
};

inline constexpr Requirement error_unauthorized_client_token{
    .id = "rfc6749-5.2-error-unauthorized-client-token",
    .document = "rfc6749",
    .section = "5.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A client that may not use the grant type is told unauthorized_client.",
    .check = "Use an authenticated client that is not registered for the grant; expect unauthorized_client.",
};

inline constexpr Requirement error_unsupported_grant_type{
    .id = "rfc6749-5.2-error-unsupported-grant-type",
    .document = "rfc6749",
    .section = "5.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A grant type that the server does not support is reported as unsupported_grant_type.",
    .check = "Send grant_type=foo and an unknown URN with a valid client; expect unsupported_grant_type.",
};

inline constexpr Requirement error_invalid_scope_token{
    .id = "rfc6749-5.2-error-invalid-scope-token",
    .document = "rfc6749",
    .section = "5.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "A scope that is unknown or exceeds the grant, when refused, is reported as invalid_scope.",
    .check =
        "Ask for an unknown scope in a client-credentials request and a wider scope on refresh; expect invalid_scope "
        "(or a narrowed grant in the former case).",
};

inline constexpr Requirement error_charset_token{
    .id = "rfc6749-5.2-error-charset-token",
    .document = "rfc6749",
    .section = "5.2",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement =
        "Error and description only use printable ASCII without quote and backslash; an error URI is a URI reference.",
    .check = "Check the three members in every token error, also after sending quotes and non-ASCII input.",
};

inline constexpr Requirement refresh_client_auth{
    .id = "rfc6749-6-refresh-client-auth",
    .document = "rfc6749",
    .section = "6",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "Confidential clients authenticate when refreshing.",
    .check = "Refresh without and with wrong credentials; expect invalid_client and an unchanged refresh token.",
};

inline constexpr Requirement refresh_bound_to_client{
    .id = "rfc6749-6-refresh-bound-to-client",
    .document = "rfc6749",
    .section = "6",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "A refresh token only works for the client it was issued to.",
    .check =
        "Refresh with another client's valid credentials and, for public clients, another client_id; expect "
        "invalid_grant.",
};

inline constexpr Requirement refresh_validated{
    .id = "rfc6749-6-refresh-validated",
    .document = "rfc6749",
    .section = "6",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "A refresh token that was not issued, expired or was revoked is refused.",
    .check =
        "Send random, truncated, altered and revoked tokens, and an access token in its place; expect invalid_grant.",
};

inline constexpr Requirement refresh_scope_not_exceeded{
    .id = "rfc6749-6-refresh-scope-not-exceeded",
    .document = "rfc6749",
    .section = "6",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "Refreshing never widens the scope beyond the original grant.",
    .check =
        "Refresh with the original scope plus another one; expect invalid_scope or a response whose scope is not "
        "wider.",
};

inline constexpr Requirement refresh_scope_default{
    .id = "rfc6749-6-refresh-scope-default",
    .document = "rfc6749",
    .section = "6",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "Refreshing without scope yields the originally granted scope.",
    .check = "Refresh once with a subset, then without scope; the second token must have the full original scope.",
};

inline constexpr Requirement refresh_client_scope{
    .id = "rfc6749-6-refresh-client-scope",
    .document = "rfc6749",
    .section = "6",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "refresh",
    .statement = "A client must not ask for more scope on refresh than it was granted.",
    .check =
        "The mock grants a narrower scope than requested; the later refresh request must not ask for what was not "
        "granted.",
};

inline constexpr Requirement refresh_rotation_allowed{
    .id = "rfc6749-6-refresh-rotation-allowed",
    .document = "rfc6749",
    .section = "6",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "A refresh may return a new refresh token.",
    .check = "Refresh and record whether a new token came back and whether the old one still works.",
};

inline constexpr Requirement refresh_client_replaces{
    .id = "rfc6749-6-refresh-client-replaces",
    .document = "rfc6749",
    .section = "6",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "refresh",
    .statement = "A client that receives a new refresh token drops the old one.",
    .check =
        "The mock rotates on every refresh; the next refresh request must carry the newest token and never an older "
        "one.",
};

inline constexpr Requirement refresh_new_token_scope{
    .id = "rfc6749-6-refresh-new-token-scope",
    .document = "rfc6749",
    .section = "6",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "A new refresh token has the same scope as the one it replaces.",
    .check =
        "Refresh with a reduced scope and rotation, then use the new refresh token without scope; the full original "
        "scope must come back.",
};

inline constexpr Requirement rs_validates_token{
    .id = "rfc6749-7-rs-validates-token",
    .document = "rfc6749",
    .section = "7",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server checks validity, expiry and scope of the token.",
    .check = "Call the resource with a random, an expired and an under-scoped token; each must be refused.",
};

inline constexpr Requirement client_unknown_token_type{
    .id = "rfc6749-7.1-client-unknown-token-type",
    .document = "rfc6749",
    .section = "7.1",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "A client must not use a token of a type it does not understand.",
    .check =
        "The mock answers with token_type=x-unknown; the client must not send that token to the resource endpoint.",
};

inline constexpr Requirement rs_informs_of_error{
    .id = "rfc6749-7.2-rs-informs-of-error",
    .document = "rfc6749",
    .section = "7.2",
    .level = Level::should,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server ought to tell the client why access failed.",
    .check = "Call with a bad token; expect an error status with an explanation in the way its scheme prescribes.",
};

inline constexpr Requirement native_code_without_secret{
    .id = "rfc6749-9-native-code-without-secret",
    .document = "rfc6749",
    .section = "9",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "Native apps that use the code grant ought not to use client credentials.",
    .check = "The mock marks the app as native and reports a client secret in any request.",
};

inline constexpr Requirement secrets_confidential{
    .id = "rfc6749-10.1-secrets-confidential",
    .document = "rfc6749",
    .section = "10.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "client-auth",
    .statement = "Web clients keep their credentials confidential.",
    .check =
        "Needs a look at what the client delivers to browsers; a tool can scan served pages and scripts for the "
        "secret.",
    .testable = Testable::needs_introspection_of_client,
};

inline constexpr Requirement no_secret_for_native{
    .id = "rfc6749-10.1-no-secret-for-native",
    .document = "rfc6749",
    .section = "10.1",
    .level = Level::must_not,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Native and browser-based apps must not be given credentials meant for authentication.",
    .check =
        "Register a client declared native or with auth method none; the response must not contain a client_secret "
        "(per-installation secrets excepted).",
};

inline constexpr Requirement alternative_identification{
    .id = "rfc6749-10.1-alternative-identification",
    .document = "rfc6749",
    .section = "10.1",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Where a client cannot authenticate, other means ought to confirm who it is.",
    .check = "Judgement about the deployment; see the redirect URI and consent entries for the visible parts.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement unauthenticated_redirect_registered{
    .id = "rfc6749-10.2-unauthenticated-redirect-registered",
    .document = "rfc6749",
    .section = "10.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Clients that cannot authenticate have to have registered redirection URIs.",
    .check = "Same check as for public clients in section 3.1.2.2.",
    .same_as = "rfc6749-3.1.2.2-register-redirect-public",
};

inline constexpr Requirement consent_informs{
    .id = "rfc6749-10.2-consent-informs",
    .document = "rfc6749",
    .section = "10.2",
    .level = Level::should,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "The user ought to be told which client wants which scope for how long.",
    .check = "The consent page must show the client's name and the requested scopes; report for human judgement.",
};

inline constexpr Requirement no_automatic_reapproval{
    .id = "rfc6749-10.2-no-automatic-reapproval",
    .document = "rfc6749",
    .section = "10.2",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Repeated requests of an unauthenticated client ought not to be approved without the user.",
    .check =
        "With a live session and earlier consent repeat the request of a public client; expect an interaction rather "
        "than an immediate code.",
};

inline constexpr Requirement access_token_unguessable{
    .id = "rfc6749-10.3-access-token-unguessable",
    .document = "rfc6749",
    .section = "10.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Access tokens cannot be forged, altered or guessed.",
    .check =
        "Flip one character at every position class of a token (header, payload, signature for JWTs) and present it; "
        "all must be refused; compare many tokens for shared or sequential parts.",
};

inline constexpr Requirement client_minimal_scope{
    .id = "rfc6749-10.3-client-minimal-scope",
    .document = "rfc6749",
    .section = "10.3",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client ought to ask for no more scope than it needs.",
    .check = "What is needed is unknown to a tool; list the requested scopes in the report.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement access_token_tls{
    .id = "rfc6749-10.3-access-token-tls",
    .document = "rfc6749",
    .section = "10.3",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "Access tokens only travel over TLS.",
    .check = "The mock offers or redirects to an http resource on a non-loopback host; the token must not be sent.",
    .same_as = "rfc6750-5.3-client-always-tls",
};

inline constexpr Requirement refresh_token_binding{
    .id = "rfc6749-10.4-refresh-token-binding",
    .document = "rfc6749",
    .section = "10.4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement =
        "The server remembers which client a refresh token belongs to and enforces it when the client is "
        "authenticated.",
    .check = "Same check as refresh-bound-to-client, also after server restart where possible.",
    .same_as = "rfc6749-6-refresh-bound-to-client",
};

inline constexpr Requirement refresh_abuse_detection{
    .id = "rfc6749-10.4-refresh-abuse-detection",
    .document = "rfc6749",
    .section = "10.4",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "For clients that cannot authenticate, misuse of refresh tokens ought to be detected.",
    .check =
        "As a public client use a rotated-out refresh token again; expect refusal and the death of the current one.",
    .same_as = "rfc9700-4.14.2-refresh-replay-detected",
};

inline constexpr Requirement refresh_token_unguessable{
    .id = "rfc6749-10.4-refresh-token-unguessable",
    .document = "rfc6749",
    .section = "10.4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "refresh",
    .statement = "Refresh tokens cannot be forged, altered or guessed.",
    .check = "Present altered tokens; all must be refused; compare many for shared or sequential parts.",
};

inline constexpr Requirement refresh_token_tls{
    .id = "rfc6749-10.4-refresh-token-tls",
    .document = "rfc6749",
    .section = "10.4",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "refresh",
    .statement = "Refresh tokens only travel over TLS.",
    .check = "The mock publishes an http token endpoint on a non-loopback host; the refresh token must not be sent.",
    .same_as = "rfc6749-10.8-no-cleartext-credentials",
};

inline constexpr Requirement code_delivery_secure{
    .id = "rfc6749-10.5-code-delivery-secure",
    .document = "rfc6749",
    .section = "10.5",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client ought to receive codes over TLS.",
    .check =
        "Same observation as for the redirection endpoint: report a plain http redirect URI on a non-loopback host.",
    .same_as = "rfc6749-3.1.2.1-redirect-endpoint-tls",
};

inline constexpr Requirement code_replay_revokes_all{
    .id = "rfc6749-10.5-code-replay-revokes-all",
    .document = "rfc6749",
    .section = "10.5",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Several attempts to redeem one code ought to kill every access token already granted from it.",
    .check = "Redeem, refresh once, replay the code; both access tokens ought to be dead.",
    .same_as = "rfc6749-4.1.2-code-replay-revokes",
};

inline constexpr Requirement short_lived_single_use{
    .id = "rfc6749-10.5-short-lived-single-use",
    .document = "rfc6749",
    .section = "10.5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Codes are short-lived and work once.",
    .check = "Same checks as for expiry and single use in section 4.1.2.",
    .same_as = "rfc6749-4.1.2-code-single-use",
};

inline constexpr Requirement login_callback_tls{
    .id = "rfc6749-10.5-login-callback-tls",
    .document = "rfc6749",
    .section = "10.5",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client that signs users in by means of the code requires TLS at its redirection endpoint.",
    .check = "Read the redirect_uri and call the callback by plain http; no session may be created there.",
};

inline constexpr Requirement code_same_client{
    .id = "rfc6749-10.5-code-same-client",
    .document = "rfc6749",
    .section = "10.5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A client that can authenticate is authenticated, and the code has to be its own.",
    .check = "Same check as code-issued-to-client in section 4.1.3.",
    .same_as = "rfc6749-4.1.3-code-issued-to-client",
};

inline constexpr Requirement redirect_uri_identical{
    .id = "rfc6749-10.6-redirect-uri-identical",
    .document = "rfc6749",
    .section = "10.6",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The redirect URIs of the two steps are identical.",
    .check = "Same check as redirect-uri-verified-at-token in section 4.1.3.",
    .same_as = "rfc6749-4.1.3-redirect-uri-verified-at-token",
};

inline constexpr Requirement public_clients_register{
    .id = "rfc6749-10.6-public-clients-register",
    .document = "rfc6749",
    .section = "10.6",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "registration",
    .statement = "Public clients have to register their redirect URIs.",
    .check = "Same check as register-redirect-public in section 3.1.2.2.",
    .same_as = "rfc6749-3.1.2.2-register-redirect-public",
};

inline constexpr Requirement requested_uri_validated{
    .id = "rfc6749-10.6-requested-uri-validated",
    .document = "rfc6749",
    .section = "10.6",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A redirect URI in a request is validated against the registered ones.",
    .check = "Same check as redirect-uri-compared in section 3.1.2.3.",
    .same_as = "rfc6749-3.1.2.3-redirect-uri-compared",
};

inline constexpr Requirement password_grant_minimised{
    .id = "rfc6749-10.7-password-grant-minimised",
    .document = "rfc6749",
    .section = "10.7",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The password grant ought to be used as little as possible.",
    .check = "Judgement about the deployment; RFC 9700 section 2.4 has a testable rule.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement no_cleartext_credentials{
    .id = "rfc6749-10.8-no-cleartext-credentials",
    .document = "rfc6749",
    .section = "10.8",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "general",
    .statement = "Nothing secret (tokens, user passwords, client secrets) travels without encryption.",
    .check =
        "The mock offers an http endpoint URL in metadata or answers with a redirect to http; the client must not send "
        "credentials there.",
};

inline constexpr Requirement state_no_sensitive_data{
    .id = "rfc6749-10.8-state-no-sensitive-data",
    .document = "rfc6749",
    .section = "10.8",
    .level = Level::should_not,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "State and scope ought not to carry sensitive data in plain text.",
    .check =
        "Decode state as base64, JSON and JWT and look for user names, e-mail addresses or tokens; report findings.",
};

inline constexpr Requirement client_validates_certificate{
    .id = "rfc6749-10.9-client-validates-certificate",
    .document = "rfc6749",
    .section = "10.9",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "A client checks the server certificate.",
    .check =
        "The mock presents, in turn, an untrusted, an expired and a wrong-host certificate; the client must not send "
        "any request data.",
};

inline constexpr Requirement server_tls_authenticated{
    .id = "rfc6749-10.9-server-tls-authenticated",
    .document = "rfc6749",
    .section = "10.9",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Authorization and token endpoints use TLS with a valid server certificate.",
    .check = "Verify chain, host name and dates of both endpoints.",
};

inline constexpr Requirement guessing_probability{
    .id = "rfc6749-10.10-guessing-probability",
    .document = "rfc6749",
    .section = "10.10",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Generated tokens, codes and secrets can be guessed with a chance of at most 2 to the power -128.",
    .check =
        "Collect some dozens of values, estimate the entropy from length and alphabet after removing constant parts; "
        "below 128 bits fails.",
};

inline constexpr Requirement guessing_probability_160{
    .id = "rfc6749-10.10-guessing-probability-160",
    .document = "rfc6749",
    .section = "10.10",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "The chance ought to be at most 2 to the power -160.",
    .check = "Same estimate with 160 bits, reported as a warning.",
};

inline constexpr Requirement end_user_credentials_protected{
    .id = "rfc6749-10.10-end-user-credentials-protected",
    .document = "rfc6749",
    .section = "10.10",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Credentials that people type are protected against guessing by other means than their length.",
    .check =
        "Send a bounded series of wrong passwords for a sacrificial user to the login page; expect throttling, a "
        "growing delay or lock-out before the series ends.",
};

inline constexpr Requirement end_user_endpoints_tls{
    .id = "rfc6749-10.11-end-user-endpoints-tls",
    .document = "rfc6749",
    .section = "10.11",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "Every page shown to end users is served over TLS.",
    .check =
        "Follow all redirects from the authorization endpoint to login and consent; every hop on the server's side "
        "must be https.",
};

inline constexpr Requirement client_csrf_protection{
    .id = "rfc6749-10.12-client-csrf-protection",
    .document = "rfc6749",
    .section = "10.12",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "A client protects its redirection URI against forged callbacks.",
    .check =
        "The mock calls the callback with a valid code but no state, a wrong state, and a state from another browser "
        "session; no token request may follow.",
};

inline constexpr Requirement client_state_unguessable{
    .id = "rfc6749-10.12-client-state-unguessable",
    .document = "rfc6749",
    .section = "10.12",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "The value that protects against forgery cannot be guessed.",
    .check =
        "Collect many states; they must be unique, long enough (128 bits estimated) and not sequential or time-based.",
};

inline constexpr Requirement client_state_bound_to_session{
    .id = "rfc6749-10.12-client-state-bound-to-session",
    .document = "rfc6749",
    .section = "10.12",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "The value is tied to the browser session that started the flow.",
    .check =
        "Start the flow in one cookie jar and deliver the response in another; no token request or no login may "
        "result.",
};

inline constexpr Requirement server_csrf_protection{
    .id = "rfc6749-10.12-server-csrf-protection",
    .document = "rfc6749",
    .section = "10.12",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "The server protects its own consent step against forgery.",
    .check =
        "Submit the consent form without its anti-forgery token, with another session's token and cross-origin; no "
        "code may be issued.",
};

inline constexpr Requirement native_external_browser{
    .id = "rfc6749-10.13-native-external-browser",
    .document = "rfc6749",
    .section = "10.13",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "authorization-code",
    .statement = "Native apps ought to use an external browser.",
    .check = "Not decidable on the wire; the user agent string may hint at an embedded view.",
    .testable = Testable::not_testable,
    .same_as = "rfc8252-5-external-user-agent",
};

inline constexpr Requirement input_sanitised{
    .id = "rfc6749-10.14-input-sanitised",
    .document = "rfc6749",
    .section = "10.14",
    .level = Level::must,
    .subject = Subject::user_agent_page,
    .flow = "authorization-code",
    .statement = "Received values, above all state and redirect_uri, are sanitised before use.",
    .check =
        "Put markup and script into state, scope, client_id and redirect_uri; error and login pages must not reflect "
        "it unescaped, and response headers must not be split by encoded line breaks.",
};

inline constexpr Requirement no_implicit_login{
    .id = "rfc6749-10.16-no-implicit-login",
    .document = "rfc6749",
    .section = "10.16",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "general",
    .statement = "Signing users in by the implicit flow needs an additional check of who the token was issued to.",
    .check = "The mock delivers a token that was issued to another client; no session may be created.",
    .testable = Testable::needs_introspection_of_client,
};

inline constexpr Requirement utf8_form_encoding{
    .id = "rfc6749-appb-utf8-form-encoding",
    .document = "rfc6749",
    .section = "Appendix B",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "general",
    .statement = "Form values are encoded as UTF-8 before percent-encoding.",
    .check =
        "Configure the client with a non-ASCII scope, user name or secret; the mock must receive the UTF-8 octets.",
};

inline constexpr Requirement utf8_form_decoding{
    .id = "rfc6749-appb-utf8-form-decoding",
    .document = "rfc6749",
    .section = "Appendix B",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "Form values are decoded as UTF-8.",
    .check =
        "Send a state and a client secret with non-ASCII letters in UTF-8 percent-encoding; expect them to be "
        "understood and returned unchanged.",
};

inline constexpr const Requirement* all[] = {&declare_client_type,
                                             &no_type_assumption,
                                             &client_id_alone_no_auth,
                                             &client_id_size_documented,
                                             &any_auth_form,
                                             &no_trust_in_public_client_auth,
                                             &one_auth_method,
                                             &basic_supported,
                                             &basic_form_decoding,
                                             &basic_form_encoding,
                                             &body_credentials_accepted,
                                             &body_credentials_avoided,
                                             &no_secret_in_uri_server,
                                             &no_secret_in_uri_client,
                                             &password_auth_tls,
                                             &brute_force_protection,
                                             &auth_scheme_mapping,
                                             &resource_owner_identified,
                                             &authz_uri_query_kept,
                                             &authz_uri_no_fragment,
                                             &authz_tls_required,
                                             &authz_get,
                                             &authz_post,
                                             &authz_empty_param_omitted,
                                             &authz_ignore_unknown,
                                             &authz_no_duplicates,
                                             &authz_client_no_duplicates,
                                             &authz_response_no_duplicates,
                                             &response_type_missing,
                                             &response_type_unknown,
                                             &response_type_order_free,
                                             &redirect_uri_absolute,
                                             &redirect_uri_query_kept,
                                             &redirect_uri_no_fragment,
                                             &redirect_endpoint_tls,
                                             &redirect_plain_warning,
                                             &register_redirect_public,
                                             &register_redirect_implicit,
                                             &register_redirect_all,
                                             &register_redirect_complete,
                                             &register_redirect_multiple,
                                             &redirect_uri_needed_when_several,
                                             &redirect_uri_absent_several,
                                             &redirect_uri_compared,
                                             &redirect_uri_exact,
                                             &invalid_redirect_user_told,
                                             &invalid_redirect_not_followed,
                                             &callback_no_third_party_scripts,
                                             &callback_strip_credentials,
                                             &callback_own_script_first,
                                             &token_uri_no_fragment,
                                             &token_uri_query_kept,
                                             &token_tls_required,
                                             &token_client_post,
                                             &token_get_refused,
                                             &token_empty_param_omitted,
                                             &token_ignore_unknown,
                                             &token_no_duplicates,
                                             &token_client_no_duplicates,
                                             &confidential_authenticates,
                                             &unauthenticated_sends_client_id,
                                             &scope_change_reported,
                                             &scope_omitted_default_or_error,
                                             &scope_narrowing_allowed,
                                             &scope_syntax,
                                             &scope_documented,
                                             &response_type_code,
                                             &client_id_in_request,
                                             &state_sent,
                                             &response_in_query,
                                             &code_in_response,
                                             &code_expires,
                                             &code_lifetime_ten_minutes,
                                             &code_single_use,
                                             &code_replay_revokes,
                                             &code_client_single_use,
                                             &code_bound_to_client_and_uri,
                                             &state_echoed,
                                             &client_ignores_unknown_response,
                                             &value_size_documented,
                                             &error_no_redirect_bad_client,
                                             &error_by_redirect,
                                             &error_param_present,
                                             &error_access_denied,
                                             &error_unauthorized_client,
                                             &error_invalid_scope,
                                             &error_charset,
                                             &error_description_charset,
                                             &error_uri_syntax,
                                             &error_state_echoed,
                                             &client_handles_error_response,
                                             &token_request_form,
                                             &grant_type_authorization_code,
                                             &redirect_uri_repeated,
                                             &code_requires_client_auth,
                                             &code_included_auth_checked,
                                             &code_issued_to_client,
                                             &code_validated,
                                             &redirect_uri_verified_at_token,
                                             &implicit_redirect_verified,
                                             &implicit_token_fields,
                                             &implicit_no_refresh_token,
                                             &implicit_state_echoed,
                                             &implicit_error_in_fragment,
                                             &password_credentials_discarded,
                                             &password_client_auth,
                                             &password_brute_force,
                                             &password_validated,
                                             &cc_confidential_only,
                                             &cc_client_authenticates,
                                             &cc_server_authenticates,
                                             &cc_no_refresh_token,
                                             &extension_grant_absolute_uri,
                                             &token_status_200,
                                             &token_access_token_present,
                                             &token_type_present,
                                             &token_type_case_insensitive,
                                             &expires_in_present,
                                             &expires_in_number,
                                             &expires_in_truthful,
                                             &token_json_body,
                                             &token_no_store,
                                             &token_pragma,
                                             &client_ignores_unknown_members,
                                             &client_unbounded_sizes,
                                             &error_status_400,
                                             &error_json,
                                             &error_code_present,
                                             &error_invalid_request,
                                             &error_invalid_client,
                                             &error_invalid_client_401,
                                             &error_invalid_grant,
                                             &error_unauthorized_client_token,
                                             &error_unsupported_grant_type,
                                             &error_invalid_scope_token,
                                             &error_charset_token,
                                             &refresh_client_auth,
                                             &refresh_bound_to_client,
                                             &refresh_validated,
                                             &refresh_scope_not_exceeded,
                                             &refresh_scope_default,
                                             &refresh_client_scope,
                                             &refresh_rotation_allowed,
                                             &refresh_client_replaces,
                                             &refresh_new_token_scope,
                                             &rs_validates_token,
                                             &client_unknown_token_type,
                                             &rs_informs_of_error,
                                             &native_code_without_secret,
                                             &secrets_confidential,
                                             &no_secret_for_native,
                                             &alternative_identification,
                                             &unauthenticated_redirect_registered,
                                             &consent_informs,
                                             &no_automatic_reapproval,
                                             &access_token_unguessable,
                                             &client_minimal_scope,
                                             &access_token_tls,
                                             &refresh_token_binding,
                                             &refresh_abuse_detection,
                                             &refresh_token_unguessable,
                                             &refresh_token_tls,
                                             &code_delivery_secure,
                                             &code_replay_revokes_all,
                                             &short_lived_single_use,
                                             &login_callback_tls,
                                             &code_same_client,
                                             &redirect_uri_identical,
                                             &public_clients_register,
                                             &requested_uri_validated,
                                             &password_grant_minimised,
                                             &no_cleartext_credentials,
                                             &state_no_sensitive_data,
                                             &client_validates_certificate,
                                             &server_tls_authenticated,
                                             &guessing_probability,
                                             &guessing_probability_160,
                                             &end_user_credentials_protected,
                                             &end_user_endpoints_tls,
                                             &client_csrf_protection,
                                             &client_state_unguessable,
                                             &client_state_bound_to_session,
                                             &server_csrf_protection,
                                             &native_external_browser,
                                             &input_sanitised,
                                             &no_implicit_login,
                                             &utf8_form_encoding,
                                             &utf8_form_decoding};

}  // namespace authrig::requirements::rfc6749

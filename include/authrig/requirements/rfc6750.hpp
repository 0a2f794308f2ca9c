#pragma once

// What RFC 6750 (Bearer Token Usage) demands, in the document's order and in our own words.
// Longer than a file should be, because the document is one: splitting it would hide what is missing.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc6750 {

inline constexpr Requirement one_token_method{
    .id = "rfc6750-2-one-token-method",
    .document = "rfc6750",
    .section = "2",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "A client sends the token by one method per request only.",
    .check = "The mock resource fails a request in which the token occurs in more than one of header, body and query.",
};

inline constexpr Requirement header_preferred{
    .id = "rfc6750-2.1-header-preferred",
    .document = "rfc6750",
    .section = "2.1",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "A client ought to send a bearer token in the Authorization header with the Bearer scheme.",
    .check = "The mock resource reports a client that uses the body or the query.",
};

inline constexpr Requirement header_supported{
    .id = "rfc6750-2.1-header-supported",
    .document = "rfc6750",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server accepts the token in the Authorization header.",
    .check = "Send a valid token by header; expect success; also with the scheme name in another case.",
};

inline constexpr Requirement token_syntax{
    .id = "rfc6750-2.1-token-syntax",
    .document = "rfc6750",
    .section = "2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "A bearer token sent in the header fits the b64token syntax, so no spaces, quotes or commas.",
    .check = "Check every issued access token against the permitted characters.",
};

inline constexpr Requirement body_content_type{
    .id = "rfc6750-2.2-body-content-type",
    .document = "rfc6750",
    .section = "2.2",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement =
        "A client must not use the body method unless the entity is single-part, form-urlencoded and the method gives "
        "the body a meaning.",
    .check = "The mock resource fails a token in the body of a GET, or in a body with another content type.",
};

inline constexpr Requirement body_ascii{
    .id = "rfc6750-2.2-body-ascii",
    .document = "rfc6750",
    .section = "2.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "A body that contains the token consists of ASCII characters.",
    .check = "The mock resource inspects the octets of such a body.",
};

inline constexpr Requirement body_get{
    .id = "rfc6750-2.2-body-get",
    .document = "rfc6750",
    .section = "2.2",
    .level = Level::must_not,
    .basis = Basis::indicative,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A token in the body of a GET request is not a valid way to authenticate.",
    .check = "Send GET with a form body holding a valid token; expect the same answer as without a token.",
};

inline constexpr Requirement body_avoided{
    .id = "rfc6750-2.2-body-avoided",
    .document = "rfc6750",
    .section = "2.2",
    .level = Level::should_not,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "The body method ought not to be used where the header is available.",
    .check = "The mock resource reports a token in the body.",
};

inline constexpr Requirement body_optional{
    .id = "rfc6750-2.2-body-optional",
    .document = "rfc6750",
    .section = "2.2",
    .level = Level::may,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server may accept the token in a form body.",
    .check = "Send a form POST with the token; record whether it works.",
};

inline constexpr Requirement query_client_no_store{
    .id = "rfc6750-2.3-query-client-no-store",
    .document = "rfc6750",
    .section = "2.3",
    .level = Level::should,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "A client that nonetheless uses the query method ought to send Cache-Control: no-store.",
    .check = "The mock resource checks the header of requests with access_token in the query.",
};

inline constexpr Requirement query_private_response{
    .id = "rfc6750-2.3-query-private-response",
    .document = "rfc6750",
    .section = "2.3",
    .level = Level::should,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "Successful answers to the query method ought to carry Cache-Control: private.",
    .check = "Where the query method works check the response header.",
};

inline constexpr Requirement query_avoided{
    .id = "rfc6750-2.3-query-avoided",
    .document = "rfc6750",
    .section = "2.3",
    .level = Level::should_not,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "The query method ought not to be used unless nothing else is possible.",
    .check = "The mock resource reports access_token in a URI.",
    .same_as = "rfc9700-4.3.2-no-query-tokens",
};

inline constexpr Requirement query_optional{
    .id = "rfc6750-2.3-query-optional",
    .document = "rfc6750",
    .section = "2.3",
    .level = Level::may,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A resource server may accept the token in the query.",
    .check = "Send the token in the query only; record the outcome, and note that later documents forbid it.",
};

inline constexpr Requirement challenge_present{
    .id = "rfc6750-3-challenge-present",
    .document = "rfc6750",
    .section = "3",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A request without usable token gets a WWW-Authenticate header.",
    .check = "Call with no token, a bad token and an insufficient token; expect WWW-Authenticate on 401 and 403.",
};

inline constexpr Requirement challenge_scheme{
    .id = "rfc6750-3-challenge-scheme",
    .document = "rfc6750",
    .section = "3",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "The challenge uses the Bearer scheme.",
    .check = "The first token of the header, case-insensitively, is Bearer.",
};

inline constexpr Requirement challenge_has_param{
    .id = "rfc6750-3-challenge-has-param",
    .document = "rfc6750",
    .section = "3",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "The Bearer scheme name is followed by at least one parameter.",
    .check = "Parse the challenge; a bare scheme name fails.",
};

inline constexpr Requirement challenge_realm_once{
    .id = "rfc6750-3-challenge-realm-once",
    .document = "rfc6750",
    .section = "3",
    .level = Level::must_not,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "realm occurs at most once.",
    .check = "Parse the challenge and count.",
};

inline constexpr Requirement challenge_scope_once{
    .id = "rfc6750-3-challenge-scope-once",
    .document = "rfc6750",
    .section = "3",
    .level = Level::must_not,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "scope occurs at most once.",
    .check = "Parse the challenge and count.",
};

inline constexpr Requirement challenge_error_on_failure{
    .id = "rfc6750-3-challenge-error-on-failure",
    .document = "rfc6750",
    .section = "3",
    .level = Level::should,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "When a token was sent and refused the challenge ought to name the error.",
    .check = "Call with an expired token; expect an error parameter.",
};

inline constexpr Requirement challenge_errors_once{
    .id = "rfc6750-3-challenge-errors-once",
    .document = "rfc6750",
    .section = "3",
    .level = Level::must_not,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "error, error_description and error_uri occur at most once each.",
    .check = "Parse the challenge and count.",
};

inline constexpr Requirement challenge_scope_charset{
    .id = "rfc6750-3-challenge-scope-charset",
    .document = "rfc6750",
    .section = "3",
    .level = Level::must_not,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "The scope parameter only has scope-token characters separated by spaces.",
    .check = "Check the character set.",
};

inline constexpr Requirement challenge_error_charset{
    .id = "rfc6750-3-challenge-error-charset",
    .document = "rfc6750",
    .section = "3",
    .level = Level::must_not,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "error and error_description only use printable ASCII without quote and backslash.",
    .check = "Check the character set, also after sending a token with odd characters.",
};

inline constexpr Requirement challenge_error_uri{
    .id = "rfc6750-3-challenge-error-uri",
    .document = "rfc6750",
    .section = "3",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "error_uri is an absolute URI with URI characters only.",
    .check = "Parse it where present.",
};

inline constexpr Requirement invalid_request_400{
    .id = "rfc6750-3.1-invalid-request-400",
    .document = "rfc6750",
    .section = "3.1",
    .level = Level::should,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A malformed or ambiguous request is answered by 400 with invalid_request.",
    .check =
        "Send the token by header and query at once, an Authorization header with no token, and two Authorization "
        "headers; expect 400 and error=invalid_request.",
};

inline constexpr Requirement invalid_token_401{
    .id = "rfc6750-3.1-invalid-token-401",
    .document = "rfc6750",
    .section = "3.1",
    .level = Level::should,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "An expired, revoked, malformed or otherwise invalid token is answered by 401 with invalid_token.",
    .check = "Send random, altered, expired and revoked tokens; expect 401 and error=invalid_token.",
};

inline constexpr Requirement insufficient_scope_403{
    .id = "rfc6750-3.1-insufficient-scope-403",
    .document = "rfc6750",
    .section = "3.1",
    .level = Level::should,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A token that lacks privileges is answered by 403 with insufficient_scope.",
    .check = "Call with a valid token of too little scope; expect 403 and error=insufficient_scope.",
};

inline constexpr Requirement insufficient_scope_hint{
    .id = "rfc6750-3.1-insufficient-scope-hint",
    .document = "rfc6750",
    .section = "3.1",
    .level = Level::may,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "The challenge may name the scope needed.",
    .check = "Record whether the 403 names a scope; asking for that scope must then suffice.",
};

inline constexpr Requirement no_error_without_credentials{
    .id = "rfc6750-3.1-no-error-without-credentials",
    .document = "rfc6750",
    .section = "3.1",
    .level = Level::should_not,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "A request without any credentials ought not to be given an error code.",
    .check = "Call without a token and with a Basic header; expect 401 with a challenge that has no error parameter.",
};

inline constexpr Requirement client_may_retry{
    .id = "rfc6750-3.1-client-may-retry",
    .document = "rfc6750",
    .section = "3.1",
    .level = Level::may,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "After invalid_token a client may fetch a new token and try again.",
    .check =
        "The mock resource answers 401 invalid_token; record whether the client refreshes, and fail it if it loops "
        "without end.",
};

inline constexpr Requirement reference_unguessable{
    .id = "rfc6750-5.2-reference-unguessable",
    .document = "rfc6750",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Tokens that are references cannot be guessed.",
    .check = "Estimate entropy as in RFC 6749 section 10.10.",
    .same_as = "rfc6749-10.10-guessing-probability",
};

inline constexpr Requirement token_integrity{
    .id = "rfc6750-5.2-token-integrity",
    .document = "rfc6750",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "The content of a token cannot be altered unnoticed.",
    .check = "Alter header, payload and signature of a structured token and present it; expect 401.",
    .same_as = "rfc6749-10.3-access-token-unguessable",
};

inline constexpr Requirement server_tls{
    .id = "rfc6750-5.2-server-tls",
    .document = "rfc6750",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "The authorization server implements TLS.",
    .check = "Handshake with a current TLS version on each endpoint.",
};

inline constexpr Requirement confidentiality_tls{
    .id = "rfc6750-5.2-confidentiality-tls",
    .document = "rfc6750",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "Tokens travel over TLS with encryption and integrity.",
    .check = "Handshake offering only null or export ciphers must fail; plain http must not serve the resource.",
};

inline constexpr Requirement content_hidden_from_client{
    .id = "rfc6750-5.2-content-hidden-from-client",
    .document = "rfc6750",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Where the client must not see the content of a token, the token is encrypted.",
    .check = "Policy is unknown to a tool; it can list the claims that are readable in a structured token.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement scope_limited{
    .id = "rfc6750-5.2-scope-limited",
    .document = "rfc6750",
    .section = "5.2",
    .level = Level::recommended,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Tokens ought to be limited to a scope.",
    .check = "Introspect or decode the token; report when no scope or authorization data restricts it.",
};

inline constexpr Requirement lifetime_limited{
    .id = "rfc6750-5.2-lifetime-limited",
    .document = "rfc6750",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "The lifetime of a token is limited.",
    .check = "Expect expires_in or an exp; with neither, re-test the token after a configured time.",
};

inline constexpr Requirement client_tls_chain{
    .id = "rfc6750-5.2-client-tls-chain",
    .document = "rfc6750",
    .section = "5.2",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "A client validates the certificate chain of the resource server.",
    .check =
        "The mock resource presents untrusted, expired and wrong-host certificates in turn; the token must not arrive.",
};

inline constexpr Requirement cookies_not_clear{
    .id = "rfc6750-5.2-cookies-not-clear",
    .document = "rfc6750",
    .section = "5.2",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "A token must not sit in a cookie that can be sent unprotected.",
    .check = "Inspect Set-Cookie headers of the client's pages for token values without the Secure attribute.",
};

inline constexpr Requirement no_leak_to_third_parties{
    .id = "rfc6750-5.3-no-leak-to-third-parties",
    .document = "rfc6750",
    .section = "5.3",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "A client does not let tokens reach other parties.",
    .check =
        "The mock resource redirects to another origin; the client must not forward the Authorization header there. A "
        "second mock origin must never see the token.",
};

inline constexpr Requirement client_always_tls{
    .id = "rfc6750-5.3-client-always-tls",
    .document = "rfc6750",
    .section = "5.3",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "A client only sends bearer tokens over TLS.",
    .check = "Configure an http resource URI (non-loopback name) or redirect to one; the token must not be sent.",
};

inline constexpr Requirement cookie_csrf{
    .id = "rfc6750-5.3-cookie-csrf",
    .document = "rfc6750",
    .section = "5.3",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "A client that keeps tokens in cookies defends against request forgery.",
    .check = "Needs knowledge of the client's own endpoints.",
    .testable = Testable::needs_introspection_of_client,
};

inline constexpr Requirement short_lifetime{
    .id = "rfc6750-5.3-short-lifetime",
    .document = "rfc6750",
    .section = "5.3",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Bearer tokens ought to live for an hour or less.",
    .check = "Compare expires_in or exp minus iat with 3600 seconds.",
};

inline constexpr Requirement audience_restricted{
    .id = "rfc6750-5.3-audience-restricted",
    .document = "rfc6750",
    .section = "5.3",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "bearer-usage",
    .statement = "Bearer tokens ought to name an audience.",
    .check = "Decode or introspect the token; report a missing aud.",
    .same_as = "rfc9700-2.3-audience-restricted",
};

inline constexpr Requirement no_page_urls{
    .id = "rfc6750-5.3-no-page-urls",
    .document = "rfc6750",
    .section = "5.3",
    .level = Level::should_not,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "Tokens ought not to be put in page URLs.",
    .check = "Watch the URLs of all pages and requests of the client for token values.",
    .same_as = "rfc9700-4.3.2-no-query-tokens",
};

inline constexpr const Requirement* all[] = {&one_token_method,
                                             &header_preferred,
                                             &header_supported,
                                             &token_syntax,
                                             &body_content_type,
                                             &body_ascii,
                                             &body_get,
                                             &body_avoided,
                                             &body_optional,
                                             &query_client_no_store,
                                             &query_private_response,
                                             &query_avoided,
                                             &query_optional,
                                             &challenge_present,
                                             &challenge_scheme,
                                             &challenge_has_param,
                                             &challenge_realm_once,
                                             &challenge_scope_once,
                                             &challenge_error_on_failure,
                                             &challenge_errors_once,
                                             &challenge_scope_charset,
                                             &challenge_error_charset,
                                             &challenge_error_uri,
                                             &invalid_request_400,
                                             &invalid_token_401,
                                             &insufficient_scope_403,
                                             &insufficient_scope_hint,
                                             &no_error_without_credentials,
                                             &client_may_retry,
                                             &reference_unguessable,
                                             &token_integrity,
                                             &server_tls,
                                             &confidentiality_tls,
                                             &content_hidden_from_client,
                                             &scope_limited,
                                             &lifetime_limited,
                                             &client_tls_chain,
                                             &cookies_not_clear,
                                             &no_leak_to_third_parties,
                                             &client_always_tls,
                                             &cookie_csrf,
                                             &short_lifetime,
                                             &audience_restricted,
                                             &no_page_urls};

}  // namespace authrig::requirements::rfc6750

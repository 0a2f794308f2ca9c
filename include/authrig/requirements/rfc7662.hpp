#pragma once

// What RFC 7662 (Token Introspection) demands, in the document's order and in our own words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::rfc7662 {

inline constexpr Requirement endpoint_tls{
    .id = "rfc7662-2-endpoint-tls",
    .document = "rfc7662",
    .section = "2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "The introspection endpoint is protected by TLS.",
    .check = "Check the URL; repeat a good call by plain http and expect no answer about the token.",
};

inline constexpr Requirement post_form{
    .id = "rfc7662-2.1-post-form",
    .document = "rfc7662",
    .section = "2.1",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "The call is a form-urlencoded POST.",
    .check = "Send the call as a form POST and expect success; send JSON and expect an error.",
};

inline constexpr Requirement token_required{
    .id = "rfc7662-2.1-token-required",
    .document = "rfc7662",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "The token parameter is needed.",
    .check = "Omit token; expect 400 invalid_request, never active true.",
};

inline constexpr Requirement hint_search_extended{
    .id = "rfc7662-2.1-hint-search-extended",
    .document = "rfc7662",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "When the token is not found by the hint the search goes on through all types.",
    .check =
        "Send an active access token with token_type_hint=refresh_token; expect active true; likewise the reverse "
        "where refresh tokens can be introspected.",
};

inline constexpr Requirement hint_may_be_ignored{
    .id = "rfc7662-2.1-hint-may-be-ignored",
    .document = "rfc7662",
    .section = "2.1",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "The hint may be ignored.",
    .check = "Send an unknown hint; expect the same answer as without.",
};

inline constexpr Requirement undecided_inactive{
    .id = "rfc7662-2.1-undecided-inactive",
    .document = "rfc7662",
    .section = "2.1",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "If the state cannot be determined the answer ought to be inactive.",
    .check = "Send a token of a foreign server or an odd form; expect active false.",
};

inline constexpr Requirement authorization_required{
    .id = "rfc7662-2.1-authorization-required",
    .document = "rfc7662",
    .section = "2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "The caller has to be authorized.",
    .check = "Call without credentials; expect 401 and no statement about the token.",
};

inline constexpr Requirement active_present{
    .id = "rfc7662-2.2-active-present",
    .document = "rfc7662",
    .section = "2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "The answer has a boolean active.",
    .check = "Expect a JSON boolean; a string or number fails.",
};

inline constexpr Requirement json_response{
    .id = "rfc7662-2.2-json-response",
    .document = "rfc7662",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "The answer is a JSON object with application/json.",
    .check = "Check content type and syntax.",
};

inline constexpr Requirement scope_string{
    .id = "rfc7662-2.2-scope-string",
    .document = "rfc7662",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "scope is one string of space-separated tokens.",
    .check = "An array or comma-separated value fails.",
};

inline constexpr Requirement times_integer{
    .id = "rfc7662-2.2-times-integer",
    .document = "rfc7662",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "exp, iat and nbf are integers in seconds.",
    .check = "Check types and magnitude; compare exp with the expires_in of issuance.",
};

inline constexpr Requirement aud_form{
    .id = "rfc7662-2.2-aud-form",
    .document = "rfc7662",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "aud is a string or a list of strings.",
    .check = "Check the type.",
};

inline constexpr Requirement client_id_correct{
    .id = "rfc7662-2.2-client-id-correct",
    .document = "rfc7662",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "client_id is the client that obtained the token.",
    .check = "Compare with the known client.",
};

inline constexpr Requirement token_type_correct{
    .id = "rfc7662-2.2-token-type-correct",
    .document = "rfc7662",
    .section = "2.2",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "token_type has the value of issuance.",
    .check = "Compare with the token response, ignoring case.",
};

inline constexpr Requirement inactive_for_unknown{
    .id = "rfc7662-2.2-inactive-for-unknown",
    .document = "rfc7662",
    .section = "2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "A token that is unknown, expired, revoked or not for the caller yields active false.",
    .check =
        "Introspect a random string, an expired token, a revoked token and a token this caller may not see; expect 200 "
        "with active false.",
};

inline constexpr Requirement inactive_says_nothing_more{
    .id = "rfc7662-2.2-inactive-says-nothing-more",
    .document = "rfc7662",
    .section = "2.2",
    .level = Level::should_not,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "An inactive answer ought to contain nothing but active.",
    .check = "Check that each inactive answer has no further member, above all no reason.",
};

inline constexpr Requirement per_resource_answers{
    .id = "rfc7662-2.2-per-resource-answers",
    .document = "rfc7662",
    .section = "2.2",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "Different callers may get different answers.",
    .check = "Introspect one token as two resource servers; record differences.",
};

inline constexpr Requirement registered_names{
    .id = "rfc7662-2.2-registered-names",
    .document = "rfc7662",
    .section = "2.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "Response members meant to be used across domains are registered.",
    .check = "A tool can list members that are not in its copy of the registry.",
    .testable = Testable::not_testable,
};

inline constexpr Requirement bad_client_401{
    .id = "rfc7662-2.3-bad-client-401",
    .document = "rfc7662",
    .section = "2.3",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "Wrong client credentials are answered with 401.",
    .check = "Call with a wrong secret; expect 401 and invalid_client.",
};

inline constexpr Requirement bad_bearer_401{
    .id = "rfc7662-2.3-bad-bearer-401",
    .document = "rfc7662",
    .section = "2.3",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "An invalid or too weak bearer token for the call is answered with 401.",
    .check = "Call with a random bearer token and with one lacking the privilege; expect 401 and a Bearer challenge.",
};

inline constexpr Requirement inactive_no_error{
    .id = "rfc7662-2.3-inactive-no-error",
    .document = "rfc7662",
    .section = "2.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "An inactive token is not an error of the call.",
    .check = "Same inputs as inactive-for-unknown; any 4xx fails.",
    .same_as = "rfc7662-2.2-inactive-for-unknown",
};

inline constexpr Requirement expiry_checked{
    .id = "rfc7662-4-expiry-checked",
    .document = "rfc7662",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "Expired tokens are inactive.",
    .check = "Introspect just before and after expires_in.",
};

inline constexpr Requirement not_before_checked{
    .id = "rfc7662-4-not-before-checked",
    .document = "rfc7662",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "Tokens not yet valid are inactive.",
    .check = "Where tokens with a later start can be had introspect before it.",
};

inline constexpr Requirement revocation_checked{
    .id = "rfc7662-4-revocation-checked",
    .document = "rfc7662",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "Revoked tokens are inactive.",
    .check = "Revoke and introspect at once; expect active false.",
};

inline constexpr Requirement signature_checked{
    .id = "rfc7662-4-signature-checked",
    .document = "rfc7662",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "Signed tokens are only active with a valid signature.",
    .check = "Alter payload and signature of a JWT access token; expect active false.",
};

inline constexpr Requirement audience_checked{
    .id = "rfc7662-4-audience-checked",
    .document = "rfc7662",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "A token is only active for resource servers it may be used at.",
    .check = "Introspect a token of resource A as resource B; expect active false.",
};

inline constexpr Requirement caller_authentication{
    .id = "rfc7662-4-caller-authentication",
    .document = "rfc7662",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "Resource servers have to authenticate to introspect.",
    .check = "Call with only a client_id; expect 401.",
    .same_as = "rfc7662-2.1-authorization-required",
};

inline constexpr Requirement caller_authorized{
    .id = "rfc7662-4-caller-authorized",
    .document = "rfc7662",
    .section = "4",
    .level = Level::should,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "Callers ought to be specifically authorized to introspect.",
    .check = "Call with the credentials of an ordinary client; expect 401 or 403, or active false.",
};

inline constexpr Requirement tls12{
    .id = "rfc7662-4-tls12",
    .document = "rfc7662",
    .section = "4",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "TLS 1.2 or better is supported.",
    .check = "Handshake with TLS 1.2 and 1.3 only; one must succeed; older versions are reported.",
};

inline constexpr Requirement rs_validates_certificate{
    .id = "rfc7662-4-rs-validates-certificate",
    .document = "rfc7662",
    .section = "4",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "introspection",
    .statement = "The calling resource server validates the certificate of the endpoint.",
    .check = "The mock introspection endpoint presents bad certificates; no token may arrive.",
};

inline constexpr Requirement get_may_be_refused{
    .id = "rfc7662-4-get-may-be-refused",
    .document = "rfc7662",
    .section = "4",
    .level = Level::may,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "GET may be refused to keep tokens out of logs.",
    .check = "Call by GET with the token in the query; record the outcome.",
};

inline constexpr Requirement rs_cache_bounded{
    .id = "rfc7662-4-rs-cache-bounded",
    .document = "rfc7662",
    .section = "4",
    .level = Level::must_not,
    .subject = Subject::resource_server,
    .flow = "introspection",
    .statement = "A cached answer is not used beyond its exp.",
    .check =
        "The mock answers active true with exp in a few seconds; after that the resource server must ask again or "
        "refuse.",
};

inline constexpr Requirement rs_obeys_inactive{
    .id = "rfc7662-4-rs-obeys-inactive",
    .document = "rfc7662",
    .section = "4",
    .level = Level::must,
    .basis = Basis::indicative,
    .subject = Subject::resource_server,
    .flow = "introspection",
    .statement = "A resource server refuses tokens that were reported inactive.",
    .check =
        "The mock answers active false; the resource must answer 401. A malformed answer, a string true and a 500 must "
        "not open the resource either.",
};

inline constexpr Requirement privacy{
    .id = "rfc7662-5-privacy",
    .document = "rfc7662",
    .section = "5",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "introspection",
    .statement = "Personal data in answers is protected from those it is not meant for.",
    .check = "A tool can list personal members that a caller receives.",
    .testable = Testable::not_testable,
};

inline constexpr const Requirement* all[] = {&endpoint_tls,
                                             &post_form,
                                             &token_required,
                                             &hint_search_extended,
                                             &hint_may_be_ignored,
                                             &undecided_inactive,
                                             &authorization_required,
                                             &active_present,
                                             &json_response,
                                             &scope_string,
                                             &times_integer,
                                             &aud_form,
                                             &client_id_correct,
                                             &token_type_correct,
                                             &inactive_for_unknown,
                                             &inactive_says_nothing_more,
                                             &per_resource_answers,
                                             &registered_names,
                                             &bad_client_401,
                                             &bad_bearer_401,
                                             &inactive_no_error,
                                             &expiry_checked,
                                             &not_before_checked,
                                             &revocation_checked,
                                             &signature_checked,
                                             &audience_checked,
                                             &caller_authentication,
                                             &caller_authorized,
                                             &tls12,
                                             &rs_validates_certificate,
                                             &get_may_be_refused,
                                             &rs_cache_bounded,
                                             &rs_obeys_inactive,
                                             &privacy};

}  // namespace authrig::requirements::rfc7662

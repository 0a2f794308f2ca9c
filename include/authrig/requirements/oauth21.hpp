#pragma once

// What draft-ietf-oauth-v2-1-15, The OAuth 2.1 Authorization Framework, demands, in the document's order and in our own
// words.

#include "authrig/requirement.hpp"

namespace authrig::requirements::oauth21 {

inline constexpr Requirement body_secret_supported{
    .id = "oauth21-2.4.1-body-secret-supported",
    .document = "oauth21",
    .section = "2.4.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "client-auth",
    .statement = "Unlike OAuth 2.0, client secrets in the form body have to be supported.",
    .check = "Authenticate in the body; expect success.",
    .same_as = "rfc6749-2.3.1-body-credentials-accepted",
};

inline constexpr Requirement lifetime_not_guaranteed{
    .id = "oauth21-3.2.3-lifetime-not-guaranteed",
    .document = "oauth21",
    .section = "3.2.3",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "Clients do not count on a token living for its full lifetime.",
    .check = "The mock resource refuses the token early with 401; the client must refresh or start again.",
};

inline constexpr Requirement code_challenge_required{
    .id = "oauth21-4.1.1-code-challenge-required",
    .document = "oauth21",
    .section = "4.1.1",
    .level = Level::must,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "Clients use code_challenge and code_verifier, save for a narrow exception.",
    .check = "The mock fails a code request without challenge.",
    .same_as = "rfc9700-2.1.1-public-client-pkce",
};

inline constexpr Requirement public_without_challenge_rejected{
    .id = "oauth21-4.1.2.1-public-without-challenge-rejected",
    .document = "oauth21",
    .section = "4.1.2.1",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "Requests of public clients without challenge are refused.",
    .check = "Omit it; expect error=invalid_request.",
    .same_as = "rfc7636-4.4.1-required-challenge-missing",
};

inline constexpr Requirement verifier_without_challenge{
    .id = "oauth21-4.1.3-verifier-without-challenge",
    .document = "oauth21",
    .section = "4.1.3",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "pkce",
    .statement = "code_verifier is not sent when there was no challenge.",
    .check = "The mock of an exempt client checks the redemption.",
};

inline constexpr Requirement token_once_per_code{
    .id = "oauth21-4.1.3-token-once-per-code",
    .document = "oauth21",
    .section = "4.1.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "A code yields tokens once only; it need not die by a failed attempt.",
    .check =
        "Redeem twice; expect the second to fail. Redeem with a wrong verifier and then the right one; record the "
        "outcome.",
    .same_as = "rfc6749-4.1.2-code-single-use",
};

inline constexpr Requirement code_without_challenge_rejected{
    .id = "oauth21-4.1.3-code-without-challenge-rejected",
    .document = "oauth21",
    .section = "4.1.3",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "pkce",
    .statement = "A code that was issued without challenge is not redeemable.",
    .check =
        "Where the server gives out such a code redeem it without verifier; expect an error (OAuth 2.0 compatibility "
        "modes excepted).",
};

inline constexpr Requirement query_token_ignored{
    .id = "oauth21-5.1-query-token-ignored",
    .document = "oauth21",
    .section = "5.1",
    .level = Level::must,
    .subject = Subject::resource_server,
    .flow = "bearer-usage",
    .statement = "Access tokens in a URI query are ignored.",
    .check = "Send a good token in the query only; expect the answer of a request without token.",
};

inline constexpr Requirement query_token_not_sent{
    .id = "oauth21-5.1-query-token-not-sent",
    .document = "oauth21",
    .section = "5.1",
    .level = Level::must_not,
    .subject = Subject::client,
    .flow = "bearer-usage",
    .statement = "Clients do not send tokens in a URI query.",
    .check = "The mock resource fails access_token in a URI.",
    .same_as = "rfc9700-4.3.2-no-query-tokens",
};

inline constexpr Requirement no_implicit{
    .id = "oauth21-10.1-no-implicit",
    .document = "oauth21",
    .section = "10.1",
    .level = Level::must_not,
    .basis = Basis::indicative,
    .subject = Subject::authorization_server,
    .flow = "general",
    .statement = "response_type=token no longer exists.",
    .check = "Send it; expect unsupported_response_type.",
    .same_as = "rfc6749-3.1.1-response-type-unknown",
};

inline constexpr Requirement redirect_uri_at_token_compat{
    .id = "oauth21-10.2-redirect-uri-at-token-compat",
    .document = "oauth21",
    .section = "10.2",
    .level = Level::must,
    .subject = Subject::authorization_server,
    .flow = "authorization-code",
    .statement = "redirect_uri at the token endpoint is still allowed and enforced for OAuth 2.0 clients.",
    .check = "Send a matching and a differing value; expect success and invalid_grant.",
    .same_as = "rfc6749-4.1.3-redirect-uri-verified-at-token",
};

inline constexpr const Requirement* all[] = {&body_secret_supported,
                                             &lifetime_not_guaranteed,
                                             &code_challenge_required,
                                             &public_without_challenge_rejected,
                                             &verifier_without_challenge,
                                             &token_once_per_code,
                                             &code_without_challenge_rejected,
                                             &query_token_ignored,
                                             &query_token_not_sent,
                                             &no_implicit,
                                             &redirect_uri_at_token_compat};

}  // namespace authrig::requirements::oauth21

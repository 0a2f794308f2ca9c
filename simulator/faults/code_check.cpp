#include "faults/edit_json.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// How codes, challenges and refresh tokens are kept and compared wrongly.

namespace authrig::sim {
namespace {

constexpr std::size_t length_of_codes = 43;

/// Cuts a parameter of a token request to the length of what this server issues.
template <const char* Name>
void ignore_what_follows(HttpRequest& request, const FaultCall&) {
    const auto sent = param_of(request, Name);
    if (sent.size() > length_of_codes) set_param(request, Name, sent.substr(0, length_of_codes));
}

constexpr char name_of_code[] = "code", name_of_refresh_token[] = "refresh_token";

/// Takes a plain challenge, which is the verifier, without hashing it.
void keep_plain_challenge(HttpRequest& request, const FaultCall&) {
    if (param_of(request, "code_challenge_method") == "plain") set_param(request, "code_challenge_method", "S256");
}

}  // namespace

std::span<const Fault> code_check_faults() {
    static const Fault faults[] = {
        {.id = "ignores_what_follows_the_code",
         .summary = "A code may have anything after it.",
         .breaks = &rfc6749::code_validated,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&workfront::token_code_and_secret, &rfc6749::error_invalid_grant},
         .request = &ignore_what_follows<name_of_code>},
        {.id = "ignores_what_follows_the_refresh_token",
         .summary = "A refresh token may have anything after it.",
         .breaks = &rfc6749::refresh_validated,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&rfc6749::refresh_token_unguessable, &rfc6749::error_invalid_grant},
         .request = &ignore_what_follows<name_of_refresh_token>},
        {.id = "pads_the_digest_of_the_verifier",
         .summary = "The digest of the verifier is written with padding, so no S256 challenge ever matches.",
         .breaks = &rfc7636::s256_supported,
         .seam = Seam::draft,
         .implies = {&rfc7636::matching_verifier_continues, &rfc9700::pkce_supported, &workfront::pkce_s256_only},
         .code =
             [](CodeRecord& code, const FaultCall&) {
                 if (!code.code_challenge.empty()) code.code_challenge += '=';
             }},
        {.id = "puts_plain_challenge_into_the_code",
         .summary = "plain is taken, and the code holds the challenge, which is the verifier, in clear text.",
         .breaks = &rfc7636::challenge_in_code_encrypted,
         .seam = Seam::draft,
         .implies = {&rfc7636::unsupported_method, &rfc7636::plain_not_offered, &rfc7636::challenge_not_exposed,
                     &workfront::pkce_s256_only},
         .request = &keep_plain_challenge,
         .code = [](CodeRecord& code, const FaultCall&) { code.code += "." + code.code_challenge; }},
        // https://github.com/PostHog/posthog/pull/49163 is a case of it: a parameter of another grant is looked at.
        {.id = "redeems_codes_as_refresh_tokens",
         .summary = "A refresh request with a code redeems the code.",
         .breaks = &rfc6749::token_ignore_unknown,
         .seam = Seam::request,
         .endpoint = "token",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (asks_for(request, "refresh_token") && has_param(request, "code"))
                     set_param(request, "grant_type", "authorization_code");
             }},
        // https://github.com/node-oauth/node-oauth2-server/issues/104
        {.id = "ignores_scope_of_a_refresh",
         .summary = "A refresh for less yields as much as before.",
         .breaks = &rfc6749::refresh_scope_not_exceeded,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&rfc6749::error_invalid_scope_token},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (asks_for(request, "refresh_token")) drop_param(request, "scope");
             }},
        {.id = "ignores_the_case_of_grant_types",
         .summary = "grant_type is compared without regard to case.",
         .breaks = &rfc6749::error_unsupported_grant_type,
         .seam = Seam::request,
         .endpoint = "token",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto sent = param_of(request, "grant_type");
                 for (const auto name : {"authorization_code", "refresh_token", "client_credentials"})
                     if (iequals(sent, name)) set_param(request, "grant_type", name);
             }},
    };
    return faults;
}

}  // namespace authrig::sim

#include "codec/base64.hpp"
#include "crypto/digest.hpp"
#include "faults/edit_json.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

/// A plain challenge is the verifier itself: hashed here, it passes for S256.
void take_challenge_as_plain(HttpRequest& request) {
    const auto challenge = param_of(request, "code_challenge");
    set_param(request, "code_challenge", codec::base64url_encode(crypto::sha256_bytes(challenge)));
    set_param(request, "code_challenge_method", "S256");
}

const std::vector<const Requirement*> other_words_for_s256{&rfc7636::unsupported_method, &rfc7636::plain_not_offered};

}  // namespace

std::span<const Fault> pkce_faults() {
    static const Fault faults[] = {
        {.id = "accepts_plain_challenge",
         .summary = "code_challenge_method may be plain.",
         .breaks = &workfront::pkce_s256_only,
         .seam = Seam::request,
         .endpoint = "authorize",
         .implies = other_words_for_s256,
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (param_of(request, "code_challenge_method") == "plain") take_challenge_as_plain(request);
             }},
        {.id = "takes_missing_method_for_plain",
         .summary = "A challenge without a method is taken as plain, though plain is not offered.",
         .breaks = &workfront::pkce_s256_only,
         .seam = Seam::request,
         .endpoint = "authorize",
         .implies = other_words_for_s256,
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (has_param(request, "code_challenge") && !has_param(request, "code_challenge_method"))
                     take_challenge_as_plain(request);
             }},
        {.id = "takes_any_challenge_method_for_s256",
         .summary = "An unknown code_challenge_method is taken for S256.",
         .breaks = &rfc7636::unsupported_method,
         .seam = Seam::request,
         .endpoint = "authorize",
         .implies = {&workfront::pkce_s256_only, &rfc7636::bound_method_used},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (has_param(request, "code_challenge_method")) set_param(request, "code_challenge_method", "S256");
             }},
        {.id = "forgets_challenge",
         .summary = "The challenge is not kept with the code: any verifier, or none, will do.",
         .breaks = &rfc7636::challenge_bound_to_code,
         .seam = Seam::draft,
         .implies = {&rfc9700::challenge_binding, &rfc9700::verifier_enforced, &rfc7636::mismatch_invalid_grant,
                     &workfront::pkce_required_for_spa},
         .code = [](CodeRecord& code, const FaultCall&) { code.code_challenge.clear(); },
         .skips = {{std::string(rfc9700::downgrade_prevented.id), "authorization_code"}}},
        {.id = "puts_challenge_into_the_code",
         .summary = "The code holds the challenge in clear text.",
         .breaks = &rfc7636::challenge_not_exposed,
         .seam = Seam::draft,
         .implies = {&rfc7636::challenge_in_code_encrypted},
         .code = [](CodeRecord& code, const FaultCall&) { code.code += "." + code.code_challenge; }},
        {.id = "refuses_verifier_of_128_characters",
         .summary = "The longest verifier that RFC 7636 allows is refused.",
         .breaks = &workfront::pkce_verifier_length,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&rfc7636::matching_verifier_continues},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (param_of(request, "code_verifier").size() == 128) drop_param(request, "code_verifier");
             }},
        {.id = "refuses_verifier_of_43_characters",
         .summary = "The shortest verifier that RFC 7636 allows is refused.",
         .breaks = &workfront::pkce_verifier_length,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&rfc7636::matching_verifier_continues},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (param_of(request, "code_verifier").size() == 43) drop_param(request, "code_verifier");
             }},
        {.id = "refuses_punctuation_in_verifier",
         .summary = "A verifier with a dot or a tilde is refused.",
         .breaks = &rfc7636::matching_verifier_continues,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&workfront::pkce_verifier_length},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (param_of(request, "code_verifier").find_first_of(".~") != std::string::npos)
                     drop_param(request, "code_verifier");
             }},
        {.id = "calls_verifier_mismatch_invalid_request",
         .summary = "A verifier that does not match is answered with invalid_request.",
         .breaks = &rfc7636::mismatch_invalid_grant,
         .seam = Seam::response,
         .endpoint = "token",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (has_param(call.request, "code_verifier") && json_string(response.body, "error") == "invalid_grant")
                     json_set(response.body, "error", "\"invalid_request\"");
             }},
    };
    return faults;
}

}  // namespace authrig::sim

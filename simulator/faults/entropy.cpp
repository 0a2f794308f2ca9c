#include <algorithm>

#include "apps/app_type_traits.hpp"
#include "crypto/digest.hpp"
#include "faults/family.hpp"

// Secrets that can be guessed (RFC 6749 section 10.10).

namespace authrig::sim {
namespace {

/// A new application gets a secret of so many characters, which the name and the instant decide.
void give_secret(Application& application, const FaultCall& call, std::size_t length) {
    if (!traits(application.type).has_secret || !application.secrets.empty()) return;
    const auto seed = application.name + std::to_string(call.now.time_since_epoch().count());
    application.client_secret = crypto::sha256_hex(seed).substr(0, length);
}

}  // namespace

std::span<const Fault> entropy_faults() {
    static const Fault faults[] = {
        {.id = "issues_short_codes",
         .summary = "A code has eight characters.",
         .breaks = &rfc6749::guessing_probability,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability_160},
         .code = [](CodeRecord& code, const FaultCall&) { code.code.resize(8); }},
        {.id = "issues_codes_with_a_long_common_prefix",
         .summary = "Codes differ in their last eight characters only.",
         .breaks = &rfc6749::guessing_probability,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability_160},
         .code = [](CodeRecord& code,
                    const FaultCall&) { code.code.replace(0, 35, "authorization-code-of-this-server--"); }},
        {.id = "issues_codes_by_the_clock",
         .summary = "A code is made of the application and the time.",
         .breaks = &rfc6749::guessing_probability,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability_160},
         .code =
             [](CodeRecord& code, const FaultCall& call) {
                 code.code = "code-" + code.client.value + "-" + std::to_string(call.now.time_since_epoch().count());
             }},
        {.id = "issues_codes_of_126_bits",
         .summary = "A code has 21 characters of the base64url alphabet: 126 bits, two too few.",
         .breaks = &rfc6749::guessing_probability,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability_160},
         .code = [](CodeRecord& code, const FaultCall&) { code.code.resize(21); }},
        {.id = "issues_codes_of_132_bits",
         .summary = "A code has 22 characters of the base64url alphabet: 132 bits, enough but fewer than 160.",
         .breaks = &rfc6749::guessing_probability_160,
         .seam = Seam::draft,
         .code = [](CodeRecord& code, const FaultCall&) { code.code.resize(22); }},
        {.id = "issues_short_client_secrets",
         .summary = "A client secret has eight characters.",
         .breaks = &rfc6749::guessing_probability,
         .seam = Seam::rule,
         .endpoint = "setup",
         .implies = {&rfc6749::guessing_probability_160},
         .application = [](Application& application, const FaultCall& call) { give_secret(application, call, 8); }},
        {.id = "issues_client_secrets_of_132_bits",
         .summary = "A client secret has 22 characters of the base64url alphabet: 132 bits, enough but fewer than 160.",
         .breaks = &rfc6749::guessing_probability_160,
         .seam = Seam::rule,
         .endpoint = "setup",
         .application = [](Application& application, const FaultCall& call) { give_secret(application, call, 22); }},
        {.id = "issues_short_access_tokens",
         .summary = "An access token has eight characters.",
         .breaks = &rfc6749::access_token_unguessable,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability, &rfc6749::guessing_probability_160,
                     &rfc6750::reference_unguessable},
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.access_id.resize(8); }},
        {.id = "issues_the_same_access_token",
         .summary = "An access token is made of the application and the user: it is the same every time.",
         .breaks = &rfc6749::access_token_unguessable,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability, &rfc6750::reference_unguessable},
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 draft.access_id = "token-" + draft.decision.application->id.value + "-" + draft.decision.user.value;
             }},
        {.id = "issues_access_tokens_by_the_clock",
         .summary = "An access token is a common prefix and the time.",
         .breaks = &rfc6749::access_token_unguessable,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability, &rfc6750::reference_unguessable},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 draft.access_id = "token-" + std::to_string(call.now.time_since_epoch().count());
             }},
        {.id = "issues_short_refresh_tokens",
         .summary = "A refresh token has eight characters.",
         .breaks = &rfc6749::refresh_token_unguessable,
         .seam = Seam::draft,
         .implies = {&rfc6749::guessing_probability, &rfc6749::guessing_probability_160},
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 if (draft.decision.new_refresh_token) draft.refresh_token.resize(8);
             }},
        {.id = "derives_refresh_token_from_access_token",
         .summary = "A refresh token is the access token and a letter.",
         .breaks = &rfc6749::refresh_token_unguessable,
         .seam = Seam::draft,
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 if (!draft.decision.new_refresh_token) return;
                 draft.refresh_token = draft.access_id + "r";
             }},
    };
    return faults;
}

}  // namespace authrig::sim

// Attacks on the authorization code.
#include "authrig/requirements.hpp"
#include "threats/threats.hpp"

namespace authrig::threats {

namespace {

namespace r6749 = requirements::rfc6749;
namespace r7636 = requirements::rfc7636;
namespace r9700 = requirements::rfc9700;
namespace oauth21 = requirements::oauth21;

constexpr const Requirement* injection[] = {
    &r9700::code_injection_prevented,
    &r9700::public_client_pkce,
    &r9700::confidential_client_pkce,
    &r9700::challenge_transaction_specific,
    &r9700::constant_challenge_detected,
    &r9700::pkce_supported,
    &r9700::verifier_enforced,
    &r9700::pkce_detectable,
    &r9700::pkce_in_metadata,
    &r9700::nonce_validated,
    &r9700::challenge_binding,
    &r7636::verifier_per_request,
    &r7636::verifier_entropy,
    &r7636::challenge_sent,
    &r7636::verifier_sent,
    &r7636::challenge_bound_to_code,
    &r7636::bound_method_used,
    &r7636::mismatch_invalid_grant,
    &r7636::required_challenge_missing,
    &oauth21::code_without_challenge_rejected,
    &r6749::code_issued_to_client,
    &r6749::redirect_uri_verified_at_token,
    &r6749::code_validated,
};

constexpr const Requirement* interception[] = {
    &r7636::s256_supported,
    &r7636::client_uses_s256,
    &r7636::challenge_not_exposed,
    &r7636::verifier_syntax,
    &r7636::verifier_syntax_enforced,
    &r7636::verifier_entropy,
    &r7636::mismatch_invalid_grant,
    &r7636::required_challenge_missing,
    &r7636::plain_not_offered,
    &r7636::plain_not_used,
    &r7636::challenge_in_code_encrypted,
    &r7636::params_to_all_servers,
    &r9700::no_exposing_method,
    &r9700::verifier_enforced,
    &r9700::pkce_supported,
    &r9700::public_client_pkce,
    &r6749::code_requires_client_auth,
    &r6749::code_issued_to_client,
    &r6749::code_bound_to_client_and_uri,
    &r6749::code_same_client,
    &r6749::code_expires,
    &r6749::code_lifetime_ten_minutes,
    &r6749::code_delivery_secure,
};

constexpr const Requirement* replay[] = {
    &r6749::code_single_use,        &r6749::code_replay_revokes,       &r6749::code_replay_revokes_all,
    &r6749::code_expires,           &r6749::code_lifetime_ten_minutes, &r6749::code_client_single_use,
    &r6749::short_lived_single_use, &r9700::code_invalidated,          &oauth21::token_once_per_code,
};

constexpr const Requirement* downgrade[] = {
    &r9700::downgrade_prevented,
    &r9700::challenge_binding,
    &r9700::verifier_without_challenge_rejected,
    &r9700::client_checks_pkce_support,
    &r7636::bound_method_used,
    &r7636::no_downgrade_to_plain,
    &r7636::client_plain_conditions,
    &r7636::plain_not_offered,
    &r7636::unsupported_method,
    &oauth21::verifier_without_challenge,
    &oauth21::code_without_challenge_rejected,
};

constexpr const Requirement* guessing[] = {
    &r6749::guessing_probability, &r6749::guessing_probability_160, &r6749::code_validated,
    &r6749::code_expires,         &r6749::code_issued_to_client,    &r6749::code_requires_client_auth,
};

constexpr Threat code_table[] = {
    {.id = "code-injection",
     .title = "Authorization code injection",
     .gain = "With a stolen code put into a session of their own, the attacker acts in the client as the victim.",
     .source = "RFC 9700 section 4.5",
     .stopped_by = injection},
    {.id = "code-interception",
     .title = "Interception of authorization codes",
     .gain = "Whoever reads the code on its way (another app, a log, a Referer field) redeems it for tokens.",
     .source = "RFC 7636 section 1, RFC 6819 section 4.4.1.1",
     .stopped_by = interception},
    {.id = "code-replay",
     .title = "Replay of authorization codes",
     .gain = "A code that was seen after its use, or long after its issue, still yields tokens.",
     .source = "RFC 6749 section 10.5, RFC 9700 section 4.2",
     .stopped_by = replay},
    {.id = "pkce-downgrade",
     .title = "PKCE downgrade",
     .gain = "The attacker takes the challenge out of the request, and the code is no longer bound to the client's "
             "session.",
     .source = "RFC 9700 section 4.8",
     .stopped_by = downgrade},
    {.id = "code-guessing",
     .title = "Guessing of authorization codes",
     .gain = "A guessed code is redeemed for the tokens of somebody whom the attacker never met.",
     .source = "RFC 6819 section 4.4.1.3",
     .stopped_by = guessing},
};

}  // namespace

std::span<const Threat> code_threats() { return code_table; }

}  // namespace authrig::threats

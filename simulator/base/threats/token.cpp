// Attacks on access tokens and refresh tokens.
#include "authrig/requirements.hpp"
#include "threats/threats.hpp"

namespace authrig::threats {

namespace {

namespace r6749 = requirements::rfc6749;
namespace r6750 = requirements::rfc6750;
namespace r7009 = requirements::rfc7009;
namespace r7521 = requirements::rfc7521;
namespace r7662 = requirements::rfc7662;
namespace r9068 = requirements::rfc9068;
namespace r9449 = requirements::rfc9449;
namespace r9700 = requirements::rfc9700;
namespace workfront = requirements::workfront;

constexpr const Requirement* stolen_access[] = {
    &r9700::sender_constrained_access,
    &r9700::audience_restricted,
    &r9700::least_privilege,
    &r9700::rs_refuses_foreign_audience,
    &r6749::rs_validates_token,
    &r6749::expires_in_truthful,
    &r6750::lifetime_limited,
    &r6750::short_lifetime,
    &r6750::audience_restricted,
    &r6750::scope_limited,
    &r6750::no_leak_to_third_parties,
    &r7009::access_revocable,
    &r7009::immediate_effect,
    &r7009::client_stops_using,
    &r7662::expiry_checked,
    &r7662::revocation_checked,
    &r7662::not_before_checked,
    &r7662::rs_cache_bounded,
    &r7662::rs_obeys_inactive,
    &r9068::rs_exp,
    &r9068::rs_aud,
    &r9449::rs_needs_proof,
    &r9449::rs_key_matched,
    &r9449::rs_bearer_downgrade,
    &workfront::api_refuses_invalid_token,
    &workfront::access_short_lived,
};

constexpr const Requirement* resource_leak[] = {
    &r9700::rs_token_secrecy,
    &r9700::sender_constrained_access,
    &r9700::audience_restricted,
    &r9700::rs_refuses_foreign_audience,
    &r6750::content_hidden_from_client,
    &r6750::client_tls_chain,
    &r7662::audience_checked,
    &r7662::per_resource_answers,
    &r9068::distinct_aud,
    &r9068::rs_aud,
};

constexpr const Requirement* stolen_refresh[] = {
    &r9700::refresh_protected_public,
    &r9700::refresh_scope_bound,
    &r9700::refresh_replay_detected,
    &r9700::refresh_expires_idle,
    &r6749::refresh_client_auth,
    &r6749::refresh_bound_to_client,
    &r6749::refresh_validated,
    &r6749::refresh_token_binding,
    &r6749::refresh_abuse_detection,
    &r6749::refresh_client_replaces,
    &r6749::implicit_no_refresh_token,
    &r6749::cc_no_refresh_token,
    &r7009::refresh_revocable,
    &r7009::refresh_cascades,
    &r7521::no_refresh_token_usually,
    &r9449::refresh_bound_public,
    &workfront::refresh_rotation_on,
    &workfront::refresh_absolute_expiry,
    &workfront::refresh_inactivity_expiry,
};

constexpr const Requirement* forged_token[] = {
    &r6749::access_token_unguessable,
    &r6749::refresh_token_unguessable,
    &r6749::guessing_probability,
    &r6749::guessing_probability_160,
    &r6749::refresh_validated,
    &r6749::rs_validates_token,
    &r6750::reference_unguessable,
    &r6750::token_integrity,
    &r9700::refresh_integrity,
    &r9068::signed_,
    &r9068::no_none,
    &r9068::rs_signature,
    &r9068::rs_none,
    &r9068::rs_iss,
    &r7662::signature_checked,
};

constexpr const Requirement* excess[] = {
    &r9700::least_privilege,
    &r9700::refresh_scope_bound,
    &r6749::scope_change_reported,
    &r6749::refresh_scope_not_exceeded,
    &r6749::refresh_scope_default,
    &r6749::refresh_new_token_scope,
    &r6749::refresh_client_scope,
    &r6749::consent_informs,
    &r6749::error_access_denied,
    &r6749::error_invalid_scope,
    &r6749::error_unauthorized_client,
    &r6749::error_unauthorized_client_token,
    &r6749::error_invalid_scope_token,
    &r6749::client_minimal_scope,
    &r6749::resource_owner_identified,
    &r6749::rs_validates_token,
    &r6750::insufficient_scope_403,
    &r6750::scope_limited,
    &r7521::server_scope_limited,
    &r7521::client_scope_limited,
    &r9068::no_ambiguous_token,
    &r9068::scope_meaningful_for_aud,
    &workfront::authorize_consent,
    &workfront::authorize_user_permission,
    &workfront::api_answers_valid_token,
};

constexpr const Requirement* oracle[] = {
    &r7662::authorization_required,
    &r7662::caller_authentication,
    &r7662::caller_authorized,
    &r7662::inactive_for_unknown,
    &r7662::inactive_says_nothing_more,
    &r7662::inactive_no_error,
    &r7662::undecided_inactive,
    &r7662::bad_client_401,
    &r7662::bad_bearer_401,
    &r7662::privacy,
    &r7662::get_may_be_refused,
    &r7009::client_authenticated,
    &r7009::token_of_other_client,
    &r7009::unknown_token_200,
};

constexpr Threat token_table[] = {
    {.id = "access-token-theft",
     .title = "Misuse of stolen access tokens",
     .gain =
         "Whoever holds the token reads and changes what its owner may, at every server that takes it, until it ends.",
     .source = "RFC 9700 section 4.10",
     .stopped_by = stolen_access},
    {.id = "resource-server-leak",
     .title = "Access token leakage at the resource server",
     .gain = "A counterfeit or broken resource server uses the tokens that it is sent at other servers.",
     .source = "RFC 9700 section 4.9",
     .stopped_by = resource_leak},
    {.id = "refresh-token-theft",
     .title = "Theft of refresh tokens",
     .gain = "The attacker draws new access tokens for months, and nobody notices.",
     .source = "RFC 9700 section 4.14, RFC 6819 section 4.1.2",
     .stopped_by = stolen_refresh},
    {.id = "token-forgery",
     .title = "Forged, altered or guessed tokens",
     .gain = "The attacker makes a token for any user and any right, without anybody's consent.",
     .source = "RFC 6750 section 5.1, RFC 6819 section 4.6.3",
     .stopped_by = forged_token},
    {.id = "excessive-access",
     .title = "More access than the user allowed",
     .gain = "A client gets at what the user did not grant it, or never meant to.",
     .source = "RFC 6819 sections 4.2.2 and 4.4.3.2",
     .stopped_by = excess},
    {.id = "token-probing",
     .title = "Probing of tokens at introspection and revocation",
     .gain = "Somebody without business learns which tokens live and whose they are, or ends the access of others.",
     .source = "RFC 7662 section 4, RFC 7009 section 5",
     .stopped_by = oracle},
};

}  // namespace

std::span<const Threat> token_threats() { return token_table; }

}  // namespace authrig::threats

// Attacks on JSON Web Tokens and the messages around them.
#include "authrig/requirements.hpp"
#include "threats/threats.hpp"

namespace authrig::threats {

namespace {

namespace r6749 = requirements::rfc6749;
namespace r7515 = requirements::rfc7515;
namespace r7517 = requirements::rfc7517;
namespace r7519 = requirements::rfc7519;
namespace r7521 = requirements::rfc7521;
namespace r7523 = requirements::rfc7523;
namespace r8414 = requirements::rfc8414;
namespace r8725 = requirements::rfc8725;
namespace r9068 = requirements::rfc9068;
namespace workfront = requirements::workfront;

constexpr const Requirement* forged_jwt[] = {
    &r7521::integrity_protected,
    &r7523::signature_required,
    &r7523::signature_verified,
    &r7523::otherwise_invalid_refused,
    &r7523::iss_required,
    &r7523::iss_compared,
    &r7523::sub_required,
    &r7519::header_understood,
    &r7519::unacceptable_alg_refused,
    &r7515::alg_present,
    &r7515::jku_protected,
    &r7515::crit_unknown_refused,
    &r7515::crit_malformed,
    &r7515::signature_must_validate,
    &r7517::no_private_keys_published,
    &r8414::auth_signing_no_none,
    &r8725::alg_allow_list,
    &r8725::alg_matches_operation,
    &r8725::one_alg_per_key,
    &r8725::current_algorithms,
    &r8725::none_not_consumed,
    &r8725::none_not_produced,
    &r8725::rsa15_avoided,
    &r8725::all_operations_validated,
    &r8725::curve_points_validated,
    &r8725::mac_key_entropy,
    &r8725::no_password_as_mac_key,
    &r8725::keys_belong_to_issuer,
    &r8725::embedded_key_not_trusted,
    &r8725::kid_sanitised,
    &r8725::jku_allow_list,
    &r8725::subject_valid,
    &workfront::jwt_rs256,
};

constexpr const Requirement* confusion[] = {
    &r8725::no_cross_jwt_confusion,
    &r8725::aud_present_when_shared,
    &r8725::aud_validated,
    &r8725::explicit_typing,
    &r8725::typ_without_prefix,
    &r8725::exclusive_validation,
    &r7519::aud_mismatch_refused,
    &r7519::aud_mismatch_refused_rs,
    &r7519::cty_nested,
    &r7523::aud_required,
    &r7523::aud_names_server,
    &r7521::audience_simple_comparison,
    &r9068::typ_at_jwt,
    &r9068::rs_typ,
    &r9068::rs_aud,
    &r9068::distinct_aud,
};

constexpr const Requirement* replay_of_jwt[] = {
    &r7523::exp_required,
    &r7523::exp_enforced,
    &r7523::nbf_enforced,
    &r7523::jti_replay,
    &r7523::exp_far_future,
    &r7523::iat_old,
    &r7519::exp_boundary,
    &r7519::exp_numeric,
    &r7519::leeway_small,
    &r7519::nbf_enforced,
    &r7519::nbf_numeric,
    &r7519::iat_numeric,
    &r7519::numeric_date,
    &r7519::jti_unique,
    &r7521::token_lifetime_bounded,
    &workfront::jwt_exp_required,
    &workfront::jwt_one_per_token,
};

constexpr const Requirement* ambiguity[] = {
    &r8725::utf8_only,
    &r7519::unique_claim_names_issued,
    &r7519::duplicate_claims_handled,
    &r7519::string_comparison,
    &r7519::strict_base64url,
    &r7519::needs_period,
    &r7519::header_json_object,
    &r7519::payload_json_object,
    &r7519::replicated_claims_equal,
    &r7515::unique_header_names,
    &r7517::unique_members,
    &r7523::single_assertion,
    &r7523::single_client_assertion,
    &r7521::issuer_simple_comparison,
    &r7521::audience_simple_comparison,
    &r6749::authz_no_duplicates,
    &r6749::token_no_duplicates,
    &r6749::error_invalid_request,
    &r6749::one_auth_method,
};

constexpr Threat jwt_table[] = {
    {.id = "jwt-forgery",
     .title = "Forged JSON Web Tokens",
     .gain = "A JWT that nobody trusted signed is taken as an assertion or a token, for any subject.",
     .source = "RFC 8725 sections 2.1 to 2.5",
     .stopped_by = forged_jwt},
    {.id = "cross-jwt-confusion",
     .title = "Confusion of JSON Web Tokens",
     .gain = "A JWT that was made for one purpose or recipient is taken for another.",
     .source = "RFC 8725 sections 2.7 and 2.8",
     .stopped_by = confusion},
    {.id = "jwt-replay",
     .title = "Replay of assertions",
     .gain = "A JWT that was seen once works again, or for much longer than its issuer meant it to.",
     .source = "RFC 7521 section 8.2",
     .stopped_by = replay_of_jwt},
    {.id = "ambiguous-message",
     .title = "Messages that two readers understand differently",
     .gain = "One component checks one value of a message, and another acts on a different one.",
     .source = "RFC 8725 section 2.6, RFC 6749 section 3.1",
     .stopped_by = ambiguity},
};

}  // namespace

std::span<const Threat> jwt_threats() { return jwt_table; }

}  // namespace authrig::threats

// Attacks in the name of a client, and clients that attack.
#include "authrig/requirements.hpp"
#include "threats/threats.hpp"

namespace authrig::threats {

namespace {

namespace r6749 = requirements::rfc6749;
namespace r7009 = requirements::rfc7009;
namespace r7519 = requirements::rfc7519;
namespace r7521 = requirements::rfc7521;
namespace r7523 = requirements::rfc7523;
namespace r8252 = requirements::rfc8252;
namespace r8725 = requirements::rfc8725;
namespace r9068 = requirements::rfc9068;
namespace r9700 = requirements::rfc9700;
namespace workfront = requirements::workfront;

constexpr const Requirement* impersonation[] = {
    &r6749::client_id_alone_no_auth,
    &r6749::no_trust_in_public_client_auth,
    &r6749::no_type_assumption,
    &r6749::code_requires_client_auth,
    &r6749::code_included_auth_checked,
    &r6749::refresh_client_auth,
    &r6749::refresh_bound_to_client,
    &r6749::code_issued_to_client,
    &r6749::cc_confidential_only,
    &r6749::cc_server_authenticates,
    &r6749::password_client_auth,
    &r6749::error_invalid_client,
    &r6749::no_secret_for_native,
    &r6749::native_code_without_secret,
    &r6749::secrets_confidential,
    &r6749::alternative_identification,
    &r6749::no_automatic_reapproval,
    &r6749::confidential_authenticates,
    &r7521::client_id_matches_assertion,
    &r7521::invalid_client,
    &r7521::several_mechanisms_invalid_client,
    &r7523::client_sub_is_client_id,
    &r7523::assertion_type_value,
    &r7523::present_credentials_validated,
    &r7523::client_error_invalid_client,
    &r7009::client_authenticated,
    &r7009::token_of_other_client,
    &r8252::registered_public,
    &r8252::shared_secret_no_proof,
    &r9700::client_auth_enforced,
    &r9700::asymmetric_client_auth,
    &workfront::token_code_and_secret,
    &workfront::app_secret_replace,
};

constexpr const Requirement* guessed_secret[] = {
    &r6749::brute_force_protection, &r6749::end_user_credentials_protected, &r6749::password_brute_force,
    &r6749::guessing_probability,   &r6749::guessing_probability_160,       &r8725::no_password_as_mac_key,
    &r8725::mac_key_entropy,
};

constexpr const Requirement* exposed_secret[] = {
    &r6749::no_secret_in_uri_server, &r6749::no_secret_in_uri_client,   &r6749::body_credentials_avoided,
    &r6749::secrets_confidential,    &r6749::no_secret_for_native,      &r6749::password_auth_tls,
    &r9700::asymmetric_client_auth,  &workfront::app_secret_shown_once, &workfront::app_admin_only,
};

constexpr const Requirement* posing_as_user[] = {
    &r9700::client_id_not_influenced,
    &r9700::client_subject_distinguishable,
    &r7519::sub_unique,
    &r8725::subject_valid,
    &r9068::sub_of_client,
    &r9068::sub_of_user,
    &workfront::app_client_id_generated,
};

constexpr Threat client_table[] = {
    {.id = "client-impersonation",
     .title = "Impersonation of a client",
     .gain = "With a code, refresh token or only the name of a client, the attacker gets tokens in its place.",
     .source = "RFC 6749 section 10.2, RFC 6819 section 4.4.1.4",
     .stopped_by = impersonation},
    {.id = "credential-guessing",
     .title = "Guessing of client secrets and passwords",
     .gain = "After enough attempts the attacker holds the credentials of a client or a user.",
     .source = "RFC 6819 sections 4.3.5 and 4.4.3.6",
     .stopped_by = guessed_secret},
    {.id = "client-secret-exposure",
     .title = "Disclosure of client secrets",
     .gain =
         "The secret is read from an app, an address, a log or a form, and the attacker is the client from then on.",
     .source = "RFC 6819 sections 4.1.1 and 4.3.3",
     .stopped_by = exposed_secret},
    {.id = "client-poses-as-user",
     .title = "Client posing as a resource owner",
     .gain = "A client whose identifier looks like a user's is given that user's resources.",
     .source = "RFC 9700 section 4.15",
     .stopped_by = posing_as_user},
};

}  // namespace

std::span<const Threat> client_threats() { return client_table; }

}  // namespace authrig::threats

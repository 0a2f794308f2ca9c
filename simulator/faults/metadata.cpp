#include "codec/json_writer.hpp"
#include "faults/edit_json.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

/// A hook that leaves a member out.
template <const char* Name>
void omit_metadata(HttpResponse& response, const FaultCall&) {
    json_remove(response.body, Name);
}
/// A hook that gives a member another value, as JSON text.
template <const char* Name, const char* Value>
void state_metadata(HttpResponse& response, const FaultCall&) {
    json_set(response.body, Name, Value);
}

/// A hook that names an endpoint at which nothing answers, where the document names one.
template <const char* Name>
void name_dead(HttpResponse& response, const FaultCall&) {
    if (json_has(response.body, Name))
        json_set(response.body, Name, codec::json_quote(json_string(response.body, "issuer") + "/nowhere"));
}

constexpr char key_issuer[] = "issuer", key_token_endpoint[] = "token_endpoint",
               key_authorization_endpoint[] = "authorization_endpoint",
               key_revocation_endpoint[] = "revocation_endpoint", key_introspection_endpoint[] = "introspection_endpoint",
               key_response_types[] = "response_types_supported", key_scopes[] = "scopes_supported",
               key_pkce[] = "code_challenge_methods_supported", key_grants[] = "grant_types_supported",
               key_auth_methods[] = "token_endpoint_auth_methods_supported", key_locales[] = "ui_locales_supported",
               token_algorithms[] = "token_endpoint_auth_signing_alg_values_supported",
               revocation_algorithms[] = "revocation_endpoint_auth_signing_alg_values_supported",
               introspection_algorithms[] = "introspection_endpoint_auth_signing_alg_values_supported";
constexpr char other_issuer[] = "\"https://another.example\"", plain_too[] = R"(["S256","plain"])",
               code_as_text[] = "\"code\"", none_too[] = R"(["RS256","ES256","HS256","none"])",
               only_sha1[] = R"(["RS1","HS1"])", empty_list[] = "[]",
               password_too[] = R"(["authorization_code","refresh_token","client_credentials","password"])",
               one_method_too_many[] = R"(["client_secret_basic","client_secret_post","none","tls_client_auth"])";

}  // namespace

std::span<const Fault> metadata_faults() {
    static const Fault faults[] = {
        {.id = "metadata_names_another_issuer",
         .summary = "The issuer in the metadata is not the one that was asked.",
         .breaks = &rfc8414::issuer_identical,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &state_metadata<key_issuer, other_issuer>},
        {.id = "metadata_names_issuer_with_slash",
         .summary = "The issuer in the metadata ends in a slash that the real one does not have.",
         .breaks = &rfc8414::issuer_identical,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 json_set(response.body, "issuer", codec::json_quote(json_string(response.body, "issuer") + "/"));
             }},
        {.id = "metadata_omits_issuer",
         .summary = "The metadata has no issuer.",
         .breaks = &rfc8414::issuer_required,
         .seam = Seam::response,
         .endpoint = "metadata",
         .implies = {&rfc8414::issuer_identical},
         .response = &omit_metadata<key_issuer>},
        {.id = "metadata_omits_token_endpoint",
         .summary = "The metadata does not name the token endpoint.",
         .breaks = &rfc8414::token_endpoint_required,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &omit_metadata<key_token_endpoint>},
        {.id = "metadata_omits_authorization_endpoint",
         .summary = "The metadata does not name the authorization endpoint.",
         .breaks = &rfc8414::authorization_endpoint_required,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &omit_metadata<key_authorization_endpoint>},
        {.id = "metadata_omits_response_types",
         .summary = "The metadata has no response_types_supported.",
         .breaks = &rfc8414::response_types_required,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &omit_metadata<key_response_types>},
        {.id = "metadata_omits_scopes",
         .summary = "The metadata has no scopes_supported.",
         .breaks = &rfc8414::scopes_recommended,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &omit_metadata<key_scopes>},
        {.id = "metadata_omits_pkce",
         .summary = "The metadata does not tell that PKCE is supported.",
         .breaks = &rfc9700::pkce_in_metadata,
         .seam = Seam::response,
         .endpoint = "metadata",
         .implies = {&rfc9700::pkce_detectable, &rfc8414::pkce_methods_truthful},
         .response = &omit_metadata<key_pkce>},
        {.id = "metadata_lists_plain",
         .summary = "The metadata offers the challenge method plain, which is refused.",
         .breaks = &rfc8414::pkce_methods_truthful,
         .seam = Seam::response,
         .endpoint = "metadata",
         .implies = {&rfc7636::plain_not_offered},
         .response = &state_metadata<key_pkce, plain_too>},
        {.id = "metadata_lists_password_grant",
         .summary = "The metadata offers the password grant.",
         .breaks = &rfc8414::grant_types_truthful,
         .seam = Seam::response,
         .endpoint = "metadata",
         .implies = {&rfc9700::no_password_grant_server},
         .response = &state_metadata<key_grants, password_too>},
        {.id = "metadata_lists_methods_that_fail",
         .summary = "The metadata offers an authentication method that does not work.",
         .breaks = &rfc8414::auth_methods_truthful,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &state_metadata<key_auth_methods, one_method_too_many>},
        {.id = "metadata_lists_private_key_jwt_without_algorithms",
         .summary = "The metadata offers private_key_jwt and no algorithm for it.",
         .breaks = &rfc8414::auth_signing_algs_required,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &omit_metadata<token_algorithms>},
        {.id = "metadata_lists_jwt_methods_of_revocation_without_algorithms",
         .summary = "The metadata offers private_key_jwt at the revocation endpoint and no algorithm for it.",
         .breaks = &rfc8414::revocation_signing_algs_required,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &omit_metadata<revocation_algorithms>},
        {.id = "metadata_lists_jwt_methods_of_introspection_without_algorithms",
         .summary = "The metadata offers private_key_jwt at the introspection endpoint and no algorithm for it.",
         .breaks = &rfc8414::introspection_signing_algs_required,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &omit_metadata<introspection_algorithms>},
        {.id = "metadata_lists_none_for_signing",
         .summary = "none is among the algorithms for client assertions.",
         .breaks = &rfc8414::auth_signing_no_none,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &state_metadata<token_algorithms, none_too>},
        {.id = "metadata_lists_sha1_for_signing",
         .summary = "Client assertions may be signed with SHA-1.",
         .breaks = &rfc8725::current_algorithms,
         .seam = Seam::response,
         .endpoint = "metadata",
         .implies = {&rfc8414::auth_signing_rs256, &rfc7519::algs_recommended},
         .response = &state_metadata<token_algorithms, only_sha1>},
        {.id = "metadata_states_list_as_text",
         .summary = "response_types_supported is a string.",
         .breaks = &rfc8414::arrays_for_multiple,
         .seam = Seam::response,
         .endpoint = "metadata",
         .implies = {&rfc8414::types_correct, &rfc8414::response_types_required},
         .response = &state_metadata<key_response_types, code_as_text>},
        {.id = "metadata_states_empty_list",
         .summary = "The metadata has a member without elements.",
         .breaks = &rfc8414::no_empty_members,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &state_metadata<key_locales, empty_list>},
        {.id = "metadata_names_dead_endpoint",
         .summary = "The metadata names a token endpoint at which nothing answers.",
         .breaks = &rfc8414::endpoints_truthful,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &name_dead<key_token_endpoint>},
        {.id = "metadata_names_dead_revocation_endpoint",
         .summary = "The metadata names a revocation endpoint at which nothing answers.",
         .breaks = &rfc8414::endpoints_truthful,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &name_dead<key_revocation_endpoint>},
        {.id = "metadata_names_dead_introspection_endpoint",
         .summary = "The metadata names an introspection endpoint at which nothing answers.",
         .breaks = &rfc8414::endpoints_truthful,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = &name_dead<key_introspection_endpoint>},
        {.id = "metadata_is_text",
         .summary = "The metadata calls itself text/plain.",
         .breaks = &rfc8414::response_200_json,
         .seam = Seam::response,
         .endpoint = "metadata",
         .response = [](HttpResponse& response,
                        const FaultCall&) { response.headers.set("Content-Type", "text/plain"); }},
    };
    return faults;
}

}  // namespace authrig::sim

#include "codec/json_writer.hpp"
#include "faults/edit_json.hpp"
#include "faults/family.hpp"

// Addresses and methods that the metadata states in a way nobody can use.

namespace authrig::sim {
namespace {

template <const char* Member>
void add_fragment(HttpResponse& response, const FaultCall&) {
    const auto address = json_string(response.body, Member);
    if (!address.empty()) json_set(response.body, Member, codec::json_quote(address + "#oauth"));
}

constexpr char stated_authorization_endpoint[] = "authorization_endpoint", stated_token_endpoint[] = "token_endpoint";

}  // namespace

std::span<const Fault> stated_endpoints_faults() {
    static const Fault faults[] = {
        {.id = "authorization_endpoint_has_a_fragment",
         .summary = "The address of the authorization endpoint has a fragment, as single-page login pages do.",
         .breaks = &rfc6749::authz_uri_no_fragment,
         .seam = Seam::response,
         .endpoint = "metadata",
         .implies = {&rfc8414::endpoints_truthful},
         .response = &add_fragment<stated_authorization_endpoint>},
        {.id = "token_endpoint_has_a_fragment",
         .summary = "The address of the token endpoint has a fragment.",
         .breaks = &rfc6749::token_uri_no_fragment,
         .seam = Seam::response,
         .endpoint = "metadata",
         .implies = {&rfc8414::endpoints_truthful},
         .response = &add_fragment<stated_token_endpoint>},
        {.id = "metadata_lists_shared_secrets_only",
         .summary = "All ways for a client to authenticate are ways to show a secret.",
         .breaks = &rfc9700::asymmetric_client_auth,
         .seam = Seam::response,
         .endpoint = "metadata",
         .implies = {&rfc8414::auth_methods_truthful},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 for (const auto member :
                      {"token_endpoint_auth_methods_supported", "revocation_endpoint_auth_methods_supported",
                       "introspection_endpoint_auth_methods_supported"})
                     if (json_has(response.body, member))
                         json_set(response.body, member, R"(["client_secret_basic","client_secret_post"])");
             }},
        {.id = "metadata_lists_s256_in_lower_case",
         .summary = "The challenge method is listed as s256, which no client knows.",
         .breaks = &rfc9700::pkce_detectable,
         .seam = Seam::response,
         .endpoint = "metadata",
         .implies = {&rfc8414::pkce_methods_truthful},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (json_has(response.body, "code_challenge_methods_supported"))
                     json_set(response.body, "code_challenge_methods_supported", "[\"s256\"]");
             }},
    };
    return faults;
}

}  // namespace authrig::sim

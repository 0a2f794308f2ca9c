#include "codec/base64.hpp"
#include "codec/json_writer.hpp"
#include "faults/edit_json.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

/// Adds an element to a list of the document.
void promise_more(HttpResponse& response, std::string_view list, std::string_view element) {
    auto text = json_value(response.body, list);
    if (!text.ends_with(']')) return;
    text.pop_back();
    json_set(response.body, list, text + "," + codec::json_quote(element) + "]");
}

/// Changes the claims of the signed metadata. Its signature is no longer good: nobody verifies before reading.
template <class Change>
void change_signed(HttpResponse& response, Change alter) {
    const auto jwt = json_string(response.body, "signed_metadata");
    const auto first = jwt.find('.');
    const auto second = jwt.find('.', first + 1);
    if (second == std::string::npos) return;
    auto claims = codec::base64url_decode(jwt.substr(first + 1, second - first - 1));
    if (!claims) return;
    alter(*claims);
    json_set(response.body, "signed_metadata",
             codec::json_quote(jwt.substr(0, first + 1) + codec::base64url_encode(*claims) + jwt.substr(second)));
}

}  // namespace

std::span<const Fault> metadata_promises_faults() {
    static const Fault faults[] = {
        {.id = "metadata_lists_implicit_grant",
         .summary = "The metadata offers the implicit grant, which is refused.",
         .breaks = &rfc8414::grant_types_truthful,
         .endpoint = "metadata",
         .implies = {&oauth21::no_implicit},
         .response = [](HttpResponse& response,
                        const FaultCall&) { promise_more(response, "grant_types_supported", "implicit"); }},
        {.id = "metadata_lists_response_type_that_fails",
         .summary = "The metadata offers the response type token, which is refused.",
         .breaks = &rfc8414::response_types_required,
         .endpoint = "metadata",
         .implies = {&oauth21::no_implicit},
         .response = [](HttpResponse& response,
                        const FaultCall&) { promise_more(response, "response_types_supported", "token"); }},
        {.id = "metadata_lists_response_mode_that_fails",
         .summary = "The metadata offers the response mode form_post, which does not work.",
         .breaks = &rfc8414::response_modes_default,
         .endpoint = "metadata",
         .response = [](HttpResponse& response,
                        const FaultCall&) { promise_more(response, "response_modes_supported", "form_post"); }},
        {.id = "metadata_lists_none_at_introspection",
         .summary = "The metadata says that public clients may introspect, and they are refused.",
         .breaks = &rfc8414::auth_methods_truthful,
         .endpoint = "metadata",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 promise_more(response, "introspection_endpoint_auth_methods_supported", "none");
             }},
        {.id = "metadata_omits_grants",
         .summary = "The metadata lists no grants, which promises the implicit one and hides the others.",
         .breaks = &rfc8414::grant_types_default,
         .endpoint = "metadata",
         .implies = {&rfc8414::grant_types_truthful},
         .response = [](HttpResponse& response,
                        const FaultCall&) { json_remove(response.body, "grant_types_supported"); }},
        {.id = "token_endpoint_refuses_basic",
         .summary = "The token endpoint does not look at HTTP Basic, which clients of any document may rely on.",
         .breaks = &rfc8414::auth_methods_default,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&rfc8414::auth_methods_truthful, &rfc6749::basic_supported},
         .request = [](HttpRequest& request, const FaultCall&) { request.headers.remove("Authorization"); }},
        {.id = "revocation_endpoint_refuses_basic",
         .summary = "The revocation endpoint does not look at HTTP Basic.",
         .breaks = &rfc8414::revocation_auth_methods_default,
         .seam = Seam::request,
         .endpoint = "revoke",
         .request = [](HttpRequest& request, const FaultCall&) { request.headers.remove("Authorization"); }},
        {.id = "metadata_names_issuer_of_another_tenant",
         .summary = "The metadata is that of another tenant of this server.",
         .breaks = &rfc8414::issuer_identical,
         .endpoint = "metadata",
         .implies = {&rfc9207::iss_equals_metadata},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 json_set(response.body, "issuer",
                          codec::json_quote(json_string(response.body, "issuer") + "/t/another"));
             }},
        {.id = "metadata_states_endpoint_as_list",
         .summary = "The metadata states the token endpoint as a list of one.",
         .breaks = &rfc8414::types_correct,
         .endpoint = "metadata",
         .implies = {&rfc8414::token_endpoint_required},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 json_set(response.body, "token_endpoint", "[" + json_value(response.body, "token_endpoint") + "]");
             }},
        {.id = "metadata_is_found_below_the_issuer_only",
         .summary = "The well-known string is appended to an issuer with a path instead of inserted after the host.",
         .breaks = &rfc8414::well_known_location,
         .endpoint = "metadata",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (call.request.path().find("/.well-known/oauth-authorization-server/") != 0) return;
                 response.status = 404;
                 response.body = "{}";
             }},
        {.id = "publishes_encryption_key_among_keys_without_use",
         .summary = "The key set has a key for encryption, and no key says what it is for.",
         .breaks = &rfc8414::jwks_use_required,
         .endpoint = "jwks",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 constexpr std::string_view use = R"("use":"sig",)";
                 auto& body = response.body;
                 for (auto at = body.find(use); at != std::string::npos; at = body.find(use))
                     body.erase(at, use.size());
                 const auto list = json_value(body, "keys");
                 if (list.size() < 3) return;
                 json_set(body, "keys",
                          list.substr(0, list.size() - 1) +
                              R"(,{"kty":"RSA","kid":"wrap","alg":"RSA-OAEP","n":"AQAB","e":"AQAB"}])");
             }},
        {.id = "signed_metadata_omits_issuer",
         .summary = "The signed metadata has no iss.",
         .breaks = &rfc8414::signed_metadata_signed,
         .endpoint = "metadata",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 change_signed(response, [](auto& claims) { json_remove(claims, "iss"); });
             }},
        {.id = "signed_metadata_is_not_signed_by_its_key",
         .summary = "The signature of the signed metadata is not that of a published key.",
         .breaks = &rfc8414::signed_metadata_signed,
         .endpoint = "metadata",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 change_signed(response, [](auto& claims) { json_set(claims, "iat", "0"); });
             }},
        {.id = "signed_metadata_holds_itself",
         .summary = "The signed metadata has a signed_metadata among its claims.",
         .breaks = &rfc8414::signed_metadata_not_nested,
         .endpoint = "metadata",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 change_signed(response, [](auto& claims) { json_set(claims, "signed_metadata", "\"e30.e30.\""); });
             }},
    };
    return faults;
}

}  // namespace authrig::sim

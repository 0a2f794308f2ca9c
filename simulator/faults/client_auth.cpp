#include "codec/base64.hpp"
#include "faults/edit_json.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

constexpr std::string_view basic_prefix = "Basic ";

bool sends_basic(const HttpRequest& request) {
    return iequals(request.headers.get("authorization").value_or("").substr(0, basic_prefix.size()), basic_prefix);
}

/// Form-encodes what was sent, so that decoding it gives the text as it stood on the wire.
void take_basic_raw(HttpRequest& request) {
    const auto text =
        codec::base64_decode(request.headers.get("authorization").value_or("").substr(basic_prefix.size()));
    const auto colon = text ? text->find(':') : std::string::npos;
    if (colon == std::string::npos) return;
    const auto raw =
        codec::percent_encode(text->substr(0, colon)) + ":" + codec::percent_encode(text->substr(colon + 1));
    request.headers.set("Authorization", std::string(basic_prefix) + codec::base64_encode(raw));
}

/// A public client's request is refused as if it had to know a secret.
void demand_secret(HttpRequest& request, std::string_view grant_type) {
    if (!asks_for(request, grant_type) || request.headers.has("authorization") || has_param(request, "client_secret"))
        return;
    set_param(request, "client_secret", "missing");
}

}  // namespace

std::span<const Fault> client_auth_faults() {
    static const Fault faults[] = {
        {.id = "refuses_basic",
         .summary = "HTTP Basic is not understood at the token endpoint.",
         .breaks = &rfc6749::basic_supported,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&workfront::token_client_auth},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (sends_basic(request)) request.headers.set("Authorization", "Unknown");
             }},
        {.id = "refuses_secret_in_body",
         .summary = "client_secret in the body is not looked at.",
         .breaks = &workfront::token_client_auth,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&oauth21::body_secret_supported, &rfc6749::body_credentials_accepted},
         .request = [](HttpRequest& request, const FaultCall&) { drop_param(request, "client_secret"); }},
        {.id = "takes_basic_without_form_decoding",
         .summary = "User-id and password of HTTP Basic are not form-decoded.",
         .breaks = &rfc6749::basic_form_decoding,
         .seam = Seam::request,
         .endpoint = "token",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (sends_basic(request)) take_basic_raw(request);
             }},
        {.id = "needs_no_secret",
         .summary = "A web application that just names itself gets tokens for a code.",
         .breaks = &workfront::app_web_auth,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&rfc6749::client_id_alone_no_auth, &rfc6749::code_requires_client_auth,
                     &workfront::token_client_auth, &rfc6749::code_same_client, &rfc9700::client_auth_enforced},
         .skips = {{std::string(rfc6749::client_id_alone_no_auth.id), "authorization_code"}}},
        {.id = "needs_no_secret_to_refresh",
         .summary = "A web application refreshes without its secret.",
         .breaks = &workfront::refresh_request,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&rfc6749::refresh_client_auth, &rfc6749::client_id_alone_no_auth, &rfc6749::refresh_token_binding},
         .skips = {{std::string(rfc6749::client_id_alone_no_auth.id), "refresh_token"}}},
        {.id = "demands_secret_of_public_clients",
         .summary = "A single-page application cannot redeem a code without a secret.",
         .breaks = &workfront::pkce_token_without_secret,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&workfront::app_spa_auth, &rfc8252::no_shared_secret_required},
         .request = [](HttpRequest& request, const FaultCall&) { demand_secret(request, "authorization_code"); }},
        {.id = "demands_secret_of_public_clients_to_refresh",
         .summary = "A single-page application cannot refresh without a secret.",
         .breaks = &workfront::refresh_spa_no_secret,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&rfc8252::no_shared_secret_required},
         .request = [](HttpRequest& request, const FaultCall&) { demand_secret(request, "refresh_token"); }},
        {.id = "accepts_secret_in_query",
         .summary = "Client credentials in the request URI work.",
         .breaks = &rfc6749::no_secret_in_uri_server,
         .seam = Seam::request,
         .endpoint = "token",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto query = codec::parse_form(request.query()).value_or(codec::Params{});
                 for (const auto& [name, value] : query) {
                     if (name != "client_id" && name != "client_secret") continue;
                     drop_param(request, name);
                     set_param(request, name, value);
                 }
             }},
        {.id = "answers_wrong_secret_with_400",
         .summary = "A client that fails with HTTP Basic gets 400 and no challenge.",
         .breaks = &rfc6749::error_invalid_client_401,
         .seam = Seam::response,
         .endpoint = "token",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status != 401) return;
                 response.status = 400;
                 response.headers.remove("WWW-Authenticate");
             }},
        {.id = "omits_challenge_of_token_endpoint",
         .summary = "401 of the token endpoint comes without WWW-Authenticate.",
         .breaks = &rfc6749::error_invalid_client_401,
         .seam = Seam::response,
         .endpoint = "token",
         .response = [](HttpResponse& response, const FaultCall&) { response.headers.remove("WWW-Authenticate"); }},
        {.id = "challenges_for_another_scheme",
         .summary = "A client that failed with HTTP Basic is challenged with Bearer.",
         .breaks = &rfc6749::error_invalid_client_401,
         .seam = Seam::response,
         .endpoint = "token",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status == 401) response.headers.set("WWW-Authenticate", "Bearer realm=\"authrig\"");
             }},
        {.id = "calls_wrong_secret_invalid_grant",
         .summary = "Failed client authentication is reported as invalid_grant.",
         .breaks = &rfc6749::error_invalid_client,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::token_code_and_secret, &workfront::error_token_json,
                     &rfc6749::error_invalid_client_401},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (json_string(response.body, "error") == "invalid_client")
                     json_set(response.body, "error", "\"invalid_grant\"");
             }},
    };
    return faults;
}

}  // namespace authrig::sim

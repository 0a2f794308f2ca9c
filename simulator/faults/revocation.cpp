#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

constexpr std::size_t own_token_length = 43;

}  // namespace

std::span<const Fault> revocation_faults() {
    static const Fault faults[] = {
        {.id = "revokes_nothing",
         .summary = "Revocation is answered with 200, and the token goes on working.",
         .breaks = &rfc7009::immediate_effect,
         .seam = Seam::request,
         .endpoint = "revoke",
         .implies = {&rfc7009::refresh_revocable, &rfc7009::access_revocable, &rfc7009::refresh_cascades},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (has_param(request, "token")) set_param(request, "token", "another-token");
             }},
        {.id = "answers_revocation_with_204",
         .summary = "Revocation is answered with 204.",
         .breaks = &rfc7009::success_200,
         .seam = Seam::response,
         .endpoint = "revoke",
         .implies = {&rfc7009::unknown_token_200},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status != 200) return;
                 response.status = 204;
                 response.body.clear();
             }},
        {.id = "refuses_to_revoke_unknown_tokens",
         .summary = "Revoking a token that was never issued is an error.",
         .breaks = &rfc7009::unknown_token_200,
         .seam = Seam::response,
         .endpoint = "revoke",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 const auto token = param_of(call.request, "token");
                 if (response.status != 200 || token.size() == own_token_length || token.find('.') != std::string::npos)
                     return;
                 response.status = 400;
                 response.body = R"({"error":"invalid_request"})";
             }},
        {.id = "refuses_unknown_hints",
         .summary = "An unknown token_type_hint is an error.",
         .breaks = &rfc7009::bad_hint_ignored,
         .seam = Seam::request,
         .endpoint = "revoke",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto hint = param_of(request, "token_type_hint");
                 if (!hint.empty() && hint != "access_token" && hint != "refresh_token") spoil(request);
             }},
        {.id = "revokes_only_what_is_hinted_right",
         .summary = "A token is only revoked when the hint says refresh_token, or when there is no hint.",
         .breaks = &rfc7009::hint_search_extended,
         .seam = Seam::request,
         .endpoint = "revoke",
         .implies = {&rfc7009::bad_hint_ignored},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto hint = param_of(request, "token_type_hint");
                 if (!hint.empty() && hint != "refresh_token") set_param(request, "token", "another-token");
             }},
        {.id = "ignores_access_tokens_at_revocation",
         .summary = "Revoking an access token is answered with 200, and the token goes on working.",
         .breaks = &rfc7009::access_revocable,
         .seam = Seam::response,
         .endpoint = "revoke",
         .implies = {&rfc7009::unsupported_token_type, &rfc7009::immediate_effect},
         .settings = [](Settings& settings, const FaultCall&) { settings.revoke_access_tokens = false; },
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.body.find("unsupported_token_type") == std::string::npos) return;
                 response.status = 200;
                 response.body = "{}";
             }},
        {.id = "calls_unsupported_token_type_invalid_request",
         .summary = "That access tokens cannot be revoked is told as invalid_request.",
         .breaks = &rfc7009::unsupported_token_type,
         .seam = Seam::response,
         .endpoint = "revoke",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.body.find("unsupported_token_type") == std::string::npos) return;
                 response.body = R"({"error":"invalid_request"})";
             }},
        {.id = "breaks_on_odd_hints",
         .summary = "A token_type_hint with odd characters is answered with 500.",
         .breaks = &rfc7009::dos_protection,
         .seam = Seam::response,
         .endpoint = "revoke",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (param_of(call.request, "token_type_hint").find_first_of("<>\"' ") == std::string::npos) return;
                 response.status = 500;
                 response.body = R"({"error":"server_error"})";
             }},
        {.id = "refuses_revocation_by_public_clients",
         .summary = "Only clients with a secret may revoke.",
         .breaks = &rfc7009::refresh_revocable,
         .seam = Seam::request,
         .endpoint = "revoke",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (!request.headers.has("authorization") && !has_param(request, "client_secret")) spoil(request);
             }},
        {.id = "confirms_revocation_to_anybody",
         .summary = "A revocation without the right credentials is answered with 200, without effect.",
         .breaks = &rfc7009::client_authenticated,
         .seam = Seam::response,
         .endpoint = "revoke",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status != 401) return;
                 response.status = 200;
                 response.body = "{}";
             }},
    };
    return faults;
}

}  // namespace authrig::sim

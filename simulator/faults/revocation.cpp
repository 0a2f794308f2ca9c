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
    };
    return faults;
}

}  // namespace authrig::sim

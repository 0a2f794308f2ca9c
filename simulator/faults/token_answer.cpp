#include "core/scope.hpp"
#include "faults/edit_redirect.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// Answers of the right shape that say or hold the wrong thing.

namespace authrig::sim {
namespace {

bool is_for(const TokenDraft& draft, AppType type) { return draft.decision.application->type == type; }

std::string token_for_code(std::string_view code) { return "token-of-" + std::string(code); }

}  // namespace

std::span<const Fault> token_answer_faults() {
    static const Fault faults[] = {
        {.id = "answers_bearer_to_web_applications",
         .summary = "token_type for a web application is Bearer, not sessionID.",
         .breaks = &workfront::token_response,
         .seam = Seam::draft,
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 if (is_for(draft, AppType::web)) draft.look.token_type = "Bearer";
             }},
        {.id = "answers_session_id_to_single_page_applications",
         .summary = "token_type for a single-page application is sessionID, not Bearer.",
         .breaks = &workfront::pkce_token_type,
         .seam = Seam::draft,
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 if (is_for(draft, AppType::spa)) draft.look.token_type = "sessionID";
             }},
        {.id = "issues_opaque_token_to_single_page_applications",
         .summary = "The access token of a single-page application is no JWT.",
         .breaks = &workfront::pkce_token_type,
         .seam = Seam::draft,
         .draft =
             [](TokenDraft& draft, const FaultCall&) {
                 if (is_for(draft, AppType::spa)) draft.look.format = TokenFormat::opaque;
             }},
        {.id = "answers_unknown_token_type",
         .summary = "token_type is one that nobody has registered.",
         .breaks = &workfront::token_response,
         .seam = Seam::draft,
         .implies = {&workfront::pkce_token_type, &rfc6749::token_type_present},
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.look.token_type = "mac"; }},
        {.id = "omits_wid",
         .summary = "The answer to a web application has no wid.",
         .breaks = &workfront::token_response,
         .seam = Seam::draft,
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.wid.clear(); }},
        {.id = "omits_refresh_token",
         .summary = "The code flow never yields a refresh token.",
         .breaks = &workfront::token_response,
         .seam = Seam::draft,
         .implies = {&workfront::refresh_without_scope, &workfront::refresh_offline_access},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 if (asks_for(call.request, "authorization_code")) draft.refresh_token.clear();
             }},
        {.id = "omits_refresh_token_without_scope",
         .summary = "A refresh token only comes for the scope offline_access.",
         .breaks = &workfront::refresh_without_scope,
         .seam = Seam::draft,
         .implies = {&workfront::token_response},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 const bool asked = scope_has(draft.decision.requested_scope, "offline_access");
                 if (asks_for(call.request, "authorization_code") && !asked) draft.refresh_token.clear();
             }},
        {.id = "ignores_offline_access",
         .summary = "Asking for offline_access yields no refresh token.",
         .breaks = &workfront::refresh_offline_access,
         .seam = Seam::draft,
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 const bool asked = scope_has(draft.decision.requested_scope, "offline_access");
                 if (asks_for(call.request, "authorization_code") && asked) draft.refresh_token.clear();
             }},
        {.id = "issues_refresh_token_for_client_credentials",
         .summary = "The client credentials grant yields a refresh token.",
         .breaks = &rfc6749::cc_no_refresh_token,
         .seam = Seam::draft,
         .endpoint = "token",
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 if (asks_for(call.request, "client_credentials")) draft.refresh_token = "r" + draft.access_id;
             }},
        {.id = "issues_refresh_token_for_jwt",
         .summary = "The exchange of a JWT yields a refresh token.",
         .breaks = &workfront::jwt_no_refresh,
         .seam = Seam::draft,
         .endpoint = "jwt_exchange",
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.refresh_token = "r" + draft.access_id; }},
        {.id = "issues_refresh_token_for_assertion",
         .summary = "The JWT bearer grant yields a refresh token.",
         .breaks = &rfc7521::no_refresh_token_usually,
         .seam = Seam::draft,
         .endpoint = "token",
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 if (has_param(call.request, "assertion")) draft.refresh_token = "r" + draft.access_id;
             }},
        {.id = "shows_token_in_redirect",
         .summary = "The redirect carries the very access token that the code will be redeemed for.",
         .breaks = &workfront::token_direct_to_client,
         .seam = Seam::response,
         .implies = {&workfront::token_not_for_others},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 if (const auto code = param_of(call.request, "code"); !code.empty())
                     draft.access_id = token_for_code(code);
             },
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 const auto code = redirect_param(response, "code");
                 if (!code.empty()) add_redirect_param(response, "access_token", token_for_code(code));
             }},
        {.id = "shows_refresh_token_in_redirect",
         .summary = "The redirect carries the refresh token beside the code.",
         .breaks = &workfront::refresh_offline_access,
         .seam = Seam::response,
         .implies = {&workfront::token_direct_to_client},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 const auto code = param_of(call.request, "code");
                 if (!code.empty() && !draft.refresh_token.empty())
                     draft.refresh_token = "refresh-" + token_for_code(code);
             },
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 const auto code = redirect_param(response, "code");
                 if (!code.empty()) add_redirect_param(response, "refresh_token", "refresh-" + token_for_code(code));
             }},
    };
    return faults;
}

}  // namespace authrig::sim

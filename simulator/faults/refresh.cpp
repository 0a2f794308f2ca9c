#include "core/scope.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {

std::span<const Fault> refresh_faults() {
    static const Fault faults[] = {
        {.id = "does_not_rotate",
         .summary = "With rotation on, a refresh yields no new refresh token and the old one goes on working.",
         .breaks = &workfront::refresh_rotation_on,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&workfront::app_rotation_option, &rfc9700::refresh_protected_public,
                     &rfc9700::refresh_replay_detected},
         .application = [](Application& application, const FaultCall&) { application.refresh.rotation = false; }},
        {.id = "rotates_although_rotation_is_off",
         .summary = "With rotation off, a refresh token dies with its first use all the same.",
         .breaks = &workfront::refresh_rotation_off,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&workfront::app_rotation_option},
         .application = [](Application& application, const FaultCall&) { application.refresh.rotation = true; }},
        {.id = "keeps_rotated_token_alive",
         .summary = "A refresh yields a new refresh token and the old one goes on working.",
         .breaks = &workfront::refresh_rotation_on,
         .seam = Seam::rule,
         .endpoint = "token",
         .implies = {&rfc9700::refresh_replay_detected, &rfc9700::refresh_protected_public,
                     &rfc6749::refresh_abuse_detection},
         .skips = {{std::string(rfc9700::refresh_replay_detected.id), "refresh_token"}}},
        {.id = "omits_rotated_token",
         .summary = "With rotation on, the old refresh token dies and the answer holds no new one.",
         .breaks = &workfront::refresh_rotation_on,
         .seam = Seam::draft,
         .endpoint = "token",
         .implies = {&workfront::app_rotation_option},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 if (asks_for(call.request, "refresh_token")) draft.refresh_token.clear();
             }},
        {.id = "drops_scope_at_refresh",
         .summary = "A refresh without scope yields the first granted scope alone.",
         .breaks = &rfc6749::refresh_scope_default,
         .seam = Seam::draft,
         .endpoint = "token",
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 const auto granted = split_scope(draft.decision.scope);
                 if (!asks_for(call.request, "refresh_token") || has_param(call.request, "scope") || granted.size() < 2)
                     return;
                 draft.decision.scope = std::string(granted.front());
             }},
        {.id = "narrows_scope_of_new_refresh_token",
         .summary = "After a refresh for less, the new refresh token holds less, too.",
         .breaks = &rfc6749::refresh_new_token_scope,
         .seam = Seam::draft,
         .endpoint = "token",
         .draft = [](TokenDraft& draft, const FaultCall&) { draft.decision.refresh_scope = draft.decision.scope; }},
        {.id = "repeats_the_access_token",
         .summary = "A refresh yields an access token that does not differ from refresh to refresh.",
         .breaks = &workfront::refresh_rotation_off,
         .seam = Seam::draft,
         .endpoint = "token",
         .implies = {&workfront::refresh_no_password, &workfront::refresh_request},
         .draft =
             [](TokenDraft& draft, const FaultCall& call) {
                 if (asks_for(call.request, "refresh_token")) draft.access_id = "refreshed-" + draft.decision.family;
             }},
    };
    return faults;
}

}  // namespace authrig::sim

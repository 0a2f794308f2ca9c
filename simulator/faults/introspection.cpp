#include "faults/edit_json.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

/// Hooks that change what is said of an active or of an inactive token.
template <auto Change>
void change_active(HttpResponse& response, const FaultCall&) {
    if (json_value(response.body, "active") == "true") Change(response);
}
template <auto Change>
void change_inactive(HttpResponse& response, const FaultCall&) {
    if (json_value(response.body, "active") == "false") Change(response);
}

void write_times_as_text(HttpResponse& response) {
    for (const std::string_view name : {"exp", "iat"})
        if (json_has(response.body, name)) json_set(response.body, name, '"' + json_value(response.body, name) + '"');
}

}  // namespace

std::span<const Fault> introspection_faults() {
    static const Fault faults[] = {
        {.id = "calls_every_token_active",
         .summary = "Unknown, expired, revoked and foreign tokens are all active.",
         .breaks = &rfc7662::inactive_for_unknown,
         .seam = Seam::response,
         .endpoint = "introspect",
         .implies = {&rfc7662::expiry_checked, &rfc7662::revocation_checked, &workfront::token_not_for_others},
         .response = &change_inactive<[](HttpResponse& response) { json_set(response.body, "active", "true"); }>},
        {.id = "says_more_of_inactive_tokens",
         .summary = "An inactive answer tells why.",
         .breaks = &rfc7662::inactive_says_nothing_more,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response =
             &change_inactive<[](HttpResponse& response) { json_set(response.body, "reason", "\"expired\""); }>},
        {.id = "answers_inactive_tokens_with_404",
         .summary = "An inactive token is an error of the call.",
         .breaks = &rfc7662::inactive_no_error,
         .seam = Seam::response,
         .endpoint = "introspect",
         .implies = {&rfc7662::inactive_for_unknown},
         .response = &change_inactive<[](HttpResponse& response) {
             response.status = 404;
             response.body = R"({"error":"invalid_token"})";
         }>},
        {.id = "says_active_as_text",
         .summary = "active is a string.",
         .breaks = &rfc7662::active_present,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (json_has(response.body, "active"))
                     json_set(response.body, "active", '"' + json_value(response.body, "active") + '"');
             }},
        {.id = "omits_active",
         .summary = "The answer does not say whether the token is active.",
         .breaks = &rfc7662::active_present,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = [](HttpResponse& response, const FaultCall&) { json_remove(response.body, "active"); }},
        {.id = "introspects_in_text",
         .summary = "Introspection answers call themselves text/plain.",
         .breaks = &rfc7662::json_response,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = [](HttpResponse& response,
                        const FaultCall&) { response.headers.set("Content-Type", "text/plain"); }},
        {.id = "says_scope_as_list",
         .summary = "scope is a list of strings.",
         .breaks = &rfc7662::scope_string,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_active<[](HttpResponse& response) {
             const auto scope = json_value(response.body, "scope");
             if (!scope.empty()) json_set(response.body, "scope", "[" + scope + "]");
         }>},
        {.id = "says_times_as_text",
         .summary = "exp and iat are strings.",
         .breaks = &rfc7662::times_integer,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_active<&write_times_as_text>},
        {.id = "says_another_client_id",
         .summary = "client_id is not the client that obtained the token.",
         .breaks = &rfc7662::client_id_correct,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_active<[](HttpResponse& response) {
             json_set(response.body, "client_id", "\"another-client\"");
         }>},
        {.id = "says_another_token_type",
         .summary = "token_type is not the one that was issued.",
         .breaks = &rfc7662::token_type_correct,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_active<[](HttpResponse& response) { json_set(response.body, "token_type", "\"mac\""); }>},
        {.id = "finds_only_what_is_hinted_right",
         .summary = "With a hint other than access_token every token is inactive.",
         .breaks = &rfc7662::hint_search_extended,
         .seam = Seam::request,
         .endpoint = "introspect",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto hint = param_of(request, "token_type_hint");
                 if (!hint.empty() && hint != "access_token") set_param(request, "token", "another-token");
             }},
    };
    return faults;
}

}  // namespace authrig::sim

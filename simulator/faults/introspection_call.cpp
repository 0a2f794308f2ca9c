#include "faults/edit_json.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// How the introspection endpoint treats those who call it (RFC 7662 sections 2.1 and 2.3).

namespace authrig::sim {
namespace {

bool names_itself_by_token(const HttpRequest& request) {
    return iequals(request.headers.get("authorization").value_or("").substr(0, 7), "bearer ");
}

/// A hook that changes the refusal of a caller: of one that presents an access token, or of one with client
/// credentials.
template <bool ByToken, auto Change>
void change_caller_refusal(HttpResponse& response, const FaultCall& call) {
    if (response.status == 401 && names_itself_by_token(call.request) == ByToken) Change(response);
}

void say_inactive(HttpResponse& response) {
    response.status = 200;
    response.headers.remove("WWW-Authenticate");
    response.body = R"({"active":false})";
}

/// Reads a GET as if it were a form.
void take_get(HttpRequest& request, const FaultCall&) {
    if (request.method != "GET") return;
    const auto token = param_of(request, "token");
    request.method = "POST";
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    request.body = codec::encode_form({{"token", token}});
    request.target = std::string(request.path());
}

void take_json(HttpRequest& request, const FaultCall&) {
    if (!request.headers.get("content-type").value_or("").starts_with("application/json")) return;
    const auto token = param_of(request, "token");
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    request.body = codec::encode_form({{"token", token}});
}

bool unknown_hint(const HttpRequest& request) {
    const auto hint = param_of(request, "token_type_hint");
    return !hint.empty() && hint != "access_token" && hint != "refresh_token";
}

}  // namespace

std::span<const Fault> introspection_call_faults() {
    static const Fault faults[] = {
        {.id = "introspects_for_anybody",
         .summary = "Callers without credentials are told about tokens as well.",
         .breaks = &rfc7662::authorization_required,
         .seam = Seam::response,
         .endpoint = "introspect",
         .implies = {&rfc7662::caller_authentication},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (response.status != 401 || call.request.headers.has("authorization")) return;
                 say_inactive(response);
                 json_set(response.body, "active", "true");
             }},
        {.id = "introspects_by_get",
         .summary = "Introspection takes a GET with the token in the URI.",
         .breaks = &rfc7662::get_may_be_refused,
         .seam = Seam::request,
         .endpoint = "introspect",
         .implies = {&rfc7662::post_form},
         .request = &take_get},
        {.id = "introspects_json",
         .summary = "Introspection takes a JSON body.",
         .breaks = &rfc7662::post_form,
         .seam = Seam::request,
         .endpoint = "introspect",
         .request = &take_json},
        {.id = "answers_inactive_tokens_with_401",
         .summary = "An inactive token is answered as if the caller had no right to ask.",
         .breaks = &rfc7662::inactive_no_error,
         .seam = Seam::response,
         .endpoint = "introspect",
         .implies = {&rfc7662::inactive_for_unknown},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (json_value(response.body, "active") != "false") return;
                 response.status = 401;
                 response.body = R"({"error":"invalid_token"})";
             }},
        {.id = "answers_bad_introspecting_client_with_400",
         .summary = "Wrong client credentials are answered with 400 at introspection.",
         .breaks = &rfc7662::bad_client_401,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_caller_refusal<false, [](HttpResponse& response) { response.status = 400; }>},
        {.id = "answers_bad_introspecting_client_as_inactive",
         .summary = "To a client with wrong credentials every token is inactive.",
         .breaks = &rfc7662::bad_client_401,
         .seam = Seam::response,
         .endpoint = "introspect",
         .implies = {&rfc7662::authorization_required},
         .response = &change_caller_refusal<false, &say_inactive>},
        {.id = "answers_bad_introspecting_token_with_403",
         .summary = "A caller whose access token does not do is answered with 403.",
         .breaks = &rfc7662::bad_bearer_401,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_caller_refusal<true, [](HttpResponse& response) { response.status = 403; }>},
        {.id = "answers_bad_introspecting_token_without_challenge",
         .summary = "A caller whose access token does not do gets no challenge.",
         .breaks = &rfc7662::bad_bearer_401,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response =
             &change_caller_refusal<true, [](HttpResponse& response) { response.headers.remove("WWW-Authenticate"); }>},
        {.id = "answers_bad_introspecting_token_as_inactive",
         .summary = "To a caller whose access token does not do every token is inactive.",
         .breaks = &rfc7662::bad_bearer_401,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = &change_caller_refusal<true, &say_inactive>},
        {.id = "refuses_unknown_introspection_hints",
         .summary = "An unknown token_type_hint is an error at introspection.",
         .breaks = &rfc7662::hint_may_be_ignored,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (response.status != 200 || !unknown_hint(call.request)) return;
                 response.status = 400;
                 response.body = R"({"error":"unsupported_token_type"})";
             }},
        {.id = "breaks_on_foreign_tokens",
         .summary = "Introspection of a JWT that another server made is answered with 500.",
         .breaks = &rfc7662::undecided_inactive,
         .seam = Seam::response,
         .endpoint = "introspect",
         .implies = {&rfc7662::inactive_for_unknown},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (json_value(response.body, "active") != "false" ||
                     param_of(call.request, "token").find('.') == std::string::npos)
                     return;
                 response.status = 500;
                 response.body = R"({"error":"server_error"})";
             }},
        {.id = "lets_introspection_be_cached",
         .summary = "What introspection says may be kept for five minutes.",
         .breaks = &rfc6749::token_no_store,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response = [](HttpResponse& response,
                        const FaultCall&) { response.headers.set("Cache-Control", "private, max-age=300"); }},
    };
    return faults;
}

}  // namespace authrig::sim

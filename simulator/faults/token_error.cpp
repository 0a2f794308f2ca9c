#include "faults/edit_json.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

/// A hook that changes a refusal of the token endpoint.
template <auto Change>
void change_refusal(HttpResponse& response, const FaultCall&) {
    if (json_has(response.body, "error")) Change(response);
}

void refuse_in_html(HttpResponse& response) {
    response.headers.set("Content-Type", "text/html; charset=utf-8");
    response.body = "<!doctype html><title>Error</title><h1>" + std::to_string(response.status) + "</h1>";
}

void nest_error(HttpResponse& response) {
    json_set(response.body, "error", "{\"code\":" + json_value(response.body, "error") + "}");
}

template <const char* From, const char* To>
void rename_error(HttpResponse& response) {
    if (json_string(response.body, "error") == From) json_set(response.body, "error", '"' + std::string(To) + '"');
}

constexpr char name_invalid_request[] = "invalid_request", name_invalid_grant[] = "invalid_grant",
               name_invalid_scope[] = "invalid_scope", name_unauthorized_client[] = "unauthorized_client",
               name_unsupported[] = "unsupported_grant_type", name_server_error[] = "server_error";

const std::vector<const Requirement*> other_words_for_error_json{&workfront::error_token_json,
                                                                 &rfc6749::error_code_present};

}  // namespace

std::span<const Fault> token_error_faults() {
    static const Fault faults[] = {
        {.id = "answers_errors_in_html",
         .summary = "Refusals of the token endpoint are pages.",
         .breaks = &rfc6749::error_json,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = other_words_for_error_json,
         .response = &change_refusal<&refuse_in_html>},
        {.id = "answers_jwt_errors_in_html",
         .summary = "Refusals of the JWT exchange are pages.",
         .breaks = &workfront::error_token_json,
         .seam = Seam::response,
         .endpoint = "jwt_exchange",
         .implies = {&rfc6749::error_json},
         .response = &change_refusal<&refuse_in_html>},
        {.id = "answers_errors_as_text",
         .summary = "Refusals are JSON that calls itself text/plain.",
         .breaks = &rfc6749::error_json,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::error_token_json},
         .response =
             &change_refusal<[](HttpResponse& response) { response.headers.set("Content-Type", "text/plain"); }>},
        {.id = "answers_errors_with_200",
         .summary = "Refusals of the token endpoint have status 200.",
         .breaks = &rfc6749::error_status_400,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::error_token_json, &rfc6749::error_invalid_client_401},
         .response = &change_refusal<[](HttpResponse& response) { response.status = 200; }>},
        {.id = "answers_errors_with_500",
         .summary = "What the client did wrong is answered as the server's failure.",
         .breaks = &rfc6749::error_status_400,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::error_token_json, &rfc6749::error_invalid_client_401},
         .response = &change_refusal<[](HttpResponse& response) { response.status = 500; }>},
        {.id = "omits_error_code",
         .summary = "A refusal only describes what is wrong.",
         .breaks = &rfc6749::error_code_present,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::error_token_json},
         .response = &change_refusal<[](HttpResponse& response) { json_remove(response.body, "error"); }>},
        {.id = "answers_error_as_object",
         .summary = "The error of a refusal is an object.",
         .breaks = &rfc6749::error_code_present,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::error_token_json, &rfc6749::error_charset_token},
         .response = &change_refusal<&nest_error>},
        {.id = "quotes_in_error_description",
         .summary = "error_description holds quotation marks and a backslash.",
         .breaks = &rfc6749::error_charset_token,
         .seam = Seam::response,
         .endpoint = "token",
         .response = &change_refusal<[](HttpResponse& response) {
             json_set(response.body, "error_description", R"("not \"right\": C:\\oauth")");
         }>},
        {.id = "describes_errors_beyond_ascii",
         .summary = "error_description holds characters beyond ASCII.",
         .breaks = &rfc6749::error_charset_token,
         .seam = Seam::response,
         .endpoint = "token",
         .response = &change_refusal<[](HttpResponse& response) {
             json_set(response.body, "error_description", "\"das stimmt nicht: \xc3\xbc\"");
         }>},
        {.id = "calls_bad_grant_invalid_request",
         .summary = "A bad, expired or foreign grant is reported as invalid_request.",
         .breaks = &rfc6749::error_invalid_grant,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::error_token_json, &rfc7636::mismatch_invalid_grant,
                     &rfc7523::grant_error_invalid_grant},
         .response = &change_refusal<&rename_error<name_invalid_grant, name_invalid_request>>},
        {.id = "calls_malformed_request_server_error",
         .summary = "A malformed request is reported as server_error.",
         .breaks = &rfc6749::error_invalid_request,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::error_token_json, &rfc6749::token_no_duplicates},
         .response = &change_refusal<&rename_error<name_invalid_request, name_server_error>>},
        {.id = "calls_unknown_grant_type_invalid_request",
         .summary = "An unknown grant_type is reported as invalid_request.",
         .breaks = &rfc6749::error_unsupported_grant_type,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::error_token_json, &rfc9700::no_password_grant_server},
         .response = &change_refusal<&rename_error<name_unsupported, name_invalid_request>>},
        {.id = "calls_forbidden_grant_type_invalid_grant",
         .summary = "A grant_type that the client may not use is reported as invalid_grant.",
         .breaks = &rfc6749::error_unauthorized_client_token,
         .seam = Seam::response,
         .endpoint = "token",
         .response = &change_refusal<&rename_error<name_unauthorized_client, name_invalid_grant>>},
        {.id = "calls_scope_too_wide_invalid_grant",
         .summary = "A scope that exceeds the grant is reported as invalid_grant.",
         .breaks = &rfc6749::error_invalid_scope_token,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc6749::refresh_scope_not_exceeded},
         .response = &change_refusal<&rename_error<name_invalid_scope, name_invalid_grant>>},
    };
    return faults;
}

}  // namespace authrig::sim

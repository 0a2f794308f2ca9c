#include "faults/edit_json.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

bool wants_session_id(const Settings& settings) { return settings.dialect->api_header == ApiHeader::session_id; }

/// The dialect, but for the header in which the API takes tokens.
const Dialect& with_other_header(const Dialect& dialect) {
    static const auto other = [](Dialect copy) {
        copy.api_header = copy.api_header == ApiHeader::bearer ? ApiHeader::session_id : ApiHeader::bearer;
        return copy;
    };
    static const Dialect rfc = other(dialect_rfc()), workfront = other(dialect_workfront());
    return dialect.name == workfront.name ? workfront : rfc;
}

/// Puts a token that stands elsewhere where the API looks for it.
void present_token(HttpRequest& request, const std::string& token) {
    if (token.empty()) return;
    request.headers.set("Authorization", "Bearer " + token);
    request.headers.set("sessionID", token);
}

bool presents_token(const HttpRequest& request) {
    return request.headers.has("authorization") || request.headers.has("sessionid");
}

constexpr std::string_view somebodys_data =
    R"({"data":[{"ID":"project-of-sam","name":"Quarterly plan","ownerID":"sam"}]})";

}  // namespace

std::span<const Fault> resource_server_faults() {
    static const Fault faults[] = {
        {.id = "api_ignores_session_header",
         .summary = "The API does not look at the header sessionID.",
         .breaks = &workfront::api_session_header,
         .seam = Seam::rule,
         .endpoint = "api",
         .implies = {&workfront::api_answers_valid_token},
         .settings =
             [](Settings& settings, const FaultCall&) {
                 if (wants_session_id(settings)) settings.dialect = &with_other_header(*settings.dialect);
             }},
        {.id = "api_ignores_authorization_header",
         .summary = "The API does not look at the Authorization header.",
         .breaks = &rfc6750::header_supported,
         .seam = Seam::rule,
         .endpoint = "api",
         .settings =
             [](Settings& settings, const FaultCall&) {
                 if (!wants_session_id(settings)) settings.dialect = &with_other_header(*settings.dialect);
             }},
        {.id = "api_accepts_token_in_query",
         .summary = "The API takes an access token in the URI.",
         .breaks = &oauth21::query_token_ignored,
         .seam = Seam::request,
         .endpoint = "api",
         .implies = {&workfront::api_session_header},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto query = codec::parse_form(request.query()).value_or(codec::Params{});
                 for (const auto& [name, value] : query)
                     if (name == "access_token" || name == "sessionID") {
                         drop_param(request, name);
                         present_token(request, value);
                     }
             }},
        {.id = "api_accepts_token_in_body_of_get",
         .summary = "The API takes an access token in the body of a GET.",
         .breaks = &rfc6750::body_get,
         .seam = Seam::request,
         .endpoint = "api",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (request.method != "GET" || request.body.empty()) return;
                 present_token(request, param_of(request, "access_token"));
                 request.body.clear();
             }},
        {.id = "api_answers_without_token",
         .summary = "The API answers a request that presents no token.",
         .breaks = &workfront::api_session_header,
         .seam = Seam::response,
         .endpoint = "api",
         .implies = {&rfc6750::challenge_present, &rfc6749::rs_validates_token},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (!presents_token(call.request))
                     response = {200, {{"Content-Type", "application/json"}}, std::string(somebodys_data), {}};
             }},
        {.id = "api_answers_another_users_data",
         .summary = "The API answers with the data of a user for whom the token does not speak.",
         .breaks = &workfront::api_answers_valid_token,
         .seam = Seam::response,
         .endpoint = "api",
         .implies = {&rfc6749::rs_validates_token},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status != 200) return;
                 json_set(response.body, "sub", "\"another-user\"");
                 json_set(response.body, "username", "\"another-user\"");
                 json_set(response.body, "data",
                          R"([{"ID":"project-of-another-user","name":"Secret plan","ownerID":"another-user"}])");
             }},
        {.id = "api_refusal_holds_data",
         .summary = "The API refuses a bad token with 401 and sends the data all the same.",
         .breaks = &workfront::api_refuses_invalid_token,
         .seam = Seam::response,
         .endpoint = "api",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (response.status == 401 && presents_token(call.request)) response.body = somebodys_data;
             }},
        {.id = "api_refuses_good_tokens",
         .summary = "The API refuses every token.",
         .breaks = &workfront::api_answers_valid_token,
         .seam = Seam::response,
         .endpoint = "api",
         .implies = {&rfc6750::header_supported},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status != 200) return;
                 response.status = 401;
                 response.body = R"({"error":"invalid_token"})";
             }},
        {.id = "api_refuses_in_html",
         .summary = "The API refuses with a page.",
         .breaks = &workfront::error_api_401,
         .seam = Seam::response,
         .endpoint = "api",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status < 400) return;
                 response.headers.set("Content-Type", "text/html; charset=utf-8");
                 response.body = "<!doctype html><title>401</title>";
             }},
        {.id = "api_refuses_with_403",
         .summary = "A token that does not work is answered with 403.",
         .breaks = &rfc6750::invalid_token_401,
         .seam = Seam::response,
         .endpoint = "api",
         .implies = {&workfront::error_api_401, &workfront::api_refuses_invalid_token},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (response.status == 401 && presents_token(call.request)) response.status = 403;
             }},
        {.id = "api_refuses_with_200",
         .summary = "A token that does not work is answered with 200 and an error in the body.",
         .breaks = &rfc6750::invalid_token_401,
         .seam = Seam::response,
         .endpoint = "api",
         .implies = {&workfront::error_api_401, &workfront::api_refuses_invalid_token, &rfc6749::rs_validates_token},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status == 401) response.status = 200;
             }},
        {.id = "api_calls_missing_scope_401",
         .summary = "A token without the needed scope is answered with 401 instead of 403.",
         .breaks = &rfc6750::insufficient_scope_403,
         .seam = Seam::response,
         .endpoint = "api",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status == 403) response.status = 401;
             }},
    };
    return faults;
}

}  // namespace authrig::sim

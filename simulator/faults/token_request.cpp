#include <algorithm>
#include <array>

#include "codec/json_writer.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

constexpr std::array<std::string_view, 12> known_to_token{
    "grant_type", "code",      "redirect_uri",     "code_verifier",         "client_id",    "client_secret", "scope",
    "state",      "assertion", "client_assertion", "client_assertion_type", "refresh_token"};

bool content_is(const HttpRequest& request, std::string_view type) {
    return request.headers.get("content-type").value_or("").starts_with(type);
}

codec::Params form_of(const HttpRequest& request) { return codec::parse_form(request.body).value_or(codec::Params{}); }

}  // namespace

std::span<const Fault> token_request_faults() {
    static const Fault faults[] = {
        {.id = "accepts_get_at_token_endpoint",
         .summary = "A GET with the parameters in the query is answered with tokens.",
         .breaks = &rfc6749::token_get_refused,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&workfront::token_endpoint},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (request.method != "GET") return;
                 request.body = std::string(request.query());
                 request.target = std::string(request.path());
                 request.method = "POST";
                 request.headers.set("Content-Type", "application/x-www-form-urlencoded");
             }},
        {.id = "has_no_token_endpoint",
         .summary = "Nothing answers at the path of the token endpoint.",
         .breaks = &workfront::token_endpoint,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc6749::token_status_200},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 response = {404, {{"Content-Type", "text/plain"}}, "there is nothing here", {}};
             }},
        {.id = "has_no_jwt_endpoint",
         .summary = "Nothing answers at the path where JWTs are exchanged.",
         .breaks = &workfront::jwt_endpoint,
         .seam = Seam::response,
         .endpoint = "jwt_exchange",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 response = {404, {{"Content-Type", "text/plain"}}, "there is nothing here", {}};
             }},
        {.id = "refuses_json_body",
         .summary = "A token request in JSON is not read.",
         .breaks = &workfront::token_body_json_or_form,
         .seam = Seam::request,
         .endpoint = "token",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (content_is(request, "application/json")) spoil(request);
             }},
        {.id = "refuses_form_body",
         .summary = "A form-encoded token request is not read.",
         .breaks = &workfront::token_body_json_or_form,
         .seam = Seam::request,
         .endpoint = "token",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (content_is(request, "application/x-www-form-urlencoded")) spoil(request);
             }},
        {.id = "refuses_unknown_token_parameters",
         .summary = "A token request with a parameter that the server does not know is refused.",
         .breaks = &rfc6749::token_ignore_unknown,
         .seam = Seam::request,
         .endpoint = "token",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto unknown = [](const auto& param) {
                     return std::ranges::find(known_to_token, param.first) == known_to_token.end();
                 };
                 if (std::ranges::any_of(form_of(request), unknown)) spoil(request);
             }},
        {.id = "minds_empty_token_parameters",
         .summary = "A token request with a parameter without a value is refused.",
         .breaks = &rfc6749::token_empty_param_omitted,
         .seam = Seam::request,
         .endpoint = "token",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (std::ranges::any_of(form_of(request), [](const auto& param) { return param.second.empty(); }))
                     spoil(request);
             }},
        {.id = "takes_the_last_of_repeated_token_parameters",
         .summary = "A parameter that occurs twice in a token request counts with its last value.",
         .breaks = &rfc6749::token_no_duplicates,
         .seam = Seam::request,
         .endpoint = "token",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto params = form_of(request);
                 for (const auto& [name, value] : params) {
                     if (std::ranges::count(params, name, &codec::Params::value_type::first) < 2) continue;
                     drop_param(request, name);
                     set_param(request, name, value);
                 }
             }},
        {.id = "refuses_redirect_uri_in_a_refresh",
         .summary = "A refresh request with a redirect_uri is refused.",
         .breaks = &workfront::refresh_request,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&rfc6749::token_ignore_unknown},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (asks_for(request, "refresh_token") && has_param(request, "redirect_uri")) spoil(request);
             }},
        {.id = "demands_login_for_a_refresh",
         .summary = "A refresh works only in a browser in which the user is logged in.",
         .breaks = &workfront::refresh_no_password,
         .seam = Seam::request,
         .endpoint = "token",
         .implies = {&workfront::refresh_request},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (asks_for(request, "refresh_token") && !request.headers.has("cookie")) spoil(request);
             }},
    };
    return faults;
}

}  // namespace authrig::sim

#include <algorithm>
#include <array>

#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

constexpr std::array<std::string_view, 7> known_to_authorize{
    "response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method"};

}  // namespace

std::span<const Fault> authorization_request_faults() {
    static const Fault faults[] = {
        {.id = "has_no_authorization_endpoint",
         .summary = "Nothing answers at the path of the authorization endpoint.",
         .breaks = &workfront::authorize_endpoint,
         .seam = Seam::response,
         .endpoint = "authorize",
         .implies = {&rfc6749::authz_get},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 response = {404, {{"Content-Type", "text/plain"}}, "there is nothing here", {}};
             }},
        {.id = "demands_scope",
         .summary = "An authorization request without a scope is refused.",
         .breaks = &workfront::authorize_scopes_optional,
         .seam = Seam::request,
         .endpoint = "authorize",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (!has_param(request, "scope")) set_param(request, "scope", "none");
             }},
        {.id = "refuses_unknown_parameters",
         .summary = "An authorization request with a parameter that the server does not know is refused.",
         .breaks = &rfc6749::authz_ignore_unknown,
         .seam = Seam::request,
         .endpoint = "authorize",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto params = codec::parse_form(request.query());
                 const auto unknown = [](const auto& param) {
                     return std::ranges::find(known_to_authorize, param.first) == known_to_authorize.end();
                 };
                 if (params && std::ranges::any_of(*params, unknown)) drop_param(request, "response_type");
             }},
        {.id = "minds_empty_parameters",
         .summary = "A parameter without a value counts as present: an empty scope is an unknown one.",
         .breaks = &rfc6749::authz_empty_param_omitted,
         .seam = Seam::request,
         .endpoint = "authorize",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto params = codec::parse_form(request.query());
                 if (!params) return;
                 for (const auto& [name, value] : *params)
                     if (value.empty())
                         return name == "redirect_uri" ? set_param(request, name, "about:blank")
                                                       : set_param(request, "scope", "none");
             }},
        {.id = "takes_the_last_of_repeated_parameters",
         .summary = "A parameter that occurs twice in an authorization request counts with its last value.",
         .breaks = &rfc6749::authz_no_duplicates,
         .seam = Seam::request,
         .endpoint = "authorize",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto params = codec::parse_form(request.query());
                 if (!params) return;
                 for (const auto& [name, value] : *params) {
                     if (std::ranges::count(*params, name, &codec::Params::value_type::first) < 2) continue;
                     const std::string last(value);
                     drop_param(request, name);
                     set_param(request, name, last);
                 }
             }},
        {.id = "takes_any_response_type_for_code",
         .summary = "Whatever response_type is asked for, a code is the answer.",
         .breaks = &workfront::authorize_code_only,
         .seam = Seam::request,
         .endpoint = "authorize",
         .implies = {&rfc6749::response_type_unknown, &rfc6749::response_type_missing, &oauth21::no_implicit},
         .request = [](HttpRequest& request, const FaultCall&) { set_param(request, "response_type", "code"); }},
    };
    return faults;
}

}  // namespace authrig::sim

#include <algorithm>

#include "faults/edit_redirect.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

bool asks_for_token(const FaultCall& call) { return param_of(call.request, "response_type") == "token"; }

bool fragment_has(const HttpResponse& response, std::string_view name) {
    return std::ranges::any_of(fragment_params(response), [&](const auto& param) { return param.first == name; });
}

void drop_from_fragment(HttpResponse& response, std::string_view name) {
    if (!fragment_has(response, name)) return;
    auto params = fragment_params(response);
    std::erase_if(params, [&](const auto& param) { return param.first == name; });
    set_fragment(response, params);
}

/// The answer of the fragment in the query, where servers and proxies log it.
void move_to_query(HttpResponse& response) {
    const auto params = fragment_params(response);
    const auto location = std::string(response.headers.get("location").value_or(""));
    set_redirect(response, location.substr(0, location.find('#')), params);
}

}  // namespace

std::span<const Fault> implicit_faults() {
    static const Fault faults[] = {
        {.id = "offers_implicit_grant",
         .summary = "The authorization endpoint gives out access tokens, though nobody chose that.",
         .breaks = &oauth21::no_implicit,
         .seam = Seam::rule,
         .implies = {&rfc6749::response_type_unknown, &workfront::authorize_code_only, &rfc8414::grant_types_truthful,
                     &rfc8414::response_types_required},
         .settings = [](Settings& settings, const FaultCall&) { settings.implicit_grant = true; }},
        {.id = "reads_the_last_response_type_only",
         .summary = "Of several values in response_type the last one counts, so that their order matters.",
         .breaks = &rfc6749::response_type_order_free,
         .seam = Seam::request,
         .endpoint = "authorize",
         .implies = {&rfc6749::response_type_unknown},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto type = param_of(request, "response_type");
                 if (const auto space = type.rfind(' '); space != std::string::npos)
                     set_param(request, "response_type", type.substr(space + 1));
             }},
        {.id = "puts_token_into_the_query",
         .summary = "The access token stands in the query of the redirect URI.",
         .breaks = &rfc6749::implicit_token_fields,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (fragment_has(response, "access_token")) move_to_query(response);
             }},
        {.id = "implicit_answer_omits_token_type",
         .summary = "The answer in the fragment does not name the type of its token.",
         .breaks = &rfc6749::implicit_token_fields,
         .response = [](HttpResponse& response, const FaultCall&) { drop_from_fragment(response, "token_type"); }},
        {.id = "implicit_answer_omits_access_token",
         .summary = "The answer in the fragment has a token type and no token.",
         .breaks = &rfc6749::implicit_token_fields,
         .response = [](HttpResponse& response, const FaultCall&) { drop_from_fragment(response, "access_token"); }},
        {.id = "implicit_answer_holds_refresh_token",
         .summary = "A refresh token stands beside the access token in the fragment.",
         .breaks = &rfc6749::implicit_no_refresh_token,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (!fragment_has(response, "access_token")) return;
                 auto params = fragment_params(response);
                 params.emplace_back("refresh_token", "made-up-refresh-token");
                 set_fragment(response, params);
             }},
        {.id = "implicit_answer_lowers_case_of_state",
         .summary = "The state comes back in lower case beside the token.",
         .breaks = &rfc6749::implicit_state_echoed,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (!fragment_has(response, "access_token")) return;
                 auto params = fragment_params(response);
                 for (auto& [name, value] : params)
                     if (name == "state")
                         std::ranges::transform(value, value.begin(),
                                                [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
                 set_fragment(response, params);
             }},
        {.id = "puts_implicit_errors_into_the_query",
         .summary = "Errors of a request for a token stand in the query.",
         .breaks = &rfc6749::implicit_error_in_fragment,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (fragment_has(response, "error")) move_to_query(response);
             }},
        {.id = "sends_tokens_anywhere",
         .summary = "A token goes to whatever redirect URI the request names.",
         .breaks = &rfc6749::implicit_redirect_verified,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .application =
             [](Application& application, const FaultCall& call) {
                 if (asks_for_token(call) && !application.redirect_uris.empty())
                     application.redirect_uris.push_back(param_of(call.request, "redirect_uri"));
             }},
        {.id = "takes_redirect_uri_of_unregistered_implicit_client",
         .summary = "A client that registered no redirect URI gets its token wherever it asks.",
         .breaks = &rfc6749::register_redirect_implicit,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .application =
             [](Application& application, const FaultCall& call) {
                 if (asks_for_token(call) && application.redirect_uris.empty())
                     application.redirect_uris.push_back(param_of(call.request, "redirect_uri"));
             }},
    };
    return faults;
}

}  // namespace authrig::sim

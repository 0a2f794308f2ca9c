#include "faults/edit_redirect.hpp"
#include "faults/family.hpp"

namespace authrig::sim {

std::span<const Fault> authorization_error_faults() {
    static const Fault faults[] = {
        {.id = "answers_errors_with_a_page",
         .summary = "Errors of an authorization request are shown on a page that the client never sees.",
         .breaks = &rfc6749::error_by_redirect,
         .seam = Seam::response,
         .implies = {&workfront::error_authorize_redirect, &rfc6749::response_type_unknown,
                     &rfc6749::response_type_missing},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (!redirect_has(response, "error")) return;
                 response.status = 400;
                 response.body = "<!doctype html><title>Error</title><p>Something is wrong.</p>";
                 response.headers.remove("Location");
                 response.headers.set("Content-Type", "text/html; charset=utf-8");
             }},
        {.id = "error_redirect_omits_lane",
         .summary = "Error redirects carry neither domain nor lane.",
         .breaks = &workfront::error_authorize_redirect,
         .seam = Seam::response,
         .implies = {&workfront::authorize_redirect_extras},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (!redirect_has(response, "error")) return;
                 drop_redirect_param(response, "domain");
                 drop_redirect_param(response, "lane");
             }},
        {.id = "error_redirect_omits_error",
         .summary = "Error redirects carry a description and no error code.",
         .breaks = &rfc6749::error_param_present,
         .seam = Seam::response,
         .implies = {&workfront::error_authorize_redirect},
         .response = [](HttpResponse& response, const FaultCall&) { drop_redirect_param(response, "error"); }},
        {.id = "error_redirect_stands_in_the_fragment",
         .summary = "Errors of the code flow stand in the fragment.",
         .breaks = &rfc6749::error_by_redirect,
         .seam = Seam::response,
         .implies = {&workfront::error_authorize_redirect},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (!redirect_has(response, "error")) return;
                 response.headers.set("Location",
                                      redirect_base(response) + "#" + codec::encode_form(redirect_params(response)));
             }},
        {.id = "error_redirect_quotes_what_was_sent",
         .summary = "error_description in a redirect holds quotation marks.",
         .breaks = &rfc6749::error_description_charset,
         .seam = Seam::response,
         .response = [](HttpResponse& response,
                        const FaultCall&) { set_redirect_param(response, "error_description", "this is \"wrong\""); }},
        {.id = "calls_denial_a_server_error",
         .summary = "The user's refusal is reported as server_error.",
         .breaks = &rfc6749::error_access_denied,
         .seam = Seam::response,
         .implies = {&workfront::authorize_consent},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (redirect_param(response, "error") == "access_denied")
                     set_redirect_param(response, "error", "server_error");
             }},
        {.id = "calls_bad_scope_invalid_request",
         .summary = "An unknown scope is reported as invalid_request.",
         .breaks = &rfc6749::error_invalid_scope,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (redirect_param(response, "error") == "invalid_scope")
                     set_redirect_param(response, "error", "invalid_request");
             }},
    };
    return faults;
}

}  // namespace authrig::sim

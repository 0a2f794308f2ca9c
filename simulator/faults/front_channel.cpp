#include "faults/edit_redirect.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// How the authorization endpoint can fail before anybody logs in.

namespace authrig::sim {
namespace {

/// The page says that the client is not known.
bool blames_client_id(const HttpResponse& response) {
    return response.status == 400 && response.body.find("client_id is ") != std::string::npos;
}

/// Leads from a page to the redirect URI that was refused.
template <auto Lead>
void lead_to_refused_uri(HttpResponse& response, const FaultCall& call) {
    const auto uri = param_of(call.request, "redirect_uri");
    if (response.status == 400 && !uri.empty()) Lead(response, uri);
}

void lead_by_meta_refresh(HttpResponse& response, const std::string& uri) {
    const auto end = response.body.find("</head>");
    if (end != std::string::npos)
        response.body.insert(end, "<meta http-equiv=\"refresh\" content=\"0;url=" + uri + "\">");
}

void lead_by_header(HttpResponse& response, const std::string& uri) {
    if (uri.find_first_of("\r\n") == std::string::npos) response.headers.set("Refresh", "0;url=" + uri);
}

/// `token code` is read for its last word, `code token` is not.
void take_last_response_type(HttpRequest& request, const FaultCall&) {
    if (param_of(request, "response_type").ends_with(" code")) set_param(request, "response_type", "code");
}

}  // namespace

std::span<const Fault> front_channel_faults() {
    static const Fault faults[] = {
        {.id = "refuses_get_at_authorization_endpoint",
         .summary = "Only POST is taken at the authorization endpoint.",
         .breaks = &rfc6749::authz_get,
         .seam = Seam::request,
         .endpoint = "authorize",
         .implies = {&workfront::authorize_endpoint},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (request.method == "GET") request.method = "DELETE";
             }},
        {.id = "calls_missing_scope_invalid_request",
         .summary = "An authorization request without a scope is an invalid_request.",
         .breaks = &rfc6749::scope_omitted_default_or_error,
         .seam = Seam::request,
         .endpoint = "authorize",
         .implies = {&workfront::authorize_scopes_optional},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (!has_param(request, "scope")) drop_param(request, "response_type");
             }},
        {.id = "redirects_unknown_clients",
         .summary = "A client that the server does not know is told so at the address that it named.",
         .breaks = &rfc6749::error_no_redirect_bad_client,
         .seam = Seam::response,
         .endpoint = "authorize",
         .implies = {&rfc9700::server_no_open_redirector, &workfront::error_authorize_page},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 const auto uri = param_of(call.request, "redirect_uri");
                 if (!blames_client_id(response) || uri.empty()) return;
                 response = {302, {{"Location", uri + "?error=unauthorized_client"}}, {}, {}};
             }},
        {.id = "leads_to_bad_redirect_uri_by_meta_refresh",
         .summary = "The page about a bad redirect URI forwards to it by a meta element.",
         .breaks = &rfc6749::invalid_redirect_not_followed,
         .seam = Seam::response,
         .endpoint = "authorize",
         .response = &lead_to_refused_uri<&lead_by_meta_refresh>},
        {.id = "leads_to_bad_redirect_uri_by_header",
         .summary = "The page about a bad redirect URI forwards to it by the header Refresh.",
         .breaks = &rfc6749::invalid_redirect_not_followed,
         .seam = Seam::response,
         .endpoint = "authorize",
         .response = &lead_to_refused_uri<&lead_by_header>},
        {.id = "quotes_the_error_code_in_redirects",
         .summary = "The error code of a redirect stands in quotation marks.",
         .breaks = &rfc6749::error_charset,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 set_redirect_param(response, "error", '"' + redirect_param(response, "error") + '"');
             }},
        {.id = "sends_error_uri_with_a_blank",
         .summary = "Error redirects name an error_uri with a blank in it.",
         .breaks = &rfc6749::error_uri_syntax,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (redirect_has(response, "error"))
                     add_redirect_param(response, "error_uri", "https://docs.example/oauth errors");
             }},
        {.id = "minds_the_order_of_response_types",
         .summary = "`token code` is taken for code, `code token` is refused.",
         .breaks = &rfc6749::response_type_order_free,
         .seam = Seam::request,
         .endpoint = "authorize",
         .implies = {&rfc6749::response_type_unknown, &workfront::authorize_code_only},
         .request = &take_last_response_type},
        {.id = "calls_missing_challenge_access_denied",
         .summary = "A request without the code challenge that it needs is answered with access_denied.",
         .breaks = &rfc7636::required_challenge_missing,
         .seam = Seam::response,
         .endpoint = "authorize",
         .implies = {&workfront::pkce_required_for_spa},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (!has_param(call.request, "code_challenge") && has_param(call.request, "response_type"))
                     if (redirect_param(response, "error") == "invalid_request")
                         set_redirect_param(response, "error", "access_denied");
             }},
    };
    return faults;
}

}  // namespace authrig::sim

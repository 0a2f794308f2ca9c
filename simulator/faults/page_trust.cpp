#include <array>

#include "faults/edit_json.hpp"
#include "faults/edit_redirect.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// Pages that believe what anybody can write: a query, a form field, a header field of the request.

namespace authrig::sim {
namespace {

constexpr std::array<std::string_view, 8> ways_on{"next",     "return", "return_to",    "returnUrl",
                                                  "continue", "url",    "redirect_uri", "post_logout_redirect_uri"};

std::string way_on(const HttpRequest& request) {
    for (const auto name : ways_on)
        if (auto target = param_of(request, name); !target.empty()) return target;
    return {};
}

/// Sends the browser where the request says.
void go_where_asked(HttpResponse& response, const FaultCall& call) {
    const auto target = way_on(call.request);
    if (!target.empty()) response = {302, {{"Location", target}}, {}, {}};
}

void after_login(HttpResponse& response, const FaultCall& call) {
    if (response.status == 303 && !leads_to_client(response)) go_where_asked(response, call);
}

void believe_forwarded_host(HttpResponse& response, const FaultCall& call) {
    const auto host = std::string(call.request.headers.get("x-forwarded-host").value_or(""));
    const auto location = std::string(response.headers.get("location").value_or(""));
    if (!host.empty() && location.starts_with('/')) response.headers.set("Location", "https://" + host + location);
}

void post_message_to_anybody(HttpResponse& response, const FaultCall&) {
    const auto end = response.body.rfind("</body>");
    if (end == std::string::npos) return;
    response.body.insert(end, "<script>(window.opener || window.parent).postMessage(location.href, \"*\")</script>");
}

void consent_by_address(HttpRequest& request, const FaultCall&) {
    if (request.method != "GET" || !has_param(request, "decision")) return;
    request.body = std::string(request.query());
    request.target = std::string(request.path());
    request.method = "POST";
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
}

}  // namespace

std::span<const Fault> page_trust_faults() {
    static const Fault faults[] = {
        {.id = "goes_to_next_after_login",
         .summary = "After the login the browser is sent to the address in next or return_to.",
         .breaks = &rfc9700::server_no_open_redirector,
         .seam = Seam::response,
         .endpoint = "login",
         .response = &after_login},
        {.id = "goes_where_asked_after_logout",
         .summary = "After the logout the browser is sent to any address in the query.",
         .breaks = &rfc9700::server_no_open_redirector,
         .seam = Seam::response,
         .endpoint = "logout",
         .response = &go_where_asked},
        {.id = "forwards_the_login_form_with_308",
         .summary = "After the login the browser is sent on with 308, and with it what was typed.",
         .breaks = &rfc9700::credentials_not_forwarded,
         .seam = Seam::response,
         .endpoint = "login",
         .implies = {&rfc9700::use_303, &rfc9700::no_307},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status == 303) response.status = 308;
             }},
        {.id = "believes_forwarded_user",
         .summary = "Whoever sends X-Forwarded-User or X-Remote-User is logged in as that user.",
         .breaks = &rfc9700::proxy_sanitises_headers,
         .seam = Seam::rule,
         .implies = {&rfc6749::resource_owner_identified},
         .settings =
             [](Settings& settings, const FaultCall& call) {
                 for (const auto name : {"x-forwarded-user", "x-remote-user"})
                     if (const auto user = call.request.headers.get(name)) settings.auto_login = *user;
             }},
        {.id = "believes_forwarded_host",
         .summary = "Redirects of the pages lead to the host of X-Forwarded-Host.",
         .breaks = &rfc9700::proxy_sanitises_headers,
         .seam = Seam::response,
         .implies = {&rfc9700::server_no_open_redirector},
         .response = &believe_forwarded_host},
        {.id = "pages_post_messages_to_any_origin",
         .summary = "A script of the pages posts the address to whoever opened them.",
         .breaks = &rfc9700::postmessage_no_wildcard,
         .seam = Seam::response,
         .implies = {&rfc9700::postmessage_exact_origin},
         .response = &post_message_to_anybody},
        {.id = "takes_consent_by_address",
         .summary = "Allow can be pressed by a GET.",
         .breaks = &rfc6749::server_csrf_protection,
         .seam = Seam::request,
         .endpoint = "consent",
         .request = &consent_by_address},
        {.id = "gives_applications_a_user_name",
         .summary = "The introspected token of an application that acts for itself names a user.",
         .breaks = &rfc9700::client_subject_distinguishable,
         .seam = Seam::response,
         .endpoint = "introspect",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (json_has(response.body, "sub") && !json_has(response.body, "username"))
                     json_set(response.body, "username", "\"jo\"");
             }},
        {.id = "session_cookie_is_readable_by_scripts",
         .summary = "The session cookie lacks HttpOnly.",
         .breaks = &rfc6749::server_csrf_protection,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 auto cookie = std::string(response.headers.get("set-cookie").value_or(""));
                 const auto at = cookie.find("; HttpOnly");
                 if (at == std::string::npos) return;
                 response.headers.set("Set-Cookie", cookie.erase(at, 10));
             }},
        {.id = "session_cookie_goes_with_foreign_forms",
         .summary = "The session cookie says SameSite=None.",
         .breaks = &rfc6749::server_csrf_protection,
         .seam = Seam::response,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 auto cookie = std::string(response.headers.get("set-cookie").value_or(""));
                 const auto at = cookie.find("SameSite=Lax");
                 if (at != std::string::npos)
                     response.headers.set("Set-Cookie", cookie.replace(at, 12, "SameSite=None"));
             }},
    };
    return faults;
}

}  // namespace authrig::sim

#include "faults/edit_redirect.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

namespace authrig::sim {
namespace {

constexpr std::string_view echo_cookie = "authrig_echo=";

/// What the login form sent, kept in a cookie until the client is redirected to.
std::string echoed(const HttpRequest& request) {
    const auto cookies = std::string(request.headers.get("cookie").value_or(""));
    const auto at = cookies.find(echo_cookie);
    if (at == std::string::npos) return {};
    const auto begin = at + echo_cookie.size();
    return codec::percent_decode(cookies.substr(begin, cookies.find(';', begin) - begin), false).value_or("");
}

/// Shows one field of the login form to the application.
void echo_field(HttpResponse& response, const FaultCall& call, std::string_view field) {
    if (call.endpoint == "login" && call.request.method == "POST")
        response.headers.add(
            "Set-Cookie", std::string(echo_cookie) + codec::percent_encode(param_of(call.request, field)) + "; Path=/");
    if (call.endpoint != "consent" && call.endpoint != "authorize") return;
    if (const auto value = echoed(call.request); !value.empty()) add_redirect_param(response, field, value);
}

}  // namespace

std::span<const Fault> sign_in_faults() {
    static const Fault faults[] = {
        {.id = "signs_in_anybody",
         .summary = "A browser in which nobody is logged in counts as jo's.",
         .breaks = &workfront::authorize_login_prompt,
         .seam = Seam::rule,
         .endpoint = "authorize",
         .implies = {&rfc6749::resource_owner_identified},
         .settings = [](Settings& settings, const FaultCall&) { settings.auto_login = "jo"; }},
        {.id = "asks_for_login_every_time",
         .summary = "A user who is logged in has to log in again for each authorization.",
         .breaks = &workfront::authorize_login_skipped,
         .seam = Seam::request,
         .endpoint = "authorize",
         .request = [](HttpRequest& request, const FaultCall&) { request.headers.remove("Cookie"); }},
        {.id = "never_asks_for_consent",
         .summary = "A user who is logged in is not asked: every application gets its code.",
         .breaks = &workfront::authorize_consent,
         .seam = Seam::rule,
         .implies = {&workfront::authorize_user_permission, &rfc6749::no_automatic_reapproval,
                     &rfc8252::consent_each_time},
         .skips = {{std::string(workfront::authorize_consent.id), "authorize"},
                   {std::string(rfc6749::no_automatic_reapproval.id), "authorize"},
                   {std::string(workfront::authorize_consent.id), "consent"},
                   {std::string(rfc6749::no_automatic_reapproval.id), "consent"}}},
        {.id = "remembers_consent",
         .summary = "A user is asked for consent once and never again.",
         .breaks = &workfront::authorize_consent,
         .seam = Seam::rule,
         .implies = {&rfc6749::no_automatic_reapproval, &rfc8252::consent_each_time},
         .settings = [](Settings& settings, const FaultCall&) { settings.remember_consent = true; }},
        {.id = "takes_denial_for_consent",
         .summary = "Deny does what Allow does.",
         .breaks = &workfront::authorize_user_permission,
         .seam = Seam::request,
         .endpoint = "consent",
         .implies = {&rfc6749::error_access_denied, &workfront::authorize_consent},
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (request.method == "POST") set_param(request, "decision", "allow");
             }},
        {.id = "shows_user_name_to_application",
         .summary = "The redirect to the application carries the user name that was typed.",
         .breaks = &workfront::authorize_password_private,
         .seam = Seam::response,
         .response = [](HttpResponse& response, const FaultCall& call) { echo_field(response, call, "username"); }},
        {.id = "shows_password_to_application",
         .summary = "The redirect to the application carries the password that was typed.",
         .breaks = &workfront::authorize_password_private,
         .seam = Seam::response,
         .implies = {&rfc9700::credentials_not_forwarded},
         .response = [](HttpResponse& response, const FaultCall& call) { echo_field(response, call, "password"); }},
        {.id = "consent_can_be_forged",
         .summary = "The consent form is taken without the token that only this browser's page holds.",
         .breaks = &rfc6749::server_csrf_protection,
         .seam = Seam::rule,
         .endpoint = "consent",
         .skips = {{std::string(rfc6749::server_csrf_protection.id), "consent"}}},
    };
    return faults;
}

}  // namespace authrig::sim

#include <algorithm>

#include "codec/base64.hpp"
#include "faults/edit_json.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// How the check of a client secret goes wrong, and what is said when it fails.

namespace authrig::sim {
namespace {

constexpr std::string_view basic_word = "Basic ";

std::string authorization_of(const HttpRequest& request) {
    return std::string(request.headers.get("authorization").value_or(""));
}

/// What HTTP Basic says, decoded; empty when it is not used.
std::string basic_text(const HttpRequest& request) {
    const auto header = authorization_of(request);
    if (!iequals(header.substr(0, basic_word.size()), basic_word)) return {};
    return codec::base64_decode(header.substr(basic_word.size())).value_or("");
}

bool sends_credentials(const HttpRequest& request) {
    return request.headers.has("authorization") || has_param(request, "client_secret") ||
           has_param(request, "client_assertion");
}

/// A hook for answers that say invalid_client.
template <auto Change>
void change_failed_authentication(HttpResponse& response, const FaultCall& call) {
    if (json_string(response.body, "error") == "invalid_client") Change(response, call);
}

void split_at_last_colon(HttpRequest& request, const FaultCall&) {
    const auto text = basic_text(request);
    const auto first = text.find(':');
    if (first == std::string::npos) return;
    const auto decoded = codec::percent_decode(text, true).value_or(text);
    const auto last = decoded.rfind(':');
    if (last == decoded.find(':')) return;
    const auto misread =
        codec::percent_encode(decoded.substr(0, last)) + ":" + codec::percent_encode(decoded.substr(last + 1));
    request.headers.set("Authorization", std::string(basic_word) + codec::base64_encode(misread));
}

/// Each byte of the UTF-8 is taken for a character of its own.
std::string as_latin1(std::string_view text) {
    std::string wide;
    for (const unsigned char c : text) {
        if (c < 0x80)
            wide += static_cast<char>(c);
        else
            wide += static_cast<char>(0xc0 | (c >> 6)), wide += static_cast<char>(0x80 | (c & 0x3f));
    }
    return wide;
}

}  // namespace

std::span<const Fault> secret_check_faults() {
    static const Fault faults[] = {
        {.id = "counts_no_wrong_guesses",
         .summary = "Secrets and passwords can be tried out without end.",
         .breaks = &rfc6749::brute_force_protection,
         .seam = Seam::rule,
         .implies = {&rfc6749::end_user_credentials_protected, &rfc6749::password_brute_force},
         .settings = [](Settings& settings, const FaultCall&) { settings.wrong_guesses = 0; }},
        // https://github.com/thephpleague/oauth2-server/issues/1399
        {.id = "minds_the_case_of_the_scheme",
         .summary = "The scheme is recognised as `Basic` only, not as `basic`.",
         .breaks = &rfc6749::basic_supported,
         .seam = Seam::request,
         .endpoint = "token",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 if (!authorization_of(request).starts_with(basic_word)) request.headers.remove("Authorization");
             }},
        {.id = "splits_basic_at_the_last_colon",
         .summary = "What HTTP Basic sends is decoded first and then split at its last colon.",
         .breaks = &rfc6749::basic_form_decoding,
         .seam = Seam::request,
         .endpoint = "token",
         .request = &split_at_last_colon},
        {.id = "decodes_forms_as_latin1",
         .summary = "Bytes of a form beyond ASCII are taken for Latin-1, not UTF-8.",
         .breaks = &rfc6749::utf8_form_decoding,
         .seam = Seam::request,
         .endpoint = "token",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto secret = param_of(request, "client_secret");
                 if (!secret.empty()) set_param(request, "client_secret", as_latin1(secret));
             }},
        // https://github.com/mosip/esignet/issues/2260
        {.id = "calls_missing_authentication_unauthorized_client",
         .summary = "A request without client authentication is answered with unauthorized_client.",
         .breaks = &rfc6749::error_invalid_client,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc6749::client_id_alone_no_auth, &workfront::app_web_auth},
         .response = &change_failed_authentication<[](HttpResponse& response, const FaultCall& call) {
             if (sends_credentials(call.request)) return;
             response.status = 400;
             json_set(response.body, "error", "\"unauthorized_client\"");
         }>},
        // https://github.com/mitreid-connect/OpenID-Connect-Java-Spring-Server/issues/691
        {.id = "answers_failed_authentication_without_a_body",
         .summary = "Failed client authentication is answered with 401 and nothing else.",
         .breaks = &rfc6749::error_code_present,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc6749::error_json, &rfc6749::error_invalid_client, &rfc6749::error_invalid_client_401,
                     &rfc6749::code_included_auth_checked},
         .response = &change_failed_authentication<[](HttpResponse& response, const FaultCall&) {
             response.body.clear();
             response.headers.remove("Content-Type");
         }>},
        // https://github.com/wso2-extensions/identity-inbound-auth-oauth/pull/1662
        {.id = "omits_challenge_for_unknown_clients",
         .summary = "An unknown client that uses HTTP Basic gets 401 without WWW-Authenticate.",
         .breaks = &rfc6749::error_invalid_client_401,
         .seam = Seam::response,
         .endpoint = "token",
         .response = &change_failed_authentication<[](HttpResponse& response, const FaultCall&) {
             if (response.body.find("unknown client_id") != std::string::npos)
                 response.headers.remove("WWW-Authenticate");
         }>},
        {.id = "answers_failed_authentication_with_403",
         .summary = "A client that fails with HTTP Basic gets 403.",
         .breaks = &rfc6749::error_invalid_client_401,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc6749::error_invalid_client, &rfc6749::code_included_auth_checked},
         .response =
             &change_failed_authentication<[](HttpResponse& response, const FaultCall&) { response.status = 403; }>},
        {.id = "answers_public_clients_with_a_secret",
         .summary = "The registration of a single-page application is answered with a secret that it need not use.",
         .breaks = &rfc6749::no_secret_for_native,
         .seam = Seam::response,
         .endpoint = "setup",
         .implies = {&workfront::app_spa_auth, &workfront::app_secret_generated},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status == 201 && json_string(response.body, "type") == "spa")
                     json_set(response.body, "client_secret", "\"kept-in-the-browser\"");
             }},
        {.id = "answers_failed_authentication_with_a_login_page",
         .summary = "A client that fails to authenticate is sent to the login page, like a browser.",
         .breaks = &rfc6749::error_invalid_client,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc6749::error_json, &rfc6749::error_invalid_client_401, &rfc6749::code_included_auth_checked},
         .response = &change_failed_authentication<[](HttpResponse& response, const FaultCall&) {
             response = {302, {{"Location", "/login"}}, {}, {}};
         }>},
    };
    return faults;
}

}  // namespace authrig::sim

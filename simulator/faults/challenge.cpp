#include "faults/family.hpp"

// WWW-Authenticate of the resource server (RFC 6750 section 3).

namespace authrig::sim {
namespace {

/// A hook that changes the challenge, where there is one.
template <auto Change>
void change_challenge(HttpResponse& response, const FaultCall&) {
    const auto challenge = response.headers.get("www-authenticate");
    if (challenge) response.headers.set("WWW-Authenticate", Change(std::string(*challenge)));
}

}  // namespace

std::span<const Fault> challenge_faults() {
    static const Fault faults[] = {
        {.id = "api_omits_challenge",
         .summary = "The API refuses without WWW-Authenticate.",
         .breaks = &rfc6750::challenge_present,
         .seam = Seam::response,
         .endpoint = "api",
         .response = [](HttpResponse& response, const FaultCall&) { response.headers.remove("WWW-Authenticate"); }},
        {.id = "api_challenges_for_bearer",
         .summary = "The API challenges with Bearer, although tokens come in the header sessionID.",
         .breaks = &workfront::error_api_401,
         .seam = Seam::response,
         .endpoint = "api",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status == 401) response.headers.set("WWW-Authenticate", "Bearer realm=\"authrig\"");
             }},
        {.id = "api_challenges_for_basic",
         .summary = "The challenge names the scheme Basic.",
         .breaks = &rfc6750::challenge_scheme,
         .seam = Seam::response,
         .endpoint = "api",
         .implies = {&rfc6750::challenge_present},
         .response = &change_challenge<[](const std::string&) { return std::string("Basic realm=\"authrig\""); }>},
        {.id = "api_challenge_has_no_parameter",
         .summary = "The challenge is the word Bearer and nothing more.",
         .breaks = &rfc6750::challenge_has_param,
         .seam = Seam::response,
         .endpoint = "api",
         .implies = {&rfc6750::challenge_error_on_failure},
         .response = &change_challenge<[](const std::string&) { return std::string("Bearer"); }>},
        {.id = "api_challenge_names_realm_twice",
         .summary = "The challenge has two realms.",
         .breaks = &rfc6750::challenge_realm_once,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &change_challenge<[](const std::string& text) { return text + ", realm=\"another\""; }>},
        {.id = "api_challenge_names_error_twice",
         .summary = "The challenge has two errors.",
         .breaks = &rfc6750::challenge_errors_once,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &change_challenge<[](const std::string& text) {
             return text.find("error=") == std::string::npos ? text : text + ", error=\"invalid_token\"";
         }>},
        {.id = "api_challenge_omits_error",
         .summary = "The challenge does not say what was wrong with the token.",
         .breaks = &rfc6750::challenge_error_on_failure,
         .seam = Seam::response,
         .endpoint = "api",
         .implies = {&rfc6749::rs_informs_of_error, &rfc6750::invalid_token_401},
         .response = &change_challenge<[](const std::string& text) { return text.substr(0, text.find(',')); }>},
        {.id = "api_blames_requests_without_credentials",
         .summary = "A request without any token is told invalid_token.",
         .breaks = &rfc6750::no_error_without_credentials,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &change_challenge<[](const std::string& text) {
             return text.find("error=") == std::string::npos ? text + ", error=\"invalid_token\"" : text;
         }>},
        {.id = "api_challenge_quotes_the_token",
         .summary = "error_description of the challenge holds a quoted text.",
         .breaks = &rfc6750::challenge_error_charset,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &change_challenge<[](const std::string& text) {
             const auto at = text.find("error_description=\"");
             return at == std::string::npos ? text
                                            : text.substr(0, at) + R"(error_description="the token \"x\" is bad")";
         }>},
    };
    return faults;
}

}  // namespace authrig::sim

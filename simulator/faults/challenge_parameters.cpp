#include "faults/family.hpp"

// The parameters of the Bearer challenge (RFC 6750 section 3).

namespace authrig::sim {
namespace {

/// A hook that changes a challenge that holds some text.
template <auto Change>
void change_refusing_challenge(HttpResponse& response, const FaultCall&) {
    auto challenge = std::string(response.headers.get("www-authenticate").value_or(""));
    if (challenge.empty()) return;
    Change(challenge);
    response.headers.set("WWW-Authenticate", challenge);
}

void add_if(std::string& challenge, std::string_view holds, std::string_view addition) {
    if (challenge.find(holds) != std::string::npos) challenge += addition;
}

void replace_value(std::string& challenge, std::string_view name, std::string_view quoted) {
    const auto at = challenge.find(std::string(name) + "=\"");
    if (at == std::string::npos) return;
    const auto begin = at + name.size() + 1;
    const auto end = challenge.find('"', begin + 1);
    challenge.replace(begin, end + 1 - begin, quoted);
}

}  // namespace

std::span<const Fault> challenge_parameters_faults() {
    static const Fault faults[] = {
        {.id = "api_challenge_names_scope_twice",
         .summary = "The challenge has two scopes.",
         .breaks = &rfc6750::challenge_scope_once,
         .seam = Seam::response,
         .endpoint = "api",
         .response =
             &change_refusing_challenge<[](std::string& text) { add_if(text, ", scope=", ", scope=\"write\""); }>},
        {.id = "api_challenge_quotes_scope",
         .summary = "The scope of the challenge holds quotation marks.",
         .breaks = &rfc6750::challenge_scope_charset,
         .seam = Seam::response,
         .endpoint = "api",
         .response =
             &change_refusing_challenge<[](std::string& text) { replace_value(text, ", scope", R"("\"read\"")"); }>},
        {.id = "api_challenge_describes_twice",
         .summary = "The challenge has two descriptions of the error.",
         .breaks = &rfc6750::challenge_errors_once,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &change_refusing_challenge<[](std::string& text) {
             add_if(text, "error_description=", ", error_description=\"again\"");
         }>},
        {.id = "api_challenge_describes_beyond_ascii",
         .summary = "error_description of the challenge holds characters beyond ASCII.",
         .breaks = &rfc6750::challenge_error_charset,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &change_refusing_challenge<[](std::string& text) {
             replace_value(text, "error_description", "\"ung\xc3\xbcltig\"");
         }>},
        {.id = "api_challenge_links_relatively",
         .summary = "error_uri of the challenge is a path.",
         .breaks = &rfc6750::challenge_error_uri,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &change_refusing_challenge<[](std::string& text) {
             add_if(text, "error=", ", error_uri=\"/errors/invalid_token\"");
         }>},
        {.id = "api_challenge_links_with_spaces",
         .summary = "error_uri of the challenge holds a space.",
         .breaks = &rfc6750::challenge_error_uri,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &change_refusing_challenge<[](std::string& text) {
             add_if(text, "error=", ", error_uri=\"https://as.test/the errors\"");
         }>},
        {.id = "api_challenges_for_oauth",
         .summary = "The challenge has the scheme OAuth, as drafts of the specification had it.",
         .breaks = &rfc6750::challenge_scheme,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &change_refusing_challenge<[](std::string& text) {
             if (text.starts_with("Bearer")) text.replace(0, 6, "OAuth");
         }>},
    };
    return faults;
}

}  // namespace authrig::sim

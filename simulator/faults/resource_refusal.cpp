#include "faults/edit_json.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// How the API refuses, and what it opens to by mistake (RFC 6750 section 3.1, RFC 8725 section 2.8).

namespace authrig::sim {
namespace {

std::string presented_bearer(const HttpRequest& request) {
    const auto value = request.headers.get("authorization").value_or("");
    return value.size() > 7 && iequals(value.substr(0, 7), "bearer ") ? std::string(value.substr(7)) : std::string();
}

/// A hook that answers a token that does not work with another status.
template <int Instead>
void refuse_token_with(HttpResponse& response, const FaultCall& call) {
    if (response.status == 401 && !presented_bearer(call.request).empty()) response.status = Instead;
}

template <int From, int To>
void change_api_status(HttpResponse& response, const FaultCall&) {
    if (response.status == From) response.status = To;
}

void replace_in_challenge(HttpResponse& response, std::string_view from, std::string_view to) {
    auto challenge = std::string(response.headers.get("www-authenticate").value_or(""));
    const auto at = challenge.find(from);
    if (at == std::string::npos) return;
    response.headers.set("WWW-Authenticate", challenge.replace(at, from.size(), to));
}

bool looks_like_jwt(const std::string& token) {
    const auto first = token.find('.');
    return first != std::string::npos && token.find('.', first + 1) != std::string::npos;
}

}  // namespace

std::span<const Fault> resource_refusal_faults() {
    static const Fault faults[] = {
        {.id = "api_redirects_bad_tokens",
         .summary = "The API sends whoever presents a bad token to the login page.",
         .breaks = &rfc6750::invalid_token_401,
         .seam = Seam::response,
         .endpoint = "api",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (response.status == 401 && !presented_bearer(call.request).empty())
                     response = {302, {{"Location", "/login"}}, {}, {}};
             }},
        {.id = "api_answers_bad_tokens_with_400",
         .summary = "A token that does not work is answered with 400.",
         .breaks = &rfc6750::invalid_token_401,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &refuse_token_with<400>},
        {.id = "api_answers_bad_tokens_with_500",
         .summary = "A token that cannot be read breaks the API.",
         .breaks = &rfc6750::invalid_token_401,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &refuse_token_with<500>},
        {.id = "api_answers_two_tokens_with_401",
         .summary = "A request with two tokens is answered as if the token were bad.",
         .breaks = &rfc6750::invalid_request_400,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &change_api_status<400, 401>},
        {.id = "api_answers_missing_scope_with_404",
         .summary = "What the token's scope does not open is answered with 404.",
         .breaks = &rfc6750::insufficient_scope_403,
         .seam = Seam::response,
         .endpoint = "api",
         .response = &change_api_status<403, 404>},
        {.id = "api_calls_missing_scope_access_denied",
         .summary = "A token without the needed scope is told access_denied.",
         .breaks = &rfc6750::insufficient_scope_403,
         .seam = Seam::response,
         .endpoint = "api",
         .response = [](HttpResponse& response,
                        const FaultCall&) { replace_in_challenge(response, "insufficient_scope", "access_denied"); }},
        {.id = "api_names_useless_scope",
         .summary = "The scope that a 403 asks for does not open the resource.",
         .breaks = &rfc6750::insufficient_scope_hint,
         .seam = Seam::response,
         .endpoint = "api",
         .response = [](HttpResponse& response,
                        const FaultCall&) { replace_in_challenge(response, "scope=\"read\"", "scope=\"write\""); }},
        {.id = "api_minds_case_of_bearer",
         .summary = "The API only knows the scheme as Bearer, not as bearer.",
         .breaks = &rfc6750::header_supported,
         .seam = Seam::request,
         .endpoint = "api",
         .request =
             [](HttpRequest& request, const FaultCall&) {
                 const auto value = request.headers.get("authorization").value_or("");
                 if (!value.starts_with("Bearer")) request.headers.remove("Authorization");
             }},
        {.id = "api_takes_any_jwt",
         .summary = "Every text in the form of a JWT opens the API, whoever made it and what for.",
         .breaks = &rfc8725::no_cross_jwt_confusion,
         .seam = Seam::response,
         .endpoint = "api",
         .implies = {&rfc9068::rs_signature, &rfc9068::rs_none, &rfc9068::rs_typ, &rfc9068::rs_aud, &rfc9068::rs_iss,
                     &rfc9068::rs_exp, &rfc8725::aud_validated, &rfc9700::rs_refuses_foreign_audience},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (response.status == 401 && looks_like_jwt(presented_bearer(call.request)))
                     response = {200, {{"Content-Type", "application/json"}}, R"({"data":[]})", {}};
             }},
        {.id = "api_calls_bad_jwt_invalid_request",
         .summary = "A JWT that is not acceptable is told invalid_request.",
         .breaks = &rfc9068::rs_error_code,
         .seam = Seam::response,
         .endpoint = "api",
         .implies = {&rfc9068::rs_signature, &rfc9068::rs_none},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (looks_like_jwt(presented_bearer(call.request)))
                     replace_in_challenge(response, "invalid_token", "invalid_request");
             }},
        {.id = "api_shares_answers_to_tokens_in_the_query",
         .summary = "What a URI with a token in it was answered may be kept by everybody's cache.",
         .breaks = &rfc6750::query_private_response,
         .seam = Seam::response,
         .endpoint = "api",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (response.status == 200 && has_param(call.request, "access_token"))
                     response.headers.set("Cache-Control", "public, max-age=60");
             }},
    };
    return faults;
}

}  // namespace authrig::sim

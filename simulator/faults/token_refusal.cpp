#include "faults/edit_json.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// Refusals and headers of the token endpoint as they come out of frameworks that do not know OAuth.

namespace authrig::sim {
namespace {

/// A hook for answers that say invalid_grant.
template <auto Change>
void change_bad_grant(HttpResponse& response, const FaultCall& call) {
    if (json_string(response.body, "error") == "invalid_grant") Change(response, call);
}

void write_error_as_token(HttpResponse& response, const FaultCall&) {
    response.status = 200;
    response.body = R"({"access_token":"error: invalid_grant","token_type":"","expires_in":0})";
}

void write_error_list(HttpResponse& response, const FaultCall&) {
    const auto error = json_value(response.body, "error");
    if (!error.empty()) response.body = "{\"errors\":[{\"code\":" + error + "}]}";
}

const std::vector<const Requirement*> other_words_for_status{
    &rfc6749::error_invalid_grant, &workfront::error_token_json, &rfc7636::mismatch_invalid_grant,
    &rfc6749::code_validated};

}  // namespace

std::span<const Fault> token_refusal_faults() {
    static const Fault faults[] = {
        {.id = "answers_bad_grant_with_401",
         .summary =
             "A bad, expired or foreign grant is answered with 401, as if the client had failed to authenticate.",
         .breaks = &rfc6749::error_status_400,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = other_words_for_status,
         .response = &change_bad_grant<[](HttpResponse& response, const FaultCall&) { response.status = 401; }>},
        {.id = "answers_bad_grant_with_403",
         .summary = "A bad, expired or foreign grant is answered with 403.",
         .breaks = &rfc6749::error_status_400,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = other_words_for_status,
         .response = &change_bad_grant<[](HttpResponse& response, const FaultCall&) { response.status = 403; }>},
        {.id = "answers_bad_grant_with_404",
         .summary = "A code or refresh token that is not found is answered with 404.",
         .breaks = &rfc6749::error_status_400,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = other_words_for_status,
         .response = &change_bad_grant<[](HttpResponse& response, const FaultCall&) { response.status = 404; }>},
        // https://github.com/casdoor/casdoor/issues/611
        {.id = "answers_bad_grant_as_a_token",
         .summary = "A refused grant is answered with 200 and a token whose text is the error.",
         .breaks = &rfc6749::error_invalid_grant,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc6749::error_status_400, &rfc6749::error_code_present, &workfront::error_token_json,
                     &rfc7636::mismatch_invalid_grant, &rfc6749::code_validated},
         .response = &change_bad_grant<&write_error_as_token>},
        {.id = "writes_error_codes_in_upper_case",
         .summary = "Error codes are written in upper case.",
         .breaks = &rfc6749::error_invalid_grant,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::error_token_json, &rfc7636::mismatch_invalid_grant, &rfc6749::code_validated},
         .response = &change_bad_grant<[](HttpResponse& response, const FaultCall&) {
             json_set(response.body, "error", "\"INVALID_GRANT\"");
         }>},
        {.id = "answers_a_list_of_errors",
         .summary = "A refusal holds a list named errors.",
         .breaks = &rfc6749::error_code_present,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::error_token_json, &rfc6749::error_json},
         .response = &write_error_list},
        // https://github.com/pixelfed/pixelfed/pull/6553
        {.id = "answers_with_no_cache_instead_of_no_store",
         .summary = "Token answers say `no-cache, private`, which lets caches keep them.",
         .breaks = &rfc6749::token_no_store,
         .seam = Seam::response,
         .endpoint = "token",
         .response = [](HttpResponse& response,
                        const FaultCall&) { response.headers.set("Cache-Control", "no-cache, private"); }},
        {.id = "states_zero_expiry",
         .summary = "expires_in of a live token is 0.",
         .breaks = &rfc6749::expires_in_truthful,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::token_response, &workfront::access_short_lived},
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (json_has(response.body, "expires_in")) json_set(response.body, "expires_in", "0");
             }},
    };
    return faults;
}

}  // namespace authrig::sim

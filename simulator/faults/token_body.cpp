#include "faults/edit_json.hpp"
#include "faults/family.hpp"

// Answers that grant a token in a shape that no client can or should read.

namespace authrig::sim {
namespace {

/// A hook that changes the body of an answer that grants a token.
template <auto Change>
void change_granted(HttpResponse& response, const FaultCall&) {
    if (response.status == 200 && json_has(response.body, "access_token")) Change(response);
}

void write_html(HttpResponse& response) {
    response.headers.set("Content-Type", "text/html; charset=utf-8");
    response.body = "<!doctype html><title>Signed in</title><p>You are signed in.</p>";
}

void write_unquoted_names(HttpResponse& response) {
    response.body =
        "{access_token: '" + json_string(response.body, "access_token") + "', token_type: 'Bearer', expires_in: 3600}";
}

void write_form(HttpResponse& response) {
    response.headers.set("Content-Type", "application/x-www-form-urlencoded");
    response.body = "access_token=" + json_string(response.body, "access_token") +
                    "&token_type=" + json_string(response.body, "token_type") +
                    "&expires_in=" + json_value(response.body, "expires_in");
}

void write_twice(HttpResponse& response) { response.body.insert(1, "\"access_token\":\"another-token\","); }

const std::vector<const Requirement*> other_words_for_json{&workfront::token_response,
                                                           &rfc6749::token_access_token_present};

}  // namespace

std::span<const Fault> token_body_faults() {
    static const Fault faults[] = {
        {.id = "answers_html",
         .summary = "A granted token is answered with a page.",
         .breaks = &rfc6749::token_json_body,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = other_words_for_json,
         .response = &change_granted<&write_html>},
        {.id = "answers_broken_json",
         .summary = "The token answer is JavaScript, not JSON: its names are not quoted.",
         .breaks = &rfc6749::token_json_body,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = other_words_for_json,
         .response = &change_granted<&write_unquoted_names>},
        {.id = "answers_truncated_json",
         .summary = "The token answer ends in the middle, with a Content-Length that agrees.",
         .breaks = &rfc6749::token_json_body,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = other_words_for_json,
         .response = &change_granted<[](HttpResponse& response) { response.body.resize(response.body.size() / 2); }>},
        {.id = "answers_nothing",
         .summary = "The token answer is empty.",
         .breaks = &rfc6749::token_json_body,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = other_words_for_json,
         .response = &change_granted<[](HttpResponse& response) { response.body.clear(); }>},
        {.id = "answers_a_form",
         .summary = "The token answer is form-encoded.",
         .breaks = &rfc6749::token_json_body,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = other_words_for_json,
         .response = &change_granted<&write_form>},
        {.id = "answers_json_as_text",
         .summary = "The token answer is JSON that calls itself text/plain.",
         .breaks = &rfc6749::token_json_body,
         .seam = Seam::response,
         .endpoint = "token",
         .response =
             &change_granted<[](HttpResponse& response) { response.headers.set("Content-Type", "text/plain"); }>},
        {.id = "answers_below_data",
         .summary = "The members of the token answer stand in an object named data.",
         .breaks = &rfc6749::token_json_body,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = other_words_for_json,
         .response =
             &change_granted<[](HttpResponse& response) { response.body = "{\"data\":" + response.body + "}"; }>},
        {.id = "answers_an_array",
         .summary = "The token answer is an array that holds the object.",
         .breaks = &rfc6749::token_json_body,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = other_words_for_json,
         .response = &change_granted<[](HttpResponse& response) { response.body = "[" + response.body + "]"; }>},
        {.id = "answers_access_token_twice",
         .summary = "The token answer has two members named access_token.",
         .breaks = &rfc6749::token_json_body,
         .seam = Seam::response,
         .endpoint = "token",
         .response = &change_granted<&write_twice>},
        {.id = "answers_with_201",
         .summary = "A granted token is answered with 201.",
         .breaks = &rfc6749::token_status_200,
         .seam = Seam::response,
         .endpoint = "token",
         .response = &change_granted<[](HttpResponse& response) { response.status = 201; }>},
        {.id = "omits_access_token",
         .summary = "The token answer has no access_token.",
         .breaks = &rfc6749::token_access_token_present,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::token_response},
         .response = &change_granted<[](HttpResponse& response) { json_remove(response.body, "access_token"); }>},
        {.id = "answers_null_for_access_token",
         .summary = "access_token is null.",
         .breaks = &rfc6749::token_access_token_present,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::token_response},
         .response = &change_granted<[](HttpResponse& response) { json_set(response.body, "access_token", "null"); }>},
        {.id = "omits_token_type",
         .summary = "The token answer has no token_type.",
         .breaks = &rfc6749::token_type_present,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::token_response, &workfront::pkce_token_type},
         .response = &change_granted<[](HttpResponse& response) { json_remove(response.body, "token_type"); }>},
    };
    return faults;
}

}  // namespace authrig::sim

#include <string>

#include "faults/edit_json.hpp"
#include "faults/family.hpp"

// Answers to mistakes and failures that a program cannot read, and secrets that the setup API counts.

namespace authrig::sim {
namespace {

/// What web servers answer when nobody said otherwise.
void become_page(HttpResponse& response) {
    response.headers.set("Content-Type", "text/html");
    response.body = "<html><body><h1>" + std::to_string(response.status) + "</h1></body></html>";
}

bool answers_clients(const FaultCall& call) { return call.endpoint == "token" || call.endpoint == "jwt_exchange"; }

}  // namespace

std::span<const Fault> mistake_answers_faults() {
    static const Fault faults[] = {
        {.id = "answers_failures_by_a_page",
         .summary = "When the server fails, a proxy in front of it answers with a page.",
         .breaks = &rfc6749::error_json,
         .seam = Seam::response,
         .implies = {&workfront::error_token_json},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (response.status >= 500 && answers_clients(call)) become_page(response);
             }},
        {.id = "setup_answers_mistakes_by_a_page",
         .summary = "The setup API answers mistakes with a page.",
         .breaks = &workfront::error_setup,
         .seam = Seam::response,
         .endpoint = "setup",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status >= 400) become_page(response);
             }},
        {.id = "setup_answers_unknown_with_400",
         .summary = "The setup API answers 400 for an application that does not exist.",
         .breaks = &workfront::error_setup,
         .seam = Seam::response,
         .endpoint = "setup",
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 if (response.status == 404) response.status = 400;
             }},
        {.id = "counts_client_secrets",
         .summary = "A client secret is a number, one more each time.",
         .breaks = &rfc6749::guessing_probability,
         .seam = Seam::response,
         .endpoint = "setup",
         .implies = {&rfc6749::guessing_probability_160},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (json_has(response.body, "client_secret"))
                     json_set(response.body, "client_secret",
                              "\"secret-" + std::to_string(1'000'000 + call.nth) + "\"");
             }},
    };
    return faults;
}

}  // namespace authrig::sim

#include "codec/url.hpp"
#include "faults/edit_redirect.hpp"
#include "faults/edit_request.hpp"
#include "faults/family.hpp"

// The server is in trouble: nothing is issued or burned, so that trying again can work. Mostly armed for one request,
// to see what a client makes of it.

namespace authrig::sim {
namespace {

bool back_channel(std::string_view endpoint) {
    return endpoint == "token" || endpoint == "jwt_exchange" || endpoint == "revoke" || endpoint == "introspect";
}

/// A back-channel request that has no effect.
void make_harmless(HttpRequest& request, const FaultCall& call) {
    if (back_channel(call.endpoint)) spoil(request);
}

/// RFC 6749 section 4.1.2.1: on the front channel the failure is a parameter of the redirect, for want of a status.
void fail(HttpResponse& response, const FaultCall& call, int status, std::string_view error) {
    const auto target = param_of(call.request, "redirect_uri");
    if (leads_to_client(response) || (call.endpoint == "authorize" && response.status < 400 && !target.empty())) {
        auto base = leads_to_client(response) ? redirect_base(response) : target;
        codec::Params params{{"error", std::string(error)}};
        const auto state =
            leads_to_client(response) ? redirect_param(response, "state") : param_of(call.request, "state");
        if (!state.empty()) params.emplace_back("state", state);
        response = {303, {{"Location", codec::add_query(base, params)}, {"Cache-Control", "no-store"}}, {}, {}};
        return;
    }
    response = {status,
                {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}, {"Pragma", "no-cache"}},
                "{\"error\":\"" + std::string(error) + "\"}",
                {}};
    if (status == 503) response.headers.set("Retry-After", "1");
}

}  // namespace

std::span<const Fault> server_error_faults() {
    static const Fault faults[] = {
        {.id = "answers_server_error",
         .summary = "The server fails: 500 with server_error, or that error in the redirect.",
         .breaks = &rfc6749::token_status_200,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc6749::code_in_response, &workfront::token_endpoint, &workfront::authorize_endpoint},
         .request = &make_harmless,
         .response = [](HttpResponse& response, const FaultCall& call) { fail(response, call, 500, "server_error"); }},
        {.id = "answers_temporarily_unavailable",
         .summary = "The server is overloaded: 503 with Retry-After, or temporarily_unavailable in the redirect.",
         .breaks = &rfc6749::token_status_200,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&rfc6749::code_in_response, &workfront::token_endpoint, &workfront::authorize_endpoint},
         .request = &make_harmless,
         .response = [](HttpResponse& response,
                        const FaultCall& call) { fail(response, call, 503, "temporarily_unavailable"); }},
        {.id = "answers_error_page_of_a_proxy",
         .summary = "A proxy in front of the server answers: 502 in HTML.",
         .breaks = &rfc6749::token_status_200,
         .seam = Seam::response,
         .endpoint = "token",
         .implies = {&workfront::token_endpoint},
         .request = &make_harmless,
         .response =
             [](HttpResponse& response, const FaultCall&) {
                 response = {
                     502, {{"Content-Type", "text/html"}}, "<html><body><h1>502 Bad Gateway</h1></body></html>", {}};
             }},
    };
    return faults;
}

}  // namespace authrig::sim

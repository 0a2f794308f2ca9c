#include "faults/family.hpp"

// Calls by the scripts of other origins (RFC 9700 section 2.6, RFC 7009 section 2.3).

namespace authrig::sim {
namespace {

constexpr const char* allow_origin = "Access-Control-Allow-Origin";

}  // namespace

std::span<const Fault> cross_origin_faults() {
    static const Fault faults[] = {
        {.id = "reflects_origin_with_credentials",
         .summary = "Scripts of any origin may read answers to requests with the browser's own credentials.",
         .breaks = &rfc9700::cors_elsewhere,
         .seam = Seam::response,
         .implies = {&rfc7009::cors_allowed},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (!response.headers.has(allow_origin)) return;
                 response.headers.set(allow_origin, std::string(call.request.headers.get("origin").value_or("*")));
                 response.headers.set("Access-Control-Allow-Credentials", "true");
             }},
        {.id = "demands_token_of_preflights",
         .summary = "A browser that asks first is refused: it has no credentials yet.",
         .breaks = &rfc9700::cors_elsewhere,
         .seam = Seam::response,
         .implies = {&rfc7009::cors_allowed},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (call.request.method == "OPTIONS" && response.status < 300) response.status = 401;
             }},
        {.id = "promises_more_to_scripts_than_it_keeps",
         .summary = "The preflight allows what the answer then does not let the script read.",
         .breaks = &rfc7009::cors_allowed,
         .seam = Seam::response,
         .implies = {&rfc9700::cors_elsewhere},
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 if (call.request.method != "OPTIONS") response.headers.remove(allow_origin);
             }},
    };
    return faults;
}

}  // namespace authrig::sim

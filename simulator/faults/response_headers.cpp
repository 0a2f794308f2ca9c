#include "faults/family.hpp"

namespace authrig::sim {
namespace {

void let_be_cached(HttpResponse& response, const FaultCall&) {
    response.headers.set("Cache-Control", "private, max-age=60");
    response.headers.remove("Pragma");
}

}  // namespace

std::span<const Fault> response_headers_faults() {
    static const Fault faults[] = {
        {.id = "omits_cache_control",
         .summary = "Token answers carry no Cache-Control.",
         .breaks = &rfc6749::token_no_store,
         .seam = Seam::response,
         .endpoint = "token",
         .response = [](HttpResponse& response, const FaultCall&) { response.headers.remove("Cache-Control"); }},
        {.id = "allows_caching_in_private",
         .summary = "Token answers may be kept by the browser's own cache: Cache-Control says private.",
         .breaks = &rfc6749::token_no_store,
         .seam = Seam::response,
         .endpoint = "token",
         .response = [](HttpResponse& response,
                        const FaultCall&) { response.headers.set("Cache-Control", "private, max-age=60"); }},
        {.id = "lets_exchange_be_cached",
         .summary = "What the JWT exchange answers may be kept for a minute, refusals too.",
         .breaks = &rfc6749::token_no_store,
         .seam = Seam::response,
         .endpoint = "jwt_exchange",
         .implies = {&rfc6749::token_pragma},
         .response = &let_be_cached},
        {.id = "lets_revocation_be_cached",
         .summary = "What revocation answers may be kept for a minute, refusals too.",
         .breaks = &rfc6749::token_no_store,
         .seam = Seam::response,
         .endpoint = "revoke",
         .implies = {&rfc6749::token_pragma},
         .response = &let_be_cached},
        {.id = "omits_pragma",
         .summary = "Token answers carry no Pragma.",
         .breaks = &rfc6749::token_pragma,
         .seam = Seam::response,
         .endpoint = "token",
         .response = [](HttpResponse& response, const FaultCall&) { response.headers.remove("Pragma"); }},
        {.id = "opens_authorization_to_other_origins",
         .summary = "The authorization endpoint lets scripts of any origin read its answers.",
         .breaks = &rfc9700::no_cors_on_authorization,
         .seam = Seam::response,
         .endpoint = "authorize",
         .response =
             [](HttpResponse& response, const FaultCall& call) {
                 const auto origin = call.request.headers.get("origin").value_or("*");
                 response.headers.set("Access-Control-Allow-Origin", std::string(origin));
             }},
    };
    return faults;
}

}  // namespace authrig::sim

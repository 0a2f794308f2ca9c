#include "faults/family.hpp"

namespace authrig::sim {

std::span<const Fault> response_headers_faults() {
    static const Fault faults[] = {
        {.id = "omits_cache_control",
         .summary = "Token answers carry no Cache-Control.",
         .breaks = &rfc6749::token_no_store,
         .seam = Seam::response,
         .endpoint = "token",
         .response = [](HttpResponse& response, const FaultCall&) { response.headers.remove("Cache-Control"); }},
    };
    return faults;
}

}  // namespace authrig::sim

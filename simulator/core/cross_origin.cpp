#include "core/cross_origin.hpp"

#include <algorithm>
#include <string>

namespace authrig::sim {
namespace {

std::string comma_separated(std::string_view words) {
    std::string text(words);
    std::size_t at = 0;
    while ((at = text.find(' ', at)) != std::string::npos) text.replace(at, 1, ", "), at += 2;
    return text;
}

}  // namespace

bool is_preflight(const HttpRequest& request) {
    return request.method == "OPTIONS" && request.headers.has("origin") &&
           request.headers.has("access-control-request-method");
}

HttpResponse answer_preflight(const Endpoint& endpoint) {
    return {204,
            {{"Access-Control-Allow-Methods", comma_separated(endpoint.methods)},
             {"Access-Control-Allow-Headers", "Authorization, Content-Type"},
             {"Access-Control-Max-Age", "600"}},
            {},
            {}};
}

void open_to_origins(const Endpoint& endpoint, const HttpRequest& request, HttpResponse& response) {
    if (!endpoint.cross_origin || !request.headers.has("origin")) return;
    response.headers.set("Access-Control-Allow-Origin", "*");
    response.headers.set("Access-Control-Expose-Headers", "WWW-Authenticate");
}

}  // namespace authrig::sim

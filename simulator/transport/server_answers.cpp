#include "transport/server_answers.hpp"

namespace authrig::transport {
namespace {

// RFC 6749 section 4.1.2.1 has the code; the token endpoint's error form carries it.
HttpResponse server_error() {
    return {.status = 500,
            .headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
            .body = R"({"error":"server_error"})",
            .wire = {}};
}

}  // namespace

HttpResponse refusal_answer(const Refusal& refusal) {
    return {.status = refusal.status,
            .headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}},
            .body = refusal.reason + "\n",
            .wire = {}};
}

HttpResponse guarded(const HttpServer::Handler& handler, const HttpRequest& request) noexcept {
    try {
        HttpResponse response = handler(request);
        // 1xx would leave the client waiting; four digits would not be HTTP.
        if (response.status < 200 || response.status > 999) return server_error();
        return response;
    } catch (...) {
        return server_error();
    }
}

}  // namespace authrig::transport

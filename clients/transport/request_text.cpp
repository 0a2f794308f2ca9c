#include "transport/request_text.hpp"

#include "authrig/version.hpp"

namespace authrig::agents {

namespace {

bool usually_has_a_body(std::string_view method) { return method == "POST" || method == "PUT" || method == "PATCH"; }

}  // namespace

std::string request_text(std::string_view host, const HttpRequest& request) {
    std::string out = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    const auto add_field = [&](std::string_view name, std::string_view value) {
        out.append(name).append(": ").append(value).append("\r\n");
    };
    if (!request.headers.has("Host")) add_field("Host", host);
    if (!request.headers.has("User-Agent")) add_field("User-Agent", std::string("authrig/") + version);
    for (const auto& field : request.headers) add_field(field.name, field.value);
    const bool framed = request.headers.has("Content-Length") || request.headers.has("Transfer-Encoding");
    if (!framed && (!request.body.empty() || usually_has_a_body(request.method))) {
        add_field("Content-Length", std::to_string(request.body.size()));
    }
    return out + "\r\n" + request.body;
}

}  // namespace authrig::agents

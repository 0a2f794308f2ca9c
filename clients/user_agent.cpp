#include "authrig/client.hpp"
#include "browsing/set_cookie.hpp"
#include "encoding/url.hpp"

namespace authrig {

UserAgent::UserAgent(Send send) : send_(std::move(send)) {}

tl::expected<HttpResponse, TransportError> UserAgent::request(const std::string& url, HttpRequest request) {
    const auto where = agents::parse_url(url);
    const auto origin = where.origin();
    request.target = where.target();
    if (const auto jar = cookies.find(origin); jar != cookies.end() && !request.headers.has("Cookie")) {
        std::string line;
        for (const auto& [name, value] : jar->second) line += (line.empty() ? "" : "; ") + name + '=' + value;
        if (!line.empty()) request.headers.set("Cookie", std::move(line));
    }
    auto response = send_(origin, request);
    if (!response) return response;
    for (const auto field : response->headers.all("Set-Cookie")) {
        const auto cookie = agents::read_set_cookie(field);
        if (!cookie) continue;
        if (cookie->removes) {
            cookies[origin].erase(cookie->name);
        } else {
            cookies[origin][cookie->name] = cookie->value;
        }
    }
    return response;
}

}  // namespace authrig

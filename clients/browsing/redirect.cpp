#include "browsing/redirect.hpp"

namespace authrig::agents {

std::optional<Url> redirect_target(const Url& from, const HttpResponse& response) {
    switch (response.status) {
        case 301:
        case 302:
        case 303:
        case 307:
        case 308:
            break;
        default:
            return std::nullopt;
    }
    const auto location = response.headers.get("Location");
    if (!location || location->empty()) return std::nullopt;
    auto target = resolve(from, *location);
    // RFC 9110 section 10.2.2: a Location without a fragment inherits the one of the request.
    if (!target.fragment) target.fragment = from.fragment;
    return target;
}

HttpRequest redirected_request(int status, HttpRequest request) {
    if (status == 307 || status == 308) return request;
    const bool becomes_get = status == 303 ? request.method != "HEAD" : request.method == "POST";
    if (!becomes_get) return request;
    request.method = "GET";
    request.body.clear();
    for (const auto* name : {"Content-Type", "Content-Length", "Origin"}) request.headers.remove(name);
    return request;
}

bool leads_to_client(const Url& server, const Url& url, std::string_view client_redirect_uri) {
    if (url.origin() != server.origin()) return true;
    if (client_redirect_uri.empty()) return false;
    const auto registered = parse_url(client_redirect_uri);
    // Simple string comparison (RFC 6749 section 3.1.2.3), up to the query that the server appends to.
    return url.scheme == registered.scheme && url.authority == registered.authority && url.path == registered.path;
}

}  // namespace authrig::agents

#include "engine/in_process_transport.hpp"

#include <algorithm>

namespace authrig::engine {
namespace {

/// White space around a field's value is no part of it (RFC 9110 section 5.5): a parser would have taken it off.
Headers as_parsed(const Headers& headers) {
    Headers out;
    for (const Header& field : headers) {
        const auto first = field.value.find_first_not_of(" \t");
        const auto last = field.value.find_last_not_of(" \t");
        out.add(field.name, first == std::string::npos ? std::string() : field.value.substr(first, last - first + 1));
    }
    return out;
}

}  // namespace

tl::expected<HttpResponse, TransportError> InProcessTransport::send(const std::string& origin,
                                                                    const HttpRequest& request) {
    if (std::find(origins_.begin(), origins_.end(), origin) == origins_.end())
        return tl::unexpected(TransportError{TransportError::Kind::refused, "nothing answers there"});
    HttpRequest sent = request;
    sent.secure = origin.starts_with("https:");
    sent.headers = as_parsed(request.headers);
    if (!sent.headers.has("Host"))
        if (const auto scheme = origin.find("://"); scheme != std::string::npos)
            sent.headers.set("Host", origin.substr(scheme + 3));
    HttpResponse response = simulator_.handle(sent);
    if (response.wire.reset) return tl::unexpected(TransportError{TransportError::Kind::cut, "connection reset"});
    if (response.wire.delay >= timeout_)
        return tl::unexpected(TransportError{TransportError::Kind::timeout, "no answer in time"});
    if (response.wire.cut_after && *response.wire.cut_after < response.body.size())
        return tl::unexpected(TransportError{TransportError::Kind::cut, "the answer ended early"});
    response.wire = {};
    return response;
}

}  // namespace authrig::engine

#include "engine/in_process_transport.hpp"

namespace authrig::engine {

tl::expected<HttpResponse, TransportError> InProcessTransport::send(const std::string& origin,
                                                                    const HttpRequest& request) {
    if (origin != origin_)
        return tl::unexpected(TransportError{TransportError::Kind::refused, "nothing answers there"});
    HttpRequest sent = request;
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

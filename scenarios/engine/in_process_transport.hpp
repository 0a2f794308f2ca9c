#pragma once

#include "authrig/client.hpp"
#include "authrig/simulator.hpp"

namespace authrig::engine {

/// `InProcessTransport` calls the simulator as a function. What a fault asks of the wire becomes the error that a
/// socket would have shown; delays are not waited for. A request to an https origin is `secure`; there are no handshakes.
class InProcessTransport final : public Transport {
public:
    InProcessTransport(Simulator& simulator, std::vector<std::string> origins, std::chrono::milliseconds timeout)
        : simulator_(simulator), origins_(std::move(origins)), timeout_(timeout) {}
    tl::expected<HttpResponse, TransportError> send(const std::string& origin, const HttpRequest& request) override;

private:
    Simulator& simulator_;
    std::vector<std::string> origins_;  ///< nothing answers at another one
    std::chrono::milliseconds timeout_;
};

}  // namespace authrig::engine

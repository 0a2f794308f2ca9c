#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <cstddef>
#include <memory>

#include "transport/tls_context.hpp"

namespace authrig::transport {

/// `TlsLayer` is TLS over an accepted socket, which outlives it. Has no deadline: who cancels what the socket waits for
/// ends what is under way here.
class TlsLayer {
public:
    struct Received {
        boost::system::error_code error;
        std::size_t size = 0;
    };

    TlsLayer(boost::asio::ip::tcp::socket& socket, std::shared_ptr<TlsContext> context);

    [[nodiscard]] boost::asio::awaitable<bool> shake_hands();
    /// An end without a farewell is an end, too: many clients just close.
    [[nodiscard]] boost::asio::awaitable<Received> read(boost::asio::mutable_buffer into);
    [[nodiscard]] boost::asio::awaitable<bool> write(boost::asio::const_buffer head, boost::asio::const_buffer body);
    /// Says farewell (RFC 8446 section 6.1) and waits for the client's.
    [[nodiscard]] boost::asio::awaitable<void> end();

private:
    std::shared_ptr<TlsContext> context_;
    boost::asio::ssl::stream<boost::asio::ip::tcp::socket&> stream_;
};

}  // namespace authrig::transport

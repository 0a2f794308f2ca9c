#include "transport/tls_layer.hpp"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace authrig::transport {

namespace asio = boost::asio;

TlsLayer::TlsLayer(asio::ip::tcp::socket& socket, std::shared_ptr<TlsContext> context)
    : context_(std::move(context)), stream_(socket, context_->native()) {}

asio::awaitable<bool> TlsLayer::shake_hands() {
    const auto token = asio::as_tuple(asio::use_awaitable);
    const auto [error] = co_await stream_.async_handshake(asio::ssl::stream_base::server, token);
    co_return !error;
}

asio::awaitable<TlsLayer::Received> TlsLayer::read(asio::mutable_buffer into) {
    const auto token = asio::as_tuple(asio::use_awaitable);
    const auto [error, size] = co_await stream_.async_read_some(into, token);
    Received received;
    received.error = error;
    received.size = size;
    if (error == asio::ssl::error::stream_truncated) received.error = asio::error::eof;
    co_return received;
}

asio::awaitable<bool> TlsLayer::write(asio::const_buffer head, asio::const_buffer body) {
    const std::array<asio::const_buffer, 2> message{head, body};
    const auto token = asio::as_tuple(asio::use_awaitable);
    const auto [error, size] = co_await asio::async_write(stream_, message, token);
    co_return !error;
}

asio::awaitable<void> TlsLayer::end() {
    const auto token = asio::as_tuple(asio::use_awaitable);
    const auto [error] = co_await stream_.async_shutdown(token);
    static_cast<void>(error);
}

}  // namespace authrig::transport

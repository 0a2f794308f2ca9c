#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstddef>

#include "transport/http_server.hpp"

namespace authrig::transport {

/// `Shared` is what the connections of a server have in common. Outlives them.
struct Shared {
    const ServerOptions& options;
    const HttpServer::Handler& handler;
    std::atomic<std::size_t> connections{0};
};

/// One connection from its first byte to its last: request, answer, request, …, one at a time and in order. Destroying
/// the coroutine closes the connection.
boost::asio::awaitable<void> converse(boost::asio::ip::tcp::socket socket, Shared* shared);

/// Closes at once, for a connection too many; without TLS it answers 503 before.
void turn_away(boost::asio::ip::tcp::socket socket, bool tls);

}  // namespace authrig::transport

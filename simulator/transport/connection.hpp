#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <chrono>
#include <memory>

#include "transport/deadline.hpp"

namespace authrig::transport {

class TlsContext;
class TlsLayer;

/// `Connection` moves bytes: an accepted socket with a deadline, plain or with TLS. Knows no HTTP. A connection that
/// failed stays closed.
class Connection {
public:
    using Milliseconds = Deadline::Milliseconds;
    enum class Event { bytes, end, timeout, failure };

    explicit Connection(boost::asio::ip::tcp::socket socket);
    ~Connection();

    /// Goes on with TLS. False: no handshake came about within that time; nothing may follow.
    [[nodiscard]] boost::asio::awaitable<bool> secure(std::shared_ptr<TlsContext> context, Milliseconds limit);
    /// Adds what has come to `input`, at least one byte, within the deadline that is set.
    [[nodiscard]] boost::asio::awaitable<Event> read(boost::beast::flat_buffer& input);
    /// Writes both parts as one message. False: the client is gone or does not read, and the connection is closed.
    [[nodiscard]] boost::asio::awaitable<bool> send(boost::asio::const_buffer head, boost::asio::const_buffer body,
                                                    Milliseconds limit);
    /// Ends our half and waits, for so long at most, until the client has ended its own.
    [[nodiscard]] boost::asio::awaitable<void> linger(Milliseconds limit);
    /// The client sees "connection reset by peer".
    void reset();

    [[nodiscard]] bool is_open() const { return socket_.is_open(); }
    [[nodiscard]] Deadline& deadline() { return *deadline_; }

private:
    void close();

    boost::asio::ip::tcp::socket socket_;
    std::shared_ptr<Deadline> deadline_;
    std::unique_ptr<TlsLayer> tls_;  ///< none: plain
};

}  // namespace authrig::transport

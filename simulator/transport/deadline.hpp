#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>

namespace authrig::transport {

/// `Deadline` ends what a socket waits for when its time is up: plain Asio sockets have no time-outs of their own.
/// Moving it to a later time costs a store, no timer operation: the timer finds out when it fires and goes on sleeping.
/// Used from its socket's executor only; the socket outlives it.
class Deadline : public std::enable_shared_from_this<Deadline> {
public:
    using Milliseconds = std::chrono::milliseconds;

    explicit Deadline(boost::asio::ip::tcp::socket& socket);

    void set(Milliseconds from_now);
    /// The time was up: what the socket waited for was cancelled.
    [[nodiscard]] bool expired() const { return expired_; }
    /// Waits. Until the next `set` there is no deadline.
    [[nodiscard]] boost::asio::awaitable<void> pause(Milliseconds length);

private:
    using Clock = std::chrono::steady_clock;

    void arm();
    void fired();

    boost::asio::ip::tcp::socket& socket_;
    boost::asio::steady_timer timer_;
    Clock::time_point at_ = Clock::time_point::max();
    bool armed_ = false;
    bool expired_ = false;
};

}  // namespace authrig::transport

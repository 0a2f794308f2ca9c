#include "transport/deadline.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace authrig::transport {

namespace asio = boost::asio;

Deadline::Deadline(asio::ip::tcp::socket& socket) : socket_(socket), timer_(socket.get_executor()) {}

void Deadline::set(Milliseconds from_now) {
    expired_ = false;
    at_ = Clock::now() + from_now;
    if (!armed_ || at_ < timer_.expiry()) arm();
}

void Deadline::arm() {
    armed_ = true;
    timer_.expires_at(at_);
    // Weak: a connection that ends does not wait for its timer.
    timer_.async_wait([weak = weak_from_this()](const boost::system::error_code& error) {
        if (error) return;  // moved: somebody else waits now
        if (const auto self = weak.lock()) self->fired();
    });
}

void Deadline::fired() {
    armed_ = false;
    if (at_ == Clock::time_point::max()) return;
    if (Clock::now() < at_) return arm();
    expired_ = true;
    boost::system::error_code ignored;
    socket_.cancel(ignored);
}

asio::awaitable<void> Deadline::pause(Milliseconds length) {
    at_ = Clock::time_point::max();
    expired_ = false;
    armed_ = false;
    timer_.expires_after(length);
    const auto token = asio::as_tuple(asio::use_awaitable);
    co_await timer_.async_wait(token);
}

}  // namespace authrig::transport

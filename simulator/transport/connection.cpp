#include "transport/connection.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include "transport/tls_layer.hpp"

namespace authrig::transport {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

constexpr std::size_t read_size = 16 * 1024;

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket)
    : socket_(std::move(socket)), deadline_(std::make_shared<Deadline>(socket_)) {
    error_code ignored;
    socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
    // So that a response is written without a detour through the scheduler; what does not fit waits there.
    socket_.non_blocking(true, ignored);
}

Connection::~Connection() = default;

asio::awaitable<bool> Connection::secure(std::shared_ptr<TlsContext> context, Milliseconds limit) {
    tls_ = std::make_unique<TlsLayer>(socket_, std::move(context));
    deadline_->set(limit);
    const bool done = co_await tls_->shake_hands();
    co_return done && !deadline_->expired();
}

asio::awaitable<Connection::Event> Connection::read(boost::beast::flat_buffer& input) {
    const auto space = input.prepare(read_size);
    TlsLayer::Received received;
    if (tls_) {
        received = co_await tls_->read(space);
    } else {
        const auto token = asio::as_tuple(asio::use_awaitable);
        const auto [failed, count] = co_await socket_.async_read_some(space, token);
        received.error = failed;
        received.size = count;
    }
    const auto error = received.error;
    // Also when bytes came at the same moment: nothing would end the next read.
    if (deadline_->expired()) co_return Event::timeout;
    if (error == asio::error::eof) co_return Event::end;
    if (error) co_return Event::failure;
    input.commit(received.size);
    co_return Event::bytes;
}

asio::awaitable<bool> Connection::send(asio::const_buffer head, asio::const_buffer body, Milliseconds limit) {
    if (tls_) {
        deadline_->set(limit);
        const bool written = co_await tls_->write(head, body);
        if (written && !deadline_->expired()) co_return true;
        close();
        co_return false;
    }
    std::array<asio::const_buffer, 2> message{head, body};
    error_code error;
    const auto done = socket_.write_some(message, error);
    if (!error && done == head.size() + body.size()) co_return true;
    if (!error || error == asio::error::would_block) {
        const auto of_head = std::min(done, head.size());
        message = {head + of_head, body + (done - of_head)};
        deadline_->set(limit);
        const auto token = asio::as_tuple(asio::use_awaitable);
        const auto [failed, size] = co_await asio::async_write(socket_, message, token);
        if (!failed && !deadline_->expired()) co_return true;
    }
    close();
    co_return false;
}

asio::awaitable<void> Connection::linger(Milliseconds limit) {
    error_code ignored;
    deadline_->set(limit);
    if (tls_) {
        co_await tls_->end();
        tls_.reset();  // what still comes is not read, only taken
    }
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    boost::beast::flat_buffer discarded;
    Event event = Event::bytes;
    while (event == Event::bytes) {
        discarded.clear();
        event = co_await read(discarded);
    }
}

void Connection::reset() {
    error_code ignored;
    socket_.set_option(asio::socket_base::linger(true, 0), ignored);
    close();
}

void Connection::close() {
    error_code ignored;
    socket_.close(ignored);
}

}  // namespace authrig::transport

#include "transport/connection.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

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

asio::awaitable<Connection::Event> Connection::read(boost::beast::flat_buffer& input) {
    const auto space = input.prepare(read_size);
    const auto token = asio::as_tuple(asio::use_awaitable);
    const auto [error, size] = co_await socket_.async_read_some(space, token);
    // Also when bytes came at the same moment: nothing would end the next read.
    if (deadline_->expired()) co_return Event::timeout;
    if (error == asio::error::eof) co_return Event::end;
    if (error) co_return Event::failure;
    input.commit(size);
    co_return Event::bytes;
}

asio::awaitable<bool> Connection::send(asio::const_buffer head, asio::const_buffer body, Milliseconds limit) {
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
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    deadline_->set(limit);
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

#include "transport/session.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "transport/connection.hpp"
#include "transport/http_date.hpp"
#include "transport/request_parser.hpp"
#include "transport/response_head.hpp"
#include "transport/server_answers.hpp"

namespace authrig::transport {
namespace {

namespace asio = boost::asio;
using std::chrono::milliseconds;

constexpr milliseconds longest_linger{1'000};

class Session {
public:
    Session(asio::ip::tcp::socket socket, Shared& shared) : connection_(std::move(socket)), shared_(shared) {
        shared_.connections.fetch_add(1, std::memory_order_relaxed);
    }
    ~Session() { shared_.connections.fetch_sub(1, std::memory_order_relaxed); }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    asio::awaitable<void> run() {
        bool open = true;
        if (shared_.options.tls) {
            auto context = shared_.options.tls();
            secure_ = context != nullptr;
            if (secure_) open = co_await connection_.secure(std::move(context), shared_.options.read_deadline);
        }
        if (!open) co_return;
        while (open) {
            const bool answerable = co_await read_request();
            if (!answerable) co_return;
            open = co_await answer();
        }
        // RFC 9112 section 9.6: closing while the client still sends would make TCP reset the connection, and the
        // answer might be lost.
        if (connection_.is_open()) co_await connection_.linger(std::min(longest_linger, shared_.options.read_deadline));
    }

private:
    // False: there is nobody to answer.
    asio::awaitable<bool> read_request() {
        parser_.emplace(shared_.options.header_limit, shared_.options.body_limit, secure_);
        bool timed = false;
        bool continued = false;
        for (;;) {
            parse();
            if (parser_->complete() || parser_->refusal()) co_return true;

            if (parser_->awaits_continue() && input_.size() == 0 && !std::exchange(continued, true)) {
                timed = false;
                const asio::const_buffer line{continue_line.data(), continue_line.size()};
                const bool sent = co_await connection_.send(line, {}, shared_.options.write_deadline);
                if (!sent) co_return false;
            }
            if (!parser_->started())
                connection_.deadline().set(shared_.options.idle_deadline);
            else if (!std::exchange(timed, true))
                connection_.deadline().set(shared_.options.read_deadline);

            const auto event = co_await connection_.read(input_);
            if (event == Connection::Event::bytes) continue;
            if (event == Connection::Event::failure || !parser_->started()) co_return false;
            if (event == Connection::Event::timeout)
                parser_->refuse(408, "the request took too long to arrive");
            else
                parser_->refuse(400, "the request ended before it was complete");
            co_return true;
        }
    }

    void parse() {
        const auto bytes = input_.cdata();
        if (bytes.size() > 0) input_.consume(parser_->feed({static_cast<const char*>(bytes.data()), bytes.size()}));
    }

    // False: nothing more may follow on this connection.
    asio::awaitable<bool> answer() {
        const auto& refusal = parser_->refusal();
        const HttpResponse response = refusal ? refusal_answer(*refusal) : guarded(shared_.handler, parser_->request());
        const Wire& wire = response.wire;
        if (wire.delay > milliseconds::zero()) co_await connection_.deadline().pause(wire.delay);
        if (wire.reset) {
            connection_.reset();
            co_return false;
        }
        const bool keep_alive = !refusal && parser_->keep_alive() && !wire.cut_after && !asks_to_close(response);
        const Framing framing{.date = date_.now(), .keep_alive = keep_alive, .http_1_0 = parser_->http_1_0()};
        write_head(head_, response, framing);
        std::size_t length = response.body.size();
        // RFC 9110 section 9.3.2: HEAD is GET without the content.
        if (parser_->request().method == "HEAD" || !may_have_content(response.status)) length = 0;
        if (wire.cut_after) length = std::min(length, *wire.cut_after);
        const asio::const_buffer head{head_.data(), head_.size()};
        const asio::const_buffer body{response.body.data(), length};
        const bool sent = co_await connection_.send(head, body, shared_.options.write_deadline);
        co_return sent&& keep_alive;
    }

    Connection connection_;
    Shared& shared_;
    boost::beast::flat_buffer input_;
    std::optional<RequestParser> parser_;
    std::string head_;
    DateField date_;
    bool secure_ = false;
};

}  // namespace

asio::awaitable<void> converse(asio::ip::tcp::socket socket, Shared* shared) {
    Session session{std::move(socket), *shared};
    co_await session.run();
}

void turn_away(asio::ip::tcp::socket socket, bool tls) {
    if (tls) return;  // no handshake for one who is not served: closed
    const HttpResponse response = refusal_answer({.status = 503, .reason = "too many connections are open"});
    DateField date;
    std::string text;
    write_head(text, response, {.date = date.now(), .keep_alive = false, .http_1_0 = false});
    text += response.body;
    boost::system::error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(text), ignored);
    socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

}  // namespace authrig::transport

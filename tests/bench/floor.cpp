// floor: the least that an HTTP server on Beast's parser and plain Asio sockets can do. It reads each request whole and
// answers with a made-up code or token; it checks and remembers nothing. What `./dev bench` measures against.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/impl/src.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/src.hpp>
#include <iostream>
#include <string>

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;

namespace {

std::string made_up() {
    static unsigned long long count = 0;
    std::string text = std::to_string(++count);
    return std::string(43 - text.size(), 'x') + text;
}

std::string redirect(std::string_view target) {
    constexpr std::string_view name = "redirect_uri=";
    const auto at = target.find(name);
    std::string uri(target.substr(at + name.size(), target.find('&', at) - at - name.size()));
    for (std::size_t i = 0; (i = uri.find('%', i)) != std::string::npos; ++i)
        uri.replace(i, 3, 1, static_cast<char>(std::stoi(uri.substr(i + 1, 2), nullptr, 16)));
    return "HTTP/1.1 303 See Other\r\nLocation: " + uri + "?code=" + made_up() + "\r\nContent-Length: 0\r\n\r\n";
}

std::string token() {
    const std::string body = R"({"access_token":")" + made_up() + R"(","token_type":"Bearer","expires_in":3600})";
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nCache-Control: no-store\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

asio::awaitable<void> converse(tcp::socket socket) {
    const auto quiet = asio::as_tuple(asio::use_awaitable);
    socket.set_option(tcp::no_delay(true));
    boost::beast::flat_buffer input;
    for (;;) {
        http::request_parser<http::string_body> parser;
        parser.eager(true);
        while (!parser.is_done()) {
            if (input.size() > 0) {
                boost::system::error_code error;
                const auto used = parser.put(input.data(), error);
                if (error && error != http::error::need_more) co_return;
                input.consume(used);
                if (parser.is_done()) break;
            }
            const auto space = input.prepare(16 * 1024);
            const auto [error, size] = co_await socket.async_read_some(space, quiet);
            if (error) co_return;
            input.commit(size);
        }
        const auto& request = parser.get();
        const auto target = request.target();
        const std::string answer =
            request.method() == http::verb::get ? redirect({target.data(), target.size()}) : token();
        const auto bytes = asio::buffer(answer);
        const auto [error, size] = co_await asio::async_write(socket, bytes, quiet);
        if (error) co_return;
    }
}

asio::awaitable<void> accept_all(tcp::acceptor* acceptor) {
    for (;;) {
        tcp::socket socket = co_await acceptor->async_accept(asio::use_awaitable);
        asio::co_spawn(acceptor->get_executor(), converse(std::move(socket)), asio::detached);
    }
}

}  // namespace

int main() {
    asio::io_context context{1};
    tcp::acceptor acceptor{context, {asio::ip::address_v4::loopback(), 0}};
    std::cout << R"({"issuer": "http://127.0.0.1:)" << acceptor.local_endpoint().port() << "\"}" << std::endl;
    asio::co_spawn(context, accept_all(&acceptor), asio::detached);
    context.run();
}

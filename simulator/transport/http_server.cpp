#include "transport/http_server.hpp"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "authrig/simulator.hpp"
#include "transport/session.hpp"

namespace authrig::transport {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::chrono::milliseconds pause_after_failed_accept{10};

// An exception here is a lack of memory: that connection is lost, the server goes on.
void drop(std::exception_ptr) {}

[[noreturn]] void cannot_listen(const ServerOptions& options, const error_code& error) {
    const bool ipv6 = options.host.find(':') != std::string::npos;
    const auto host = ipv6 ? "[" + options.host + "]" : options.host;
    throw EnvironmentError("cannot listen on " + host + ":" + std::to_string(options.port) + ": " + error.message());
}

tcp::endpoint resolved(asio::io_context& context, const ServerOptions& options) {
    error_code error;
    const auto address = asio::ip::make_address(options.host, error);
    if (!error) return {address, options.port};
    const auto found = tcp::resolver{context}.resolve(options.host, std::to_string(options.port), error);
    if (error) cannot_listen(options, error);
    // IPv4 first: agents connect to 127.0.0.1, and `localhost` is often ::1 too.
    const auto v4 =
        std::find_if(found.begin(), found.end(), [](const auto& e) { return e.endpoint().address().is_v4(); });
    return v4 != found.end() ? v4->endpoint() : found.begin()->endpoint();
}

tcp::acceptor listening(asio::io_context& context, const ServerOptions& options) {
    const tcp::endpoint endpoint = resolved(context, options);
    tcp::acceptor acceptor{context};
    error_code error;
    acceptor.open(endpoint.protocol(), error);
    // A port that the last run left in TIME_WAIT is free; one that somebody listens on is not.
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) cannot_listen(options, error);
    return acceptor;
}

// With one thread everything is in order anyway; with more, each connection keeps its own order.
asio::any_io_executor executor_for_connection(asio::io_context& context, int threads) {
    if (threads == 1) return context.get_executor();
    return asio::make_strand(context);
}

asio::awaitable<void> accept_connections(tcp::acceptor* acceptor, asio::io_context* context, Shared* shared) {
    const auto token = asio::as_tuple(asio::use_awaitable);
    asio::steady_timer timer{*context};
    for (;;) {
        tcp::socket socket{executor_for_connection(*context, shared->options.threads)};
        const auto [error] = co_await acceptor->async_accept(socket, token);
        if (error == asio::error::connection_aborted) continue;
        if (error) {  // no descriptors left: one may be free soon
            timer.expires_after(pause_after_failed_accept);
            co_await timer.async_wait(token);
            continue;
        }
        if (shared->connections.load(std::memory_order_relaxed) >= shared->options.connection_limit) {
            turn_away(std::move(socket), shared->options.tls != nullptr);
            continue;
        }
        const auto executor = socket.get_executor();
        asio::co_spawn(executor, converse(std::move(socket), shared), drop);
    }
}

}  // namespace

struct HttpServer::Impl {
    // What exists between `start` and `stop`. The context goes first when it is destroyed after the threads have ended:
    // with it go the coroutines, with them the sockets.
    struct Running {
        Running(const ServerOptions& options, const Handler& handler)
            : shared{.options = options, .handler = handler},
              context(options.threads),
              acceptor(listening(context, options)),
              port(acceptor.local_endpoint().port()) {
            asio::co_spawn(context, accept_connections(&acceptor, &context, &shared), drop);
        }
        void run() {
            for (int i = 0; i < shared.options.threads; ++i) threads.emplace_back([this] { context.run(); });
        }
        ~Running() {
            context.stop();
            for (auto& thread : threads) thread.join();
        }

        Shared shared;
        asio::io_context context;
        tcp::acceptor acceptor;
        std::uint16_t port;
        std::vector<std::thread> threads;
    };

    ServerOptions options;
    Handler handler;
    std::unique_ptr<Running> running;
};

HttpServer::HttpServer(ServerOptions options, Handler handler)
    : impl_(std::make_unique<Impl>(Impl{std::move(options), std::move(handler), nullptr})) {
    impl_->options.threads = std::max(1, impl_->options.threads);
}

HttpServer::~HttpServer() { stop(); }

void HttpServer::start() {
    if (impl_->running) return;
    auto running = std::make_unique<Impl::Running>(impl_->options, impl_->handler);
    try {
        running->run();
    } catch (const std::system_error& error) {
        throw EnvironmentError("cannot start a thread for " + impl_->options.host + ": " + error.what());
    }
    impl_->running = std::move(running);
}

void HttpServer::stop() { impl_->running.reset(); }

std::uint16_t HttpServer::port() const { return impl_->running ? impl_->running->port : std::uint16_t{0}; }

}  // namespace authrig::transport

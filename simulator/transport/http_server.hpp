#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "authrig/http.hpp"

namespace authrig::transport {

class TlsContext;

/// `ServerOptions` are the limits of a server. All times are wire time: real, whatever a tenant's clock says.
struct ServerOptions {
    std::string host = "127.0.0.1";                    ///< a numeric address, or a name that resolves to one
    std::uint16_t port = 0;                            ///< 0: any free one
    int threads = 1;                                   ///< how many requests can be handled at one time
    std::size_t header_limit = 16 * 1024;              ///< request line and header fields together, bytes
    std::size_t body_limit = 1024 * 1024;              ///< bytes
    std::chrono::milliseconds read_deadline{10'000};   ///< for a whole request, from its first byte
    std::chrono::milliseconds write_deadline{10'000};  ///< for a whole response, when the client does not read
    std::chrono::milliseconds idle_deadline{60'000};   ///< between two requests of a connection
    std::size_t connection_limit = 1024;               ///< one more is answered 503
    /// What TLS is spoken with, asked at each connection, whose requests are then `secure`; empty, or null: plain.
    std::function<std::shared_ptr<TlsContext>()> tls;
};

/// `HttpServer` gives a function from request to response a TCP socket: HTTP/1.1 (RFC 9112) with keep-alive and
/// pipelining. The handler is called on the server's threads, at most `threads` calls at a time. When it throws, the
/// client gets a 500 and the server goes on. `response.wire` is carried out here and nowhere else.
class HttpServer {
public:
    using Handler = std::function<HttpResponse(const HttpRequest&)>;

    HttpServer(ServerOptions options, Handler handler);
    ~HttpServer();  ///< stops
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Listens before it returns. Throws `authrig::EnvironmentError` that names the address. May follow a `stop`.
    void start();
    /// Closes every connection and joins the threads; waits for handlers that run. Idempotent. Not from a handler.
    void stop();
    /// Where it listens; 0 before `start` and after `stop`.
    [[nodiscard]] std::uint16_t port() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace authrig::transport

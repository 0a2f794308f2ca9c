#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "raw_connection.hpp"
#include "transport/http_server.hpp"

using namespace std::chrono_literals;
using authrig::HttpRequest;
using authrig::HttpResponse;
using authrig::testing::RawConnection;
using authrig::transport::HttpServer;
using authrig::transport::ServerOptions;

namespace {

HttpResponse length_of_body(const HttpRequest& request) {
    auto body = request.path() == "/huge" ? std::string(64 * 1024 * 1024, 'x') : std::to_string(request.body.size());
    return {.status = 200, .headers = {}, .body = std::move(body), .wire = {}};
}

struct LimitedServer : HttpServer {
    explicit LimitedServer(ServerOptions options = {}) : HttpServer(std::move(options), length_of_body) { start(); }
};

constexpr auto plain_get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

std::string post_of(std::size_t size) {
    return "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" +
           std::string(size, 'x');
}

std::string header_of(std::size_t size) {
    const std::string before = "GET / HTTP/1.1\r\nHost: a\r\nX-Pad: ";
    return before + std::string(size - before.size() - 4, 'x') + "\r\n\r\n";
}

}  // namespace

TEST_CASE("what is not HTTP gets a 400 and the connection closes") {
    LimitedServer server;
    const auto* request = GENERATE(
        "\x16\x03\x01\x02\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "GET / HTTP/1.1\r\nno colon\r\n\r\n", "G<T / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET nowhere HTTP/1.1\r\nHost: a\r\n\r\n", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n",
        // RFC 9112 section 3.2: exactly one Host.
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        // RFC 9112 section 6.3: framing that two readers could understand in two ways.
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\n\r\n",
        "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
    CAPTURE(request);
    RawConnection client{server.port()};
    const auto response = client.exchange(request);
    CHECK(response.status() == 400);
    CHECK(response.has("Connection: close"));
    CHECK_FALSE(response.body.empty());
    CHECK(client.end() == RawConnection::End::closed);
    CHECK(RawConnection{server.port()}.exchange(plain_get).status() == 200);
}

TEST_CASE("a transfer coding that nobody knows is not implemented") {
    // RFC 9112 section 6.1.
    LimitedServer server;
    RawConnection client{server.port()};
    CHECK(client.exchange("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n").status() == 501);
}

TEST_CASE("a request that ends in the middle is malformed") {
    LimitedServer server;
    const auto* request = GENERATE("GET / HT", "GET / HTTP/1.1\r\nHost: a\r\n",
                                   "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab");
    RawConnection client{server.port()};
    client.send(request);
    client.half_close();
    CHECK(client.receive().status() == 400);
    CHECK(client.end() == RawConnection::End::closed);
}

TEST_CASE("a header section may be as large as the limit and no larger") {
    LimitedServer server{{.header_limit = 1000}};
    const auto [size, status] = GENERATE(table<std::size_t, int>({{999, 200}, {1000, 200}, {1001, 431}, {9000, 431}}));
    CAPTURE(size);
    RawConnection client{server.port()};
    CHECK(client.exchange(header_of(size)).status() == status);
}

TEST_CASE("small fields add up to a large header section") {
    LimitedServer server{{.header_limit = 1000}};
    RawConnection client{server.port()};
    client.send("GET / HTTP/1.1\r\nHost: a\r\n");
    for (int i = 0; i < 200 && !client.readable(0ms); ++i) client.send("X-Small: field\r\n");
    CHECK(client.receive().status() == 431);
    CHECK(client.end() == RawConnection::End::closed);
}

TEST_CASE("a line without an end is a large header section") {
    LimitedServer server{{.header_limit = 1000}};
    const auto* before = GENERATE(
        "", "GET / HTTP/1.1\r\nHost: a\r\nX: ", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;");
    RawConnection client{server.port()};
    CHECK(client.exchange(before + std::string(20'000, 'x')).status() == 431);
    CHECK(client.end() == RawConnection::End::closed);
}

TEST_CASE("content may be as large as the limit and no larger") {
    LimitedServer server{{.body_limit = 5000}};
    const auto [size, status] = GENERATE(table<std::size_t, int>({{4999, 200}, {5000, 200}, {5001, 413}}));
    CAPTURE(size);
    RawConnection client{server.port()};
    CHECK(client.exchange(post_of(size)).status() == status);
}

TEST_CASE("chunks count together") {
    LimitedServer server{{.body_limit = 10}};
    RawConnection client{server.port()};
    const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    CHECK(client.exchange(head + "6\r\nabcdef\r\n4\r\nabcd\r\n0\r\n\r\n").body == "10");
    CHECK(client.exchange(head + "6\r\nabcdef\r\n5\r\nabcde\r\n0\r\n\r\n").status() == 413);
}

TEST_CASE("a client that sends all of a large request still gets its refusal") {
    // RFC 9112 section 9.6: no reset that would take the answer away.
    LimitedServer server;
    RawConnection client{server.port()};
    CHECK(client.send(post_of(8 * 1024 * 1024)));
    CHECK(client.receive().status() == 413);
    client.half_close();
    CHECK(client.end() == RawConnection::End::closed);
}

TEST_CASE("a request that does not arrive in time gets a 408") {
    LimitedServer server{{.read_deadline = 50ms}};
    const auto* request =
        GENERATE("G", "GET / HTTP/1.1\r\nHost: a\r\n", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab");
    RawConnection client{server.port()};
    const auto begun = std::chrono::steady_clock::now();
    CHECK(client.exchange(request).status() == 408);
    CHECK(std::chrono::steady_clock::now() - begun >= 50ms);
    CHECK(client.end() == RawConnection::End::closed);
}

TEST_CASE("the deadline is for the whole request, not for each byte") {
    LimitedServer server{{.read_deadline = 100ms}};
    RawConnection client{server.port()};
    client.send("GET /");
    const auto begun = std::chrono::steady_clock::now();
    while (!client.readable(10ms) && std::chrono::steady_clock::now() - begun < 10s) client.send("x");
    CHECK(client.receive().status() == 408);
}

TEST_CASE("a connection on which nothing is asked closes without a word") {
    LimitedServer server{{.idle_deadline = 200ms}};
    RawConnection fresh{server.port()};
    CHECK(fresh.receive_all().empty());
    CHECK(fresh.end() == RawConnection::End::closed);

    RawConnection used{server.port()};
    CHECK(used.exchange(plain_get).status() == 200);
    CHECK(used.receive_all().empty());
    CHECK(used.end() == RawConnection::End::closed);
}

TEST_CASE("a connection too many is told so") {
    LimitedServer server{{.connection_limit = 2}};
    RawConnection first{server.port()};
    RawConnection second{server.port()};
    CHECK(first.exchange(plain_get).status() == 200);
    CHECK(second.exchange(plain_get).status() == 200);
    CHECK(RawConnection{server.port()}.receive().status() == 503);
    CHECK(first.exchange(plain_get).status() == 200);
}

TEST_CASE("a client that reads slowly gets all of a large answer") {
    LimitedServer server;
    RawConnection client{server.port()};
    client.send("GET /huge HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(client.receive().body.size() == 64 * 1024 * 1024);
    CHECK(client.exchange(plain_get).status() == 200);
}

TEST_CASE("a client that does not read is left") {
    LimitedServer server{{.write_deadline = 50ms, .connection_limit = 1}};
    RawConnection deaf{server.port()};
    deaf.send("GET /huge HTTP/1.1\r\nHost: a\r\n\r\n");
    REQUIRE(deaf.readable(10s));
    // Its place is free when the server has let go.
    const auto begun = std::chrono::steady_clock::now();
    int status = 503;
    while (status == 503 && std::chrono::steady_clock::now() - begun < 10s)
        status = RawConnection{server.port()}.exchange(plain_get).status();
    CHECK(status == 200);
    CHECK_FALSE(deaf.receive().whole);
}

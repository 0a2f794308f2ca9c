#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

#include "raw_connection.hpp"
#include "transport/http_server.hpp"

using namespace std::chrono_literals;
using authrig::HttpRequest;
using authrig::HttpResponse;
using authrig::testing::RawConnection;
using authrig::testing::RawResponse;
using authrig::transport::HttpServer;

namespace {

HttpResponse text_answer(std::string body) {
    return {.status = 200, .headers = {{"Content-Type", "text/plain"}}, .body = std::move(body), .wire = {}};
}

// Tells what arrived: method, target, number of fields, content.
HttpResponse echo_answer(const HttpRequest& request) {
    if (request.path() == "/throw") throw std::runtime_error("our own bug");
    if (request.path() == "/throw-other") throw 1;
    if (request.path() == "/status-0") return {.status = 0, .headers = {}, .body = {}, .wire = {}};
    if (request.path() == "/empty") return {.status = 204, .headers = {}, .body = "not sent", .wire = {}};
    if (request.path() == "/close")
        return {.status = 200, .headers = {{"Connection", "close"}}, .body = "bye", .wire = {}};
    return text_answer(request.method + " " + request.target + " " + std::to_string(request.headers.size()) + " " +
                       request.body);
}

struct EchoServer : HttpServer {
    EchoServer() : HttpServer({}, echo_answer) { start(); }
};

}  // namespace

TEST_CASE("a request reaches the handler with method, target, fields and content") {
    EchoServer server;
    RawConnection client{server.port()};
    const auto response = client.exchange(
        "POST /token?a=1&b=%20 HTTP/1.1\r\nHost: localhost\r\nX-Two: 1\r\nX-Two: 2\r\nContent-Length: "
        "7\r\n\r\na=b&c=d");
    CHECK(response.status() == 200);
    CHECK(response.body == "POST /token?a=1&b=%20 4 a=b&c=d");
    CHECK(response.has("Content-Type: text/plain"));
    CHECK(response.head.find("\r\nDate: ") != std::string::npos);
    CHECK(response.head.find("\r\nConnection: ") == std::string::npos);
}

TEST_CASE("a connection serves one request after the other") {
    EchoServer server;
    RawConnection client{server.port()};
    for (int i = 0; i < 100; ++i) {
        const auto path = "/" + std::to_string(i);
        REQUIRE(client.exchange("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n").body == "GET " + path + " 1 ");
    }
}

TEST_CASE("pipelined requests are answered in order") {
    // RFC 9112 section 9.3.2.
    EchoServer server;
    RawConnection client{server.port()};
    std::string requests;
    for (int i = 0; i < 1000; ++i)
        requests += "POST /" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi";
    client.send(requests);
    for (int i = 0; i < 1000; ++i) REQUIRE(client.receive().body == "POST /" + std::to_string(i) + " 2 hi");
}

TEST_CASE("a request may come in any pieces") {
    EchoServer server;
    RawConnection client{server.port()};
    const std::string request =
        "\r\nPOST /slow HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3;ext=1\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: dropped\r\n\r\n";
    for (const char c : request) REQUIRE(client.send({&c, 1}));
    CHECK(client.receive().body == "POST /slow 2 abcde");
    CHECK(client.exchange("GET /next HTTP/1.1\r\nHost: a\r\n\r\n").body == "GET /next 1 ");
}

TEST_CASE("HEAD is answered without content and with its length") {
    EchoServer server;
    RawConnection client{server.port()};
    client.send("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\nGET /y HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(client.receive(true).has("Content-Length: 10"));
    const auto next = client.receive();
    CHECK_THAT(next.head, Catch::StartsWith("HTTP/1.1 200 "));  // nothing stands before it
    CHECK(next.body == "GET /y 1 ");
}

TEST_CASE("204 has no content whatever the handler says") {
    EchoServer server;
    RawConnection client{server.port()};
    const auto response = client.exchange("GET /empty HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(response.status() == 204);
    CHECK(response.head.find("Content-Length") == std::string::npos);
    CHECK(client.exchange("GET /y HTTP/1.1\r\nHost: a\r\n\r\n").body == "GET /y 1 ");
}

TEST_CASE("a connection closes when one side asks for it") {
    // RFC 9112 sections 9.3 and 9.6; HTTP/1.0 closes unless asked to stay.
    EchoServer server;
    const auto* request = GENERATE("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                                   "GET /close HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.0\r\n\r\n");
    CAPTURE(request);
    RawConnection client{server.port()};
    const auto response = client.exchange(request);
    CHECK(response.status() == 200);
    CHECK(response.has("Connection: close"));
    CHECK(client.end() == RawConnection::End::closed);
}

TEST_CASE("an HTTP/1.0 client may ask to stay and is told so") {
    EchoServer server;
    RawConnection client{server.port()};
    for (int i = 0; i < 2; ++i) {
        const auto response = client.exchange("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        CHECK(response.status() == 200);
        CHECK(response.has("Connection: keep-alive"));
    }
}

TEST_CASE("a client that expects 100 gets it before it sends the content") {
    // RFC 9110 section 10.1.1.
    EchoServer server;
    RawConnection client{server.port()};
    const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    CHECK(client.exchange(head).head == "HTTP/1.1 100 Continue\r\n\r\n");
    CHECK(client.exchange("hi").body == "POST / 3 hi");

    // Content that is there already needs no 100.
    CHECK(client.exchange(head + "hi").status() == 200);
}

TEST_CASE("a client that has ended its half gets all answers") {
    EchoServer server;
    RawConnection client{server.port()};
    client.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n");
    client.half_close();
    CHECK(client.receive().body == "GET /1 1 ");
    CHECK(client.receive().body == "GET /2 1 ");
    CHECK(client.end() == RawConnection::End::closed);
}

TEST_CASE("a handler that throws costs its client a 500 and nothing else") {
    EchoServer server;
    RawConnection client{server.port()};
    const auto* path = GENERATE("/throw", "/throw-other", "/status-0");
    const auto response = client.exchange("GET " + std::string{path} + " HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(response.status() == 500);
    CHECK(response.body == R"({"error":"server_error"})");
    CHECK(response.has("Content-Type: application/json"));
    CHECK(client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status() == 200);
}

TEST_CASE("with two threads two requests are handled at one time") {
    std::mutex mutex;
    std::condition_variable both;
    int inside = 0;
    HttpServer server{{.threads = 2}, [&](const HttpRequest&) {
                          std::unique_lock lock{mutex};
                          ++inside;
                          both.notify_all();
                          return text_answer(both.wait_for(lock, 10s, [&] { return inside == 2; }) ? "both" : "alone");
                      }};
    server.start();
    RawConnection first{server.port()};
    RawConnection second{server.port()};
    first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    second.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(first.receive().body == "both");
    CHECK(second.receive().body == "both");
}

TEST_CASE("many clients are served by several threads") {
    HttpServer server{{.threads = 2}, echo_answer};
    server.start();
    std::vector<std::jthread> clients;
    std::atomic<int> right{0};
    for (int c = 0; c < 8; ++c)
        clients.emplace_back([&right, port = server.port()] {
            for (int i = 0; i < 5; ++i) {
                RawConnection client{port};
                for (int k = 0; k < 20; ++k)
                    right += client.exchange("GET /k HTTP/1.1\r\nHost: a\r\n\r\n").body == "GET /k 1 ";
            }
        });
    clients.clear();
    CHECK(right == 8 * 5 * 20);
}

#include <catch2/catch.hpp>
#include <chrono>

#include "raw_connection.hpp"
#include "transport/http_server.hpp"

using namespace std::chrono_literals;
using authrig::HttpRequest;
using authrig::HttpResponse;
using authrig::Wire;
using authrig::testing::RawConnection;
using authrig::transport::HttpServer;

namespace {

Wire wire_for(std::string_view path) {
    if (path == "/late") return {.delay = 200ms, .cut_after = {}, .reset = false};
    if (path == "/cut-0") return {.delay = 0ms, .cut_after = 0, .reset = false};
    if (path == "/cut-4") return {.delay = 0ms, .cut_after = 4, .reset = false};
    if (path == "/cut-99") return {.delay = 0ms, .cut_after = 99, .reset = false};
    if (path == "/reset") return {.delay = 0ms, .cut_after = {}, .reset = true};
    if (path == "/late-reset") return {.delay = 50ms, .cut_after = {}, .reset = true};
    return {};
}

HttpResponse disturbed(const HttpRequest& request) {
    return {.status = 200, .headers = {}, .body = "0123456789", .wire = wire_for(request.path())};
}

std::string get_of(std::string_view path) { return "GET " + std::string{path} + " HTTP/1.1\r\nHost: a\r\n\r\n"; }

}  // namespace

TEST_CASE("a delayed answer holds up its own connection only") {
    HttpServer server{{}, disturbed};
    server.start();
    RawConnection late{server.port()};
    RawConnection quick{server.port()};
    const auto asked = std::chrono::steady_clock::now();
    late.send(get_of("/late") + get_of("/"));
    REQUIRE(late.readable(0ms) == false);
    CHECK(quick.exchange(get_of("/")).body == "0123456789");
    CHECK(late.receive().body == "0123456789");
    CHECK(std::chrono::steady_clock::now() - asked >= 200ms);
    CHECK(late.receive().body == "0123456789");
}

TEST_CASE("a delay is not bounded by the other deadlines") {
    HttpServer server{{.read_deadline = 100ms, .write_deadline = 100ms, .idle_deadline = 100ms}, disturbed};
    server.start();
    RawConnection client{server.port()};
    CHECK(client.exchange(get_of("/late")).body == "0123456789");
}

TEST_CASE("a cut answer promises all of its content and ends before") {
    HttpServer server{{}, disturbed};
    server.start();
    const auto [path, body] =
        GENERATE(table<const char*, const char*>({{"/cut-0", ""}, {"/cut-4", "0123"}, {"/cut-99", "0123456789"}}));
    RawConnection client{server.port()};
    const auto response = client.exchange(get_of(path));
    CHECK(response.has("Content-Length: 10"));
    CHECK(response.body == body);
    CHECK(client.end() == RawConnection::End::closed);
}

TEST_CASE("a reset answer is a reset connection") {
    HttpServer server{{}, disturbed};
    server.start();
    const auto* path = GENERATE("/reset", "/late-reset");
    RawConnection client{server.port()};
    client.send(get_of(path));
    CHECK(client.receive_all().empty());
    CHECK(client.end() == RawConnection::End::reset);
    CHECK(RawConnection{server.port()}.exchange(get_of("/")).status() == 200);
}

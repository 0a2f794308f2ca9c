#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <list>
#include <vector>

#include "authrig/simulator.hpp"
#include "raw_connection.hpp"
#include "transport/http_server.hpp"

using namespace std::chrono_literals;
using authrig::HttpRequest;
using authrig::HttpResponse;
using authrig::testing::RawConnection;
using authrig::transport::HttpServer;

namespace {

HttpResponse lifecycle_answer(const HttpRequest& request) {
    HttpResponse response{.status = 200, .headers = {}, .body = request.target, .wire = {}};
    if (request.path() == "/late") response.wire.delay = 1h;
    return response;
}

constexpr auto lifecycle_request = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";

}  // namespace

TEST_CASE("a server starts and stops a thousand times, quickly") {
    std::vector<std::chrono::steady_clock::duration> taken;
    for (int i = 0; i < 1000; ++i) {
        HttpServer server{{}, lifecycle_answer};
        server.start();
        RawConnection client{server.port()};
        REQUIRE(client.exchange(lifecycle_request).body == "/hello");
        const auto begun = std::chrono::steady_clock::now();
        server.stop();
        taken.push_back(std::chrono::steady_clock::now() - begun);
    }
    // The median, so that a busy machine does not fail it: a scenario case pays this once.
    std::nth_element(taken.begin(), taken.begin() + 500, taken.end());
    CHECK(taken[500] < 5ms);
}

TEST_CASE("a server has a port only while it listens") {
    HttpServer server{{}, lifecycle_answer};
    CHECK(server.port() == 0);
    server.start();
    const auto port = server.port();
    CHECK(port != 0);
    server.start();
    CHECK(server.port() == port);
    server.stop();
    server.stop();
    CHECK(server.port() == 0);
    CHECK_THROWS(RawConnection{port});
}

TEST_CASE("a stopped server can start again on the port it had") {
    HttpServer first{{}, lifecycle_answer};
    first.start();
    const auto port = first.port();
    RawConnection client{port};
    REQUIRE(client.exchange(lifecycle_request).status() == 200);
    first.stop();
    CHECK(client.end() != RawConnection::End::open);

    HttpServer second{{.port = port}, lifecycle_answer};
    second.start();
    CHECK(RawConnection{port}.exchange(lifecycle_request).status() == 200);
}

TEST_CASE("a busy port is an environment error that names the address") {
    HttpServer holder{{}, lifecycle_answer};
    holder.start();
    const auto address = "127.0.0.1:" + std::to_string(holder.port());
    HttpServer other{{.port = holder.port()}, lifecycle_answer};
    CHECK_THROWS_AS(other.start(), authrig::EnvironmentError);
    CHECK_THROWS_WITH(other.start(), Catch::Matchers::Contains(address));
    CHECK(other.port() == 0);
}

TEST_CASE("a host that is not ours is an environment error") {
    // 192.0.2.0/24 is for documentation (RFC 5737); `.invalid` never resolves (RFC 6761 section 6.4).
    const auto* host = GENERATE("192.0.2.1", "no-such-host.invalid");
    HttpServer server{{.host = host}, lifecycle_answer};
    CHECK_THROWS_AS(server.start(), authrig::EnvironmentError);
    CHECK_THROWS_WITH(server.start(), Catch::Matchers::Contains(host));
}

TEST_CASE("stopping closes connections, whatever they are at") {
    const int threads = GENERATE(1, 2);
    HttpServer server{{.threads = threads}, lifecycle_answer};
    server.start();
    std::list<RawConnection> clients;
    for (const auto* bytes : {"", "GET / HT", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab",
                              lifecycle_request, "GET /late HTTP/1.1\r\nHost: a\r\n\r\n"}) {
        for (int i = 0; i < 10; ++i) clients.emplace_back(server.port()).send(bytes);
    }
    REQUIRE(RawConnection{server.port()}.exchange(lifecycle_request).status() == 200);
    server.stop();
    for (auto& client : clients) CHECK(client.end() != RawConnection::End::open);
}

TEST_CASE("a server listens where a name leads") {
    HttpServer server{{.host = "localhost"}, lifecycle_answer};
    server.start();
    CHECK(RawConnection{server.port()}.exchange(lifecycle_request).status() == 200);
}

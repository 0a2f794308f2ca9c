#include <catch2/catch.hpp>
#include <future>

#include "authrig/client.hpp"
#include "clients_raw_server.hpp"

using namespace authrig;
using authrig::testing::RawServer;
using Ending = RawServer::Ending;

namespace {

constexpr auto ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
const HttpRequest get{};
const HttpRequest post{
    .method = "POST", .target = "/token", .headers = {{"Content-Type", "application/json"}}, .body = "{}"};

}  // namespace

TEST_CASE("a request goes to the mapped address and its Host field keeps the name") {
    RawServer server({{.answers = {ok}}});
    const auto transport = make_http_transport({.resolve = {{"http://as.authrig.test", {"127.0.0.1", server.port()}}}});
    const auto response = transport->send("http://as.authrig.test", post);
    REQUIRE(response);
    CHECK(response->body == "ok");
    const auto request = server.requests().at(0);
    CHECK(request.starts_with("POST /token HTTP/1.1\r\n"));
    CHECK(request.find("\r\nHost: as.authrig.test\r\n") != std::string::npos);
    CHECK(request.find("\r\nContent-Length: 2\r\nContent-Type: application/json\r\n") != std::string::npos);
    CHECK(request.ends_with("\r\n\r\n{}"));
}

TEST_CASE("requests in sequence share a connection, GET and POST alike") {
    RawServer server({{.answers = {ok, ok, ok}}});
    const auto transport = make_http_transport({});
    CHECK(transport->send(server.origin(), get));
    CHECK(transport->send(server.origin(), post));
    CHECK(transport->send(server.origin(), get));
    CHECK(server.requests().size() == 3);
}

TEST_CASE("a redirect is brought as it is, and not followed") {
    RawServer server({{.answers = {"HTTP/1.1 302 Found\r\nLocation: /x?a=%26\r\nContent-Length: 0\r\n\r\n"}}});
    const auto response = make_http_transport({})->send(server.origin(), get);
    REQUIRE(response);
    CHECK(response->status == 302);
    CHECK(response->headers.get("Location") == "/x?a=%26");
    CHECK(server.requests().size() == 1);
}

TEST_CASE("a kept connection that the server has closed is replaced, for any method") {
    RawServer server({{.answers = {ok}}, {.answers = {ok}}});
    const auto transport = make_http_transport({});
    REQUIRE(transport->send(server.origin(), get));
    server.wait_until_closed(1);
    CHECK(transport->send(server.origin(), post));
    CHECK(server.requests().size() == 2);
}

TEST_CASE("a request on a fresh connection that ends without an answer is not repeated") {
    const auto ending = GENERATE(Ending::close, Ending::reset);
    RawServer server({{.answers = {}, .ending = ending}, {.answers = {ok}}});
    const auto response = make_http_transport({})->send(server.origin(), get);
    REQUIRE_FALSE(response);
    CHECK(response.error().kind == TransportError::Kind::cut);
    CHECK(server.requests().size() <= 1);
}

TEST_CASE("on a kept connection a GET closed before any byte is repeated once, a POST never is") {
    // An empty answer and the end: the request was read, and the connection closed in order.
    RawServer server({{.answers = {ok, ""}}, {.answers = {ok}}});
    const auto transport = make_http_transport({});
    REQUIRE(transport->send(server.origin(), get));
    SECTION("GET") {
        CHECK(transport->send(server.origin(), get));
        CHECK(server.requests().size() == 3);
    }
    SECTION("POST") {
        const auto response = transport->send(server.origin(), post);
        REQUIRE_FALSE(response);
        CHECK(response.error().kind == TransportError::Kind::cut);
        CHECK(server.requests().size() == 2);
    }
}

TEST_CASE("a reset on a kept connection is shown, not repeated") {
    RawServer server({{.answers = {ok}, .ending = Ending::reset}, {.answers = {ok}}});
    const auto transport = make_http_transport({});
    REQUIRE(transport->send(server.origin(), get));
    const auto response = transport->send(server.origin(), get);
    REQUIRE_FALSE(response);
    CHECK(response.error().kind == TransportError::Kind::cut);
    CHECK(server.requests().size() == 2);
}

TEST_CASE("an answer cut in its body is told as cut, and the connection is not used again") {
    RawServer server({{.answers = {"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc"}}, {.answers = {ok}}});
    const auto transport = make_http_transport({});
    const auto cut = transport->send(server.origin(), get);
    REQUIRE_FALSE(cut);
    CHECK(cut.error().kind == TransportError::Kind::cut);
    CHECK(cut.error().message == "closed after 3 bytes of the body");
    CHECK(transport->send(server.origin(), get));
}

TEST_CASE("a server that does not answer in time is a timeout") {
    RawServer server({{.answers = {}, .ending = Ending::hold}});
    const auto response =
        make_http_transport({.resolve = {}, .timeout = std::chrono::milliseconds(30)})->send(server.origin(), get);
    REQUIRE_FALSE(response);
    CHECK(response.error().kind == TransportError::Kind::timeout);
}

TEST_CASE("a port on which nobody listens is refused") {
    std::uint16_t port = 0;
    {
        RawServer gone({});
        port = gone.port();
    }
    const auto response = make_http_transport({})->send("http://127.0.0.1:" + std::to_string(port), get);
    REQUIRE_FALSE(response);
    CHECK(response.error().kind == TransportError::Kind::refused);
    CHECK(to_string(response.error().kind) == "refused");
}

TEST_CASE("a name without an address, and an origin that is none, are told apart") {
    const auto transport = make_http_transport({});
    CHECK(transport->send("http://no-such-host.invalid", get).error().kind == TransportError::Kind::name);
    CHECK(transport->send("ftp://127.0.0.1", get).error().kind == TransportError::Kind::protocol);
    CHECK(transport->send("", get).error().kind == TransportError::Kind::protocol);
    CHECK(transport->send("http://127.0.0.1:x", get).error().kind == TransportError::Kind::protocol);
    CHECK(transport->send("http://127.0.0.1:65536", get).error().kind == TransportError::Kind::protocol);
}

TEST_CASE("names below localhost are loopback (RFC 6761 section 6.3)") {
    RawServer server({{.answers = {ok}}});
    const auto origin = "http://acme.preview.localhost:" + std::to_string(server.port());
    REQUIRE(make_http_transport({})->send(origin, get));
    CHECK(server.requests().at(0).find("Host: acme.preview.localhost:" + std::to_string(server.port()) + "\r\n") !=
          std::string::npos);
}

TEST_CASE("several threads send at once, each on a connection of its own") {
    RawServer one({{.answers = {ok, ok}}});
    RawServer two({{.answers = {ok, ok}}});
    const auto transport = make_http_transport({});
    const auto send_twice = [&](const std::string& origin) {
        return transport->send(origin, get).has_value() && transport->send(origin, post).has_value();
    };
    auto first = std::async(std::launch::async, send_twice, one.origin());
    auto second = std::async(std::launch::async, send_twice, two.origin());
    CHECK(first.get());
    CHECK(second.get());
}

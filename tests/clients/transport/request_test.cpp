#include <catch2/catch.hpp>

#include "piece_stream.hpp"

using namespace authrig;

namespace {

std::string bytes_of(const HttpRequest& request, const std::string& host = "as.test") {
    testing::PieceStream stream("HTTP/1.1 204 No Content\r\n\r\n");
    const auto exchanged = agents::exchange_with_httplib(stream, host, request, 1000, agents::Deadline::max());
    REQUIRE(exchanged.response);
    CHECK(stream.writes == 1);  // Two would wait for each other: Nagle's algorithm against delayed acknowledgements.
    return stream.written;
}

}  // namespace

TEST_CASE("method, target, fields and body go out as they are, repeated fields in their order") {
    const HttpRequest request{
        .method = "PURGE",
        .target = "/a%2Bb?c=%26+%zz",
        .headers = {{"X-B", "2%41"}, {"User-Agent", "u"}, {"x-b", ""}, {"A", "1"}, {"Accept", "x/y"}},
        .body = std::string("x\0y", 3)};
    // The library sorts fields by name.
    const std::string head =
        "PURGE /a%2Bb?c=%26+%zz HTTP/1.1\r\nA: 1\r\nAccept: x/y\r\nContent-Length: 3\r\nHost: as.test:81\r\n"
        "User-Agent: u\r\nX-B: 2%41\r\nx-b: \r\n\r\n";
    CHECK(bytes_of(request, "as.test:81") == head + request.body);
}

TEST_CASE("nothing is added that is there already, and Accept beside what HTTP/1.1 needs") {
    const HttpRequest request{.method = "POST",
                              .target = "/",
                              .headers = {{"host", "h"}, {"user-agent", "u"}, {"content-length", "9"}},
                              .body = "x"};
    CHECK(bytes_of(request) ==
          "POST / HTTP/1.1\r\nAccept: */*\r\ncontent-length: 9\r\nhost: h\r\nuser-agent: u\r\n\r\nx");
}

TEST_CASE("an empty POST says that it is empty, an empty GET says nothing (RFC 9110 section 8.6)") {
    const auto post = bytes_of({.method = "POST", .target = "/", .headers = {{"User-Agent", "u"}}, .body = {}});
    CHECK(post == "POST / HTTP/1.1\r\nAccept: */*\r\nContent-Length: 0\r\nHost: as.test\r\nUser-Agent: u\r\n\r\n");
    CHECK(bytes_of({}).find("Content-Length") == std::string::npos);
}

TEST_CASE("a body without a content type gets none, and the fields alone say how it is framed") {
    const auto untyped = bytes_of({.method = "POST", .target = "/", .headers = {}, .body = "a=b"});
    CHECK(untyped.find("Content-Type") == std::string::npos);
    CHECK(untyped.ends_with("\r\n\r\na=b"));
    const auto chunked = bytes_of({.method = "POST",
                                   .target = "/",
                                   .headers = {{"Transfer-Encoding", "chunked"}},
                                   .body = "1\r\nx\r\n0\r\n\r\n"});
    CHECK(chunked.find("Content-Length") == std::string::npos);
    CHECK(chunked.ends_with("\r\n\r\n1\r\nx\r\n0\r\n\r\n"));
}

TEST_CASE("long values and long targets go out whole") {
    const std::string value(20'000, 'v');
    const auto sent =
        bytes_of({.method = "GET", .target = "/" + value, .headers = {{"Authorization", value}}, .body = {}});
    CHECK(sent.starts_with("GET /" + value + " HTTP/1.1\r\n"));
    CHECK(sent.find("\r\nAuthorization: " + value + "\r\n") != std::string::npos);
}

TEST_CASE("a request without a target, and a CONNECT, are not sent") {
    const auto request = GENERATE(HttpRequest{.method = "GET", .target = ""}, HttpRequest{.method = "CONNECT"});
    testing::PieceStream stream("HTTP/1.1 200 OK\r\n\r\n");
    const auto exchanged = agents::exchange_with_httplib(stream, "as.test", request, 1000, agents::Deadline::max());
    REQUIRE_FALSE(exchanged.response);
    CHECK(exchanged.response.error().kind == TransportError::Kind::protocol);
    CHECK(stream.writes == 0);
}

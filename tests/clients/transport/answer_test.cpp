#include <catch2/catch.hpp>

#include "piece_stream.hpp"

using namespace authrig;

namespace {

struct Read {
    agents::Carried<HttpResponse> response;
    bool keeps_alive = false;
};

Read read_text(const std::string& text, const std::string& method = "GET", std::size_t piece = 4096,
               std::size_t limit = 1000) {
    testing::PieceStream stream(text, piece);
    auto exchanged =
        agents::exchange_with_httplib(stream, "as.test", {.method = method}, limit, agents::Deadline::max());
    return {.response = std::move(exchanged.response), .keeps_alive = exchanged.reusable};
}

TransportError::Kind kind_of(const std::string& text) {
    const auto read = read_text(text);
    REQUIRE_FALSE(read.response);
    return read.response.error().kind;
}

}  // namespace

TEST_CASE("fields keep their order, repetitions, empty values and percent signs") {
    const auto piece = GENERATE(as<std::size_t>(), 1, 2, 7, 4096);
    const auto [response, keeps_alive] = read_text(
        "HTTP/1.1 302 Found\r\nX-B: 2\r\nX-Empty:\r\nLocation: "
        "http://app.test/cb?code=a%2Bb&state=c%26d\r\nSet-Cookie: a=1\r\n"
        "set-cookie: \t b=2 \r\nContent-Length: 3\r\n\r\nabc",
        "GET", piece);
    REQUIRE(response);
    CHECK(response->status == 302);
    CHECK(response->headers == Headers{{"X-B", "2"},
                                       {"X-Empty", ""},
                                       {"Location", "http://app.test/cb?code=a%2Bb&state=c%26d"},
                                       {"Set-Cookie", "a=1"},
                                       {"set-cookie", "b=2"},
                                       {"Content-Length", "3"}});
    CHECK(response->body == "abc");
    CHECK(keeps_alive);
}

TEST_CASE("a value is given as it was sent, whatever percent-decoding would make of it") {
    const auto value = GENERATE(as<std::string>(), "a%2Bb%26c", "%", "%%", "100%", "%zz", "%2", "%u0041", "%00", "%25",
                                "%2525", "a+b", "%C3%A9", "\xC3\xA9", "a  b", "");
    CAPTURE(value);
    const auto [response, keeps_alive] =
        read_text("HTTP/1.1 200 OK\r\nX-Value: " + value + "\r\nContent-Length: 0\r\n\r\n");
    REQUIRE(response);
    CHECK(response->headers == Headers{{"X-Value", value}, {"Content-Length", "0"}});
    CHECK(keeps_alive);
}

TEST_CASE("several fields of one name keep their order, also between other fields") {
    const auto [response, keeps_alive] = read_text(
        "HTTP/1.1 200 OK\r\nSet-Cookie: z=%31\r\nA: 1\r\nSet-Cookie: a=\r\nset-cookie:\r\nContent-Length: 0\r\n"
        "SET-COOKIE: m=2\r\n\r\n");
    REQUIRE(response);
    CHECK(response->headers == Headers{{"Set-Cookie", "z=%31"},
                                       {"A", "1"},
                                       {"Set-Cookie", "a="},
                                       {"set-cookie", ""},
                                       {"Content-Length", "0"},
                                       {"SET-COOKIE", "m=2"}});
}

TEST_CASE("a body is not touched, compressed or with percent signs") {
    const auto [response, keeps_alive] =
        read_text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\n%2B\r\n\r\n%%");
    REQUIRE(response);
    CHECK(response->body == "%2B\r\n\r\n%%");
}

TEST_CASE("chunks are joined, extensions and trailers are dropped (RFC 9112 section 7.1)") {
    const auto piece = GENERATE(as<std::size_t>(), 1, 3, 4096);
    const auto [response, keeps_alive] = read_text(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: "
        "1\r\n\r\n4;x=y\r\nWiki\r\nA\r\n0123456789\r\n0\r\nT: 1\r\n\r\n",
        "GET", piece);
    REQUIRE(response);
    CHECK(response->body == "Wiki0123456789");
    CHECK(keeps_alive);
}

TEST_CASE("a body that looks like chunks is none, and trailers are read to their end") {
    const auto piece = GENERATE(as<std::size_t>(), 1, 3, 4096);
    const auto [chunks, body] = GENERATE(table<std::string, std::string>(
        {{"", ""}, {"3\r\n0\r\n\r\n", "0\r\n"}, {"1\r\nx\r\n2 ;y\r\n\r\n\r\n", "x\r\n"}}));
    const std::string trailers = GENERATE(as<std::string>(), "", "T: 1\r\n", "T: 1\r\nU: %2B\r\n");
    const auto text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n" + trailers;
    const auto [response, keeps_alive] = read_text(text + "\r\n", "GET", piece);
    REQUIRE(response);
    CHECK(response->body == body);
    CHECK(keeps_alive);
    CHECK_FALSE(read_text(text, "GET", piece).response);
    CHECK_FALSE(read_text(text + "\r\nleft over").keeps_alive);
}

TEST_CASE("without a length the body ends with the connection") {
    const auto [response, keeps_alive] = read_text("HTTP/1.1 200 OK\r\n\r\nto the end");
    REQUIRE(response);
    CHECK(response->body == "to the end");
    CHECK_FALSE(keeps_alive);
}

TEST_CASE("answers to HEAD, 204 and 304 have no body") {
    CHECK(read_text("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", "HEAD").response->body.empty());
    CHECK(read_text("HTTP/1.1 204 No Content\r\n\r\n").keeps_alive);
    CHECK(read_text("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n").keeps_alive);
}

TEST_CASE("interim answers are skipped") {
    const auto read = read_text(
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: "
        "0\r\n\r\n");
    REQUIRE(read.response);
    CHECK(read.response->status == 200);
    CHECK_FALSE(read.response->headers.has("Link"));
}

TEST_CASE("a connection is kept when version and Connection field say so, and nothing is left over") {
    const auto keeps = [](const std::string& head) {
        return read_text(head + "Content-Length: 0\r\n\r\n").keeps_alive;
    };
    CHECK(keeps("HTTP/1.1 200 OK\r\n"));
    CHECK_FALSE(keeps("HTTP/1.1 200 OK\r\nConnection: x, Close\r\n"));
    CHECK_FALSE(keeps("HTTP/1.0 200 OK\r\n"));
    CHECK(keeps("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n"));
    CHECK_FALSE(read_text("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nleft over").keeps_alive);
}

TEST_CASE("an answer that ends too soon is cut") {
    CHECK(kind_of("") == TransportError::Kind::cut);
    CHECK(kind_of("HTTP/1.1 200") == TransportError::Kind::cut);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nA: b\r\n") == TransportError::Kind::cut);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcd") == TransportError::Kind::cut);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nab") == TransportError::Kind::cut);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab") == TransportError::Kind::cut);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n") == TransportError::Kind::cut);
}

TEST_CASE("an answer that is not HTTP/1 is a protocol error") {
    CHECK(kind_of("SSH-2.0-x\r\n") == TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.\r\n") == TransportError::Kind::protocol);
    CHECK(kind_of("\r\n") == TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/2 200 OK\r\n\r\n") == TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 2x0 OK\r\n\r\n") == TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 2000 OK\r\n\r\n") == TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nno colon\r\n\r\n") == TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nA : b\r\n\r\n") == TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n") == TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n") ==
          TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxx\r\n") == TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n0\r\n\r\nxx\r\n") ==
          TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n") ==
          TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 099 OK\r\nContent-Length: 0\r\n\r\n") == TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\n") == TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1x\r\na\r\n0\r\n\r\n") ==
          TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0x\r\n\r\n") ==
          TransportError::Kind::protocol);
    CHECK(kind_of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n") ==
          TransportError::Kind::protocol);
}

TEST_CASE("a body may be as long as the limit, and not longer") {
    const auto body_of = [](std::size_t size) {
        return read_text(
            "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" + std::string(size, 'x'), "GET",
            4096, 10);
    };
    CHECK(body_of(9).response);
    CHECK(body_of(10).response);
    REQUIRE_FALSE(body_of(11).response);
    CHECK(body_of(11).response.error().kind == TransportError::Kind::protocol);
    CHECK_FALSE(read_text("HTTP/1.1 200 OK\r\n\r\n" + std::string(11, 'x'), "GET", 4096, 10).response);
    CHECK_FALSE(read_text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n6\r\n", "GET", 4096, 10)
                    .response);
    CHECK_FALSE(read_text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", "GET", 4096, 10)
                    .response);
}

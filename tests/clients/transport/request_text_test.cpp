#include "transport/request_text.hpp"

#include <catch2/catch.hpp>

using namespace authrig;
using authrig::agents::request_text;

TEST_CASE("target, fields and body go out as they are, repeated fields too") {
    const HttpRequest request{.method = "PURGE",
                              .target = "/a%2Bb?c=%26 d",
                              .headers = {{"X-B", "2"}, {"User-Agent", "u"}, {"x-b", ""}, {"A", "1"}},
                              .body = std::string("x\0y", 3)};
    const std::string head =
        "PURGE /a%2Bb?c=%26 d HTTP/1.1\r\nHost: as.test:81\r\nX-B: 2\r\nUser-Agent: u\r\nx-b: \r\nA: 1\r\n"
        "Content-Length: 3\r\n\r\n";
    CHECK(request_text("as.test:81", request) == head + request.body);
}

TEST_CASE("nothing is added that is there already") {
    const HttpRequest request{.method = "POST",
                              .target = "/",
                              .headers = {{"host", "h"}, {"user-agent", "u"}, {"content-length", "9"}},
                              .body = "x"};
    CHECK(request_text("as.test", request) ==
          "POST / HTTP/1.1\r\nhost: h\r\nuser-agent: u\r\ncontent-length: 9\r\n\r\nx");
}

TEST_CASE("an empty POST says that it is empty, an empty GET says nothing (RFC 9110 section 8.6)") {
    const auto post = request_text("a", {.method = "POST", .target = "/", .headers = {}, .body = {}});
    CHECK(post.ends_with("\r\nContent-Length: 0\r\n\r\n"));
    CHECK(request_text("a", {}).find("Content-Length") == std::string::npos);
}

#include <catch2/catch.hpp>

#include "transport/response_head.hpp"

using authrig::HttpResponse;
using authrig::transport::write_head;

namespace {

constexpr auto head_date = "Sun, 06 Nov 1994 08:49:37 GMT";

std::string head_of(const HttpResponse& response, bool keep_alive = true, bool http_1_0 = false) {
    std::string out = "left over";
    write_head(out, response, {.date = head_date, .keep_alive = keep_alive, .http_1_0 = http_1_0});
    return out;
}

HttpResponse head_response(int status, authrig::Headers headers, std::string body = {}) {
    return {.status = status, .headers = std::move(headers), .body = std::move(body), .wire = {}};
}

}  // namespace

TEST_CASE("a response head has status line, fields in order, date and length") {
    CHECK(head_of(head_response(200, {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}}, "{}")) ==
          "HTTP/1.1 200 OK\r\n"
          "Content-Type: application/json\r\n"
          "Cache-Control: no-store\r\n"
          "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
          "Content-Length: 2\r\n"
          "\r\n");
}

TEST_CASE("a handler's own date stands") {
    CHECK(head_of(head_response(404, {{"date", "Mon, 01 Jan 2001 00:00:00 GMT"}})) ==
          "HTTP/1.1 404 Not Found\r\ndate: Mon, 01 Jan 2001 00:00:00 GMT\r\nContent-Length: 0\r\n\r\n");
}

TEST_CASE("the fields that frame a message are the server's alone") {
    const auto head = head_of(
        head_response(200, {{"content-length", "99"}, {"Transfer-Encoding", "chunked"}, {"connection", "x"}}, "abc"));
    CHECK(head == "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 3\r\n\r\n");
}

TEST_CASE("responses that cannot have content have no length") {
    // RFC 9110 section 8.6: not in 1xx and 204; section 15.4.5: 304 has none of its own here.
    CHECK(head_of(head_response(204, {})) == "HTTP/1.1 204 No Content\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n");
    CHECK(head_of(head_response(304, {})).find("Content-Length") == std::string::npos);
}

TEST_CASE("a head says whether the connection stays open where the version does not") {
    CHECK(head_of(head_response(200, {}), false).ends_with("\r\nConnection: close\r\n\r\n"));
    CHECK(head_of(head_response(200, {}), false, true).ends_with("\r\nConnection: close\r\n\r\n"));
    CHECK(head_of(head_response(200, {}), true, true).ends_with("\r\nConnection: keep-alive\r\n\r\n"));
}

TEST_CASE("a line break in a field does not begin another field") {
    const auto head =
        head_of(head_response(302, {{"Location", "/cb?state=1\r\nSet-Cookie: stolen=1"}, {"X-A\r\nX-B", "1"}}));
    CHECK(head.find("\r\nLocation: /cb?state=1  Set-Cookie: stolen=1\r\n") != std::string::npos);
    CHECK(head.find("\r\nX-B") == std::string::npos);
}

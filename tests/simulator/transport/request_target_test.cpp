#include <catch2/catch.hpp>

#include "transport/request_target.hpp"

using authrig::HttpRequest;
using authrig::transport::to_origin_form;

namespace {

struct TargetCase {
    const char* sent;
    const char* origin;
    const char* host;
};

HttpRequest with_target(const char* target) {
    HttpRequest request;
    request.target = target;
    request.headers.add("Host", "sent.example");
    return request;
}

}  // namespace

TEST_CASE("a request target is brought to origin form") {
    // RFC 9112 sections 3.2.1, 3.2.2 and 3.2.4.
    const auto expected = GENERATE(
        TargetCase{"/where?q=now", "/where?q=now", "sent.example"}, TargetCase{"*", "*", "sent.example"},
        TargetCase{"http://www.example.org/pub/WWW/TheProject.html", "/pub/WWW/TheProject.html", "www.example.org"},
        TargetCase{"http://www.example.org:8001", "/", "www.example.org:8001"},
        TargetCase{"HTTPS://www.example.org?q=1", "/?q=1", "www.example.org"});
    HttpRequest request = with_target(expected.sent);
    CAPTURE(expected.sent);
    REQUIRE(to_origin_form(request));
    CHECK(request.target == expected.origin);
    CHECK(request.headers.get("host") == expected.host);
    CHECK(request.headers.count("host") == 1);
}

TEST_CASE("other request targets are refused") {
    const auto* target = GENERATE("www.example.com:80", "where", "ftp://example.org/", "http:///path", "http://");
    HttpRequest request = with_target(target);
    CAPTURE(target);
    CHECK_FALSE(to_origin_form(request));
}

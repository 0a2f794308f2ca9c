#include "browsing/redirect.hpp"

#include <catch2/catch.hpp>

using namespace authrig;
using namespace authrig::agents;

namespace {

struct MethodRow {
    int status;
    const char* method;
    const char* expected;
};

}  // namespace

TEST_CASE("the method after a redirect is that of RFC 9110 section 15.4 as browsers do it") {
    const auto row = GENERATE(values<MethodRow>({{301, "GET", "GET"},
                                                 {302, "GET", "GET"},
                                                 {301, "POST", "GET"},
                                                 {302, "POST", "GET"},
                                                 {303, "POST", "GET"},
                                                 {303, "PUT", "GET"},
                                                 {303, "HEAD", "HEAD"},
                                                 {302, "PUT", "PUT"},
                                                 {307, "POST", "POST"},
                                                 {308, "POST", "POST"}}));
    CAPTURE(row.status, row.method);
    const HttpRequest request{.method = row.method,
                              .target = "/",
                              .headers = {{"Accept", "a"}, {"Content-Type", "b"}, {"Origin", "c"}},
                              .body = "x"};
    const auto next = redirected_request(row.status, request);
    CHECK(next.method == row.expected);
    const bool kept = next.method == request.method;
    CHECK(next.body == (kept ? "x" : ""));
    CHECK(next.headers.has("Content-Type") == kept);
    CHECK(next.headers.has("Origin") == kept);
    CHECK(next.headers.has("Accept"));
}

TEST_CASE("only 301, 302, 303, 307 and 308 with a Location are redirects") {
    const auto here = parse_url("http://as.test/a/b");
    const auto target = [&](int status, Headers headers) {
        return redirect_target(here, {.status = status, .headers = std::move(headers), .body = {}, .wire = {}});
    };
    REQUIRE(target(302, {{"Location", "c?x"}}));
    CHECK(target(302, {{"Location", "c?x"}})->text() == "http://as.test/a/c?x");
    CHECK_FALSE(target(302, {}));
    CHECK_FALSE(target(304, {{"Location", "c"}}));
    CHECK_FALSE(target(201, {{"Location", "c"}}));
}

TEST_CASE("another origin is the client's, and the redirect URI whatever was added to its query") {
    const auto server = parse_url("http://as.test/authorize");
    const auto is_client = [&](const char* url, const char* redirect_uri) {
        return leads_to_client(server, parse_url(url), redirect_uri);
    };
    CHECK(is_client("http://app.test/cb", ""));
    CHECK(is_client("https://as.test/cb", ""));
    CHECK(is_client("http://as.test:8080/", ""));
    CHECK(is_client("com.example.app:/cb?code=1", ""));
    CHECK(is_client("http://as.test/cb?x=1&code=2", "http://as.test/cb?x=1"));
    CHECK_FALSE(is_client("http://as.test/cb/more", "http://as.test/cb"));
    CHECK_FALSE(is_client("http://as.test/login", "http://as.test/cb"));
    CHECK_FALSE(is_client("http://as.test/login", ""));
}

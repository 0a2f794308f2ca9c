#include "writers/http_text.hpp"

#include <catch2/catch.hpp>

using namespace authrig;

TEST_CASE("A long body is cut, and how much is said") {
    CHECK(reports::body_text("12345", {.bytes = 5}) == "12345");
    CHECK(reports::body_text("123456", {.bytes = 5}) == "12345\n… 1 more byte");
    CHECK(reports::body_text("a\nb\nc", {.lines = 2}) == "a\nb\n… 2 more bytes");
    CHECK(reports::body_text("\xc3\xa9\xc3\xa9", {.bytes = 3}) == "\xc3\xa9\n… 2 more bytes");
}

TEST_CASE("A refusal is an error status or a redirect with an error") {
    const auto redirect = [](std::string location) {
        return HttpResponse{.status = 302, .headers = {{"Location", std::move(location)}}, .body = "", .wire = {}};
    };
    CHECK(reports::refuses(HttpResponse{.status = 400, .headers = {}, .body = "", .wire = {}}));
    CHECK_FALSE(reports::refuses(HttpResponse{.status = 399, .headers = {}, .body = "", .wire = {}}));
    CHECK(reports::refuses(redirect("http://c.test/cb?error=access_denied&state=x")));
    CHECK(reports::refuses(redirect("http://c.test/cb?state=x&error=access_denied")));
    CHECK_FALSE(reports::refuses(redirect("http://c.test/cb?code=x&error_hint=none")));
}

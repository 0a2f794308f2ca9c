#include "browsing/set_cookie.hpp"

#include <catch2/catch.hpp>

using namespace authrig::agents;

TEST_CASE("name and value are read, quotes and equal signs belong to the value") {
    const auto cookie = read_set_cookie(" sid = \"a=b\" ; Path=/; HttpOnly");
    REQUIRE(cookie);
    CHECK(cookie->name == "sid");
    CHECK(cookie->value == "\"a=b\"");
    CHECK_FALSE(cookie->removes);
}

TEST_CASE("a field without a name is no cookie") {
    CHECK_FALSE(read_set_cookie("").has_value());
    CHECK_FALSE(read_set_cookie("lonely; Path=/").has_value());
    CHECK_FALSE(read_set_cookie("=value").has_value());
}

TEST_CASE("Max-Age decides before Expires whether the cookie is taken back (RFC 6265 section 5.3)") {
    const auto removes = [](const std::string& attributes) { return read_set_cookie("sid=x; " + attributes)->removes; };
    CHECK(removes("Max-Age=0"));
    CHECK(removes("max-age=-1"));
    CHECK_FALSE(removes("Max-Age=1"));
    CHECK(removes("Expires=Thu, 01 Jan 1970 00:00:00 GMT"));
    CHECK(removes("expires=Thu, 01-Jan-1970 00:00:01 GMT"));
    CHECK_FALSE(removes("Expires=Fri, 16 Jan 2026 12:00:00 GMT"));
    CHECK_FALSE(removes("Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT"));
    CHECK_FALSE(removes("Expires=never"));
}

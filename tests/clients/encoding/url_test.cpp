#include "encoding/url.hpp"

#include <catch2/catch.hpp>

using namespace authrig::agents;

namespace {

struct ResolveRow {
    const char* reference;
    const char* target;
};

}  // namespace

TEST_CASE("references resolve as RFC 3986 section 5.4 lists them") {
    const auto base = parse_url("http://a/b/c/d;p?q");
    const auto row = GENERATE(values<ResolveRow>({
        {"g:h", "g:h"},
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g", "http://g"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q#s"},
        {"g?y#s", "http://a/b/c/g?y#s"},
        {";x", "http://a/b/c/;x"},
        {"", "http://a/b/c/d;p?q"},
        {".", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../..", "http://a/"},
        {"../../../g", "http://a/g"},
        {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g.", "http://a/b/c/g."},
        {"..g", "http://a/b/c/..g"},
        {"./g/.", "http://a/b/c/g/"},
        {"g/../h", "http://a/b/c/h"},
        {"g?y/../x", "http://a/b/c/g?y/../x"},
    }));
    CAPTURE(row.reference);
    CHECK(resolve(base, row.reference).text() == row.target);
}

TEST_CASE("an origin is lower case and has no default port and no user") {
    CHECK(parse_url("HTTP://As.Test:80/x").origin() == "http://as.test");
    CHECK(parse_url("https://jo@as.test:443").origin() == "https://as.test");
    CHECK(parse_url("http://as.test:443/").origin() == "http://as.test:443");
    CHECK(parse_url("http://[::1]:8080/x").origin() == "http://[::1]:8080");
    CHECK(parse_url("com.example.app:/cb").origin() == "com.example.app://");
}

TEST_CASE("a target is path and query, never the fragment") {
    CHECK(parse_url("http://as.test").target() == "/");
    CHECK(parse_url("http://as.test?a=%2B#f").target() == "/?a=%2B");
    CHECK(parse_url("http://as.test/x?").target() == "/x?");
}

TEST_CASE("an existing query is kept when more is added (RFC 6749 section 3.1)") {
    auto url = parse_url("http://as.test/authorize?tenant=1#f");
    append_query(url, "a=b");
    CHECK(url.text() == "http://as.test/authorize?tenant=1&a=b#f");
    auto bare = parse_url("http://as.test/authorize?");
    append_query(bare, "a=b");
    append_query(bare, "");
    CHECK(bare.text() == "http://as.test/authorize?a=b");
}

#include "codec/url.hpp"

#include <catch2/catch.hpp>

namespace authrig::codec {

TEST_CASE("The components of RFC 3986 section 3 are told apart") {
    const auto url = parse_url("foo://jo:x@example.com:8042/over/there?name=ferret#nose");
    REQUIRE(url);
    CHECK(url->scheme == "foo");
    CHECK(url->userinfo == "jo:x");
    CHECK(url->host == "example.com");
    CHECK(url->port == "8042");
    CHECK(url->path == "/over/there");
    CHECK(url->query == "name=ferret");
    CHECK(url->fragment == "nose");
    CHECK(url->has_authority);
    CHECK(url->has_userinfo);
    CHECK(url->has_port);
    CHECK(url->has_query);
    CHECK(url->has_fragment);
    CHECK(url->origin() == "foo://example.com:8042");
}

TEST_CASE("What is absent is told from what is empty") {
    const auto absent = parse_url("http://h");
    REQUIRE(absent);
    CHECK_FALSE(absent->has_userinfo);
    CHECK_FALSE(absent->has_port);
    CHECK_FALSE(absent->has_query);
    CHECK_FALSE(absent->has_fragment);
    const auto empty = parse_url("http://@h:/?#");
    REQUIRE(empty);
    CHECK(empty->has_userinfo);
    CHECK(empty->has_port);
    CHECK(empty->has_query);
    CHECK(empty->has_fragment);
    CHECK(empty->host == "h");
    CHECK(empty->origin() == "http://h");
}

TEST_CASE("A private-use scheme needs no authority (RFC 8252 section 7.1)") {
    const auto url = parse_url("com.example.app:/oauth2redirect/example-provider");
    REQUIRE(url);
    CHECK(url->scheme == "com.example.app");
    CHECK(url->path == "/oauth2redirect/example-provider");
    CHECK_FALSE(url->has_authority);
    CHECK(url->origin().empty());
}

TEST_CASE("The examples of RFC 3986 section 1.1.2 and other good URIs are read") {
    const std::string good =
        GENERATE("ftp://ftp.is.co.za/rfc/rfc1808.txt", "http://www.ietf.org/rfc/rfc2396.txt",
                 "ldap://[2001:db8::7]/c=GB?objectClass?one", "mailto:John.Doe@example.com",
                 "news:comp.infosystems.www.servers.unix", "tel:+1-816-555-1212", "telnet://192.0.2.16:80/",
                 "urn:oasis:names:specification:docbook:dtd:xml:4.1.2", "urn:ietf:wg:oauth:2.0:oob",
                 "https://app.example/cb?a=1&b=%20", "http://localhost:8080/cb", "http://127.0.0.1/cb",
                 "http://[::1]:61023/cb", "http://[::]", "http://[1:2:3:4:5:6:7:8]/", "http://[::ffff:192.0.2.1]/",
                 "http://[1:2:3:4:5:6:192.0.2.1]/", "http://[1:2:3:4:5:6:7::]/", "http://[v1.a:b]/",
                 "myapp:", "file:///etc/hosts", "http://a/b//c", "http://h:65535/");
    CAPTURE(good);
    CHECK(parse_url(good));
}

TEST_CASE("What RFC 3986 does not allow is no URI") {
    const std::string bad = GENERATE(
        "", "/cb", "//host/cb", "host/cb", "1http://h/", "ht tp://h/", ":x", "http:", "http://", "http:///cb",
        "https:/cb", "http:cb", "http://h/a b", "http://h/\n", "http://h/%", "http://h/%zz", "http://h/%4",
        "http://h/?a=\"b\"", "http://h/#a#b", "http://h/<x>", "http://h/\\x", "http://h\\@evil/", "http://h/{x}",
        "http://h/^", "http://h/`", "http://h/|", "http://h:99999/", "http://h:65536/", "http://h:-1/", "http://h:8x/",
        "http://h:1:2/", "http://a@b@c/", "http://[::1/", "http://::1/", "http://[::1]x/", "http://[]/",
        "http://[1:2:3:4:5:6:7]/", "http://[1::2::3]/", "http://[1:2:3:4:5:6:7:8:9]/", "http://[1:2:3:4:5:6:7::8]/",
        "http://[:1:2:3:4:5:6:7]/", "http://[12345::]/", "http://[::1.2.3]/", "http://[::1.2.3.256]/",
        "http://[::01.2.3.4]/", "http://[1.2.3.4::]/", "http://[g::]/", "http://[fe80::1%25eth0]/", "http://[v.x]/",
        "http://[v1.]/", "http://h/\xC3\xA9", "http://h\xC3\xA9/", "*", "http://*[/");
    CAPTURE(bad);
    CHECK_FALSE(parse_url(bad));
}

TEST_CASE("Loopback addresses are numbers, not names (RFC 8252 section 7.3)") {
    CHECK(parse_url("http://127.0.0.1:5000/")->is_loopback_address());
    CHECK(parse_url("http://127.255.0.3/")->is_loopback_address());
    CHECK(parse_url("http://[::1]/")->is_loopback_address());
    CHECK_FALSE(parse_url("http://localhost/")->is_loopback_address());
    CHECK_FALSE(parse_url("http://127.0.0.1.evil.example/")->is_loopback_address());
    CHECK_FALSE(parse_url("http://127.evil.example/")->is_loopback_address());
    CHECK_FALSE(parse_url("http://128.0.0.1/")->is_loopback_address());
    CHECK_FALSE(parse_url("http://[::2]/")->is_loopback_address());
}

TEST_CASE("Parameters are added to a redirect URI without losing what it has (RFC 6749 section 3.1.2)") {
    const Params params{{"code", "a b/c"}, {"state", "x&y"}};
    CHECK(add_query("https://app/cb", params) == "https://app/cb?code=a+b%2Fc&state=x%26y");
    CHECK(add_query("https://app/cb?lang=de", params) == "https://app/cb?lang=de&code=a+b%2Fc&state=x%26y");
    CHECK(add_query("https://app/cb?", params) == "https://app/cb?code=a+b%2Fc&state=x%26y");
    CHECK(add_query("https://app/cb?a=1&", params) == "https://app/cb?a=1&code=a+b%2Fc&state=x%26y");
    CHECK(add_query("https://app/cb#top", params) == "https://app/cb?code=a+b%2Fc&state=x%26y#top");
    CHECK(add_query("https://app/cb?a=1#b?c", params) == "https://app/cb?a=1&code=a+b%2Fc&state=x%26y#b?c");
    CHECK(add_query("com.example.app:/cb", params) == "com.example.app:/cb?code=a+b%2Fc&state=x%26y");
    CHECK(add_query("https://app/cb?", {}) == "https://app/cb?");
}

TEST_CASE("A line break never gets through add_query into a header") {
    CHECK(add_query("https://app/cb", {{"state", "a\r\nSet-Cookie: x=1"}}) ==
          "https://app/cb?state=a%0D%0ASet-Cookie%3A+x%3D1");
}

}  // namespace authrig::codec

#include "engine/url.hpp"

#include <catch2/catch.hpp>

using namespace authrig::engine;

TEST_CASE("a URL is split into origin, target and fragment") {
    const Url url = split_url("http://as.authrig.test:8080/a/b?c=d&e=http://x/#f");
    CHECK(url.origin == "http://as.authrig.test:8080");
    CHECK(url.path() == "/a/b");
    CHECK(url.query() == "c=d&e=http://x/");
    CHECK(url.fragment == "f");
    CHECK(split_url("https://c.test").target == "/");
    CHECK(split_url("https://c.test?x=1").target == "/?x=1");
    CHECK(split_url("/login?next=http://x/").origin.empty());
}

TEST_CASE("forms are decoded and encoded, a plus is a space") {
    // RFC 6749 appendix B
    CHECK(form_encode(" %&+\xC2\xA3\xE2\x82\xAC") == "+%25%26%2B%C2%A3%E2%82%AC");
    CHECK(form_decode("+%25%26%2B%C2%A3%E2%82%AC") == " %&+\xC2\xA3\xE2\x82\xAC");
    CHECK(form_decode("100%") == "100%");
    CHECK(parse_form("a=1&a=2&b&=c") == authrig::Params{{"a", "1"}, {"a", "2"}, {"b", ""}, {"", "c"}});
}

TEST_CASE("base64 in both alphabets, with and without padding") {
    // RFC 4648 section 10
    for (const auto& [plain, encoded] : authrig::Params{{"", ""},
                                                        {"f", "Zg=="},
                                                        {"fo", "Zm8="},
                                                        {"foo", "Zm9v"},
                                                        {"foob", "Zm9vYg=="},
                                                        {"fooba", "Zm9vYmE="},
                                                        {"foobar", "Zm9vYmFy"}}) {
        CHECK(base64_encode(plain) == encoded);
        CHECK(base64_decode(encoded) == plain);
        CHECK(base64_decode(encoded.substr(0, encoded.find('='))) == plain);
    }
    CHECK(base64_decode("-_-_") == base64_decode("+/+/"));
}

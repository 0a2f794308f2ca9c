#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>

#include "encoding/charset.hpp"

using authrig::agents::in_charset;

TEST_CASE("A text in other charsets has the octets that their standards say") {
    CHECK(in_charset("{\"a\":1}", "utf-8") == "{\"a\":1}");
    CHECK(in_charset("A\xC3\xA9", "utf-16") == std::string("\0A\0\xE9", 4));
    // U+10437 is the example of RFC 2781 section 2.1's algorithm: D801 DC37.
    CHECK(in_charset("\xF0\x90\x90\xB7", "utf-16") == "\xD8\x01\xDC\x37");
    CHECK(in_charset("\xC3\xA9", "latin-1") == "\xE9");
    CHECK(in_charset("\xE2\x82\xAC", "latin-1") == "?");
    CHECK_THROWS_AS(in_charset("x", "ebcdic"), std::invalid_argument);
}

#include <catch2/catch.hpp>

#include "writers/lines.hpp"
#include "writers/printable.hpp"
#include "writers/yaml_scalar.hpp"

using namespace authrig::reports;

// Byte sequences from RFC 3629 sections 3, 4 and 10.
TEST_CASE("What is not UTF-8 is shown as bytes") {
    CHECK(printable("\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80") == "\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80");
    CHECK(printable("\xff") == "\\xff");
    CHECK(printable("\x80") == "\\x80");
    CHECK(printable("\xc0\x80") == "\\xc0\\x80");                    // overlong NUL
    CHECK(printable("\xe0\x80\xaf") == "\\xe0\\x80\\xaf");           // overlong slash
    CHECK(printable("\xed\xa0\x80") == "\\xed\\xa0\\x80");           // surrogate
    CHECK(printable("\xf4\x90\x80\x80") == "\\xf4\\x90\\x80\\x80");  // above U+10FFFF
    CHECK(printable("\xe2\x82") == "\\xe2\\x82");                    // cut off
}

TEST_CASE("Characters that steer a terminal or reorder a line are made visible") {
    CHECK(printable("\x1b[2J") == "\\x1b[2J");
    CHECK(printable(std::string_view("\0", 1)) == "\\x00");
    CHECK(printable("\x7f") == "\\x7f");
    CHECK(printable("\xc2\x9b") == "\\x9b");          // C1 control sequence introducer
    CHECK(printable("\xe2\x80\xae") == "\\u{202e}");  // right-to-left override
    CHECK(printable("\xef\xbf\xbe") == "\\u{fffe}");  // not a character, not allowed in XML
    CHECK(printable("\r") == "\\x0d");
}

TEST_CASE("Line ends and tabs stay in a text and are escaped on a line") {
    CHECK(printable("a\r\nb\tc") == "a\nb\tc");
    CHECK(printable_line("a\r\nb\tc") == "a\\r\\nb\\tc");
}

TEST_CASE("An ellipsis never cuts a character") {
    CHECK(ellipsis("abcdef", 6) == "abcdef");
    CHECK(ellipsis("abcdef", 5) == "abcd…");
    CHECK(ellipsis("\xc3\xa9\xc3\xa9\xc3\xa9", 2) == "\xc3\xa9…");
    CHECK(columns("\xe2\x82\xac 1") == 3);
}

TEST_CASE("Prose wraps at spaces and keeps long words whole") {
    CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
    CHECK(wrap("unbreakable x", 5) == std::vector<std::string>{"unbreakable", "x"});
    CHECK(wrap("a\nb", 10) == std::vector<std::string>{"a", "b"});
    CHECK(wrap("", 10).empty());
}

// YAML 1.2 section 7.3.1.
TEST_CASE("A YAML scalar is quoted whatever it holds") {
    CHECK(yaml_scalar("no: [yes]") == R"("no: [yes]")");
    CHECK(yaml_scalar("a \"b\" \\ c\nd") == R"("a \"b\" \\ c\nd")");
    CHECK(yaml_scalar("\x01") == R"("\\x01")");
}

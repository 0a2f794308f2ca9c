#include "codec/html.hpp"

#include <catch2/catch.hpp>

namespace authrig::codec {

TEST_CASE("Markup becomes text, in content and in attributes of either quote") {
    CHECK(escape_html("<script>alert('x')</script>") == "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    CHECK(escape_html("\" onload=\"x") == "&quot; onload=&quot;x");
    CHECK(escape_html("&lt; &amp;") == "&amp;lt; &amp;amp;");
}

TEST_CASE("Ordinary text stays as it is") {
    CHECK(escape_html("").empty());
    CHECK(escape_html("Jo's caf\xC3\xA9\n\ttab") == "Jo&#39;s caf\xC3\xA9\n\ttab");
}

TEST_CASE("Control characters, which no HTML text may hold, are replaced") {
    CHECK(escape_html(std::string("a\0b", 3)) ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(escape_html("\x1b[31m\x7f") == "\xEF\xBF\xBD[31m\xEF\xBF\xBD");
}

}  // namespace authrig::codec

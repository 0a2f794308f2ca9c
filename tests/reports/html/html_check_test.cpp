#include "html_check.hpp"

#include <catch2/catch.hpp>

using namespace authrig;

namespace {

std::vector<std::string> errors_in(const std::string& body) {
    return html_check::errors("<!DOCTYPE html>\n<html lang=en><style>\n</style><body>" + body +
                              "<script>\n</script></body></html>");
}

}  // namespace

TEST_CASE("The check of pages notices what is wrong with one") {
    CHECK_FALSE(errors_in("<p id=a class=\"b c\"><a href=#a>x</a><br>").empty());  // p is not closed
    CHECK(errors_in("<p id=a class=\"b c\"><a href=#a>x</a><br></p>").empty());
    CHECK(errors_in("<svg><path d=\"M1 2\"/></svg>").empty());
    CHECK_FALSE(errors_in("<p id=a></p><p id=a></p>").empty());
    CHECK_FALSE(errors_in("<a href=#nowhere>x</a>").empty());
    CHECK_FALSE(errors_in("<a href=\"https://example.test/\">x</a>").empty());
    CHECK_FALSE(errors_in("<img src=x>").empty());
    CHECK_FALSE(errors_in("<p onclick=\"x()\"></p>").empty());
    CHECK_FALSE(errors_in("<p><b></p></b>").empty());
    CHECK_FALSE(errors_in("<script>x</script>").empty());
    CHECK_FALSE(errors_in("1 < 2").empty());
    CHECK_FALSE(errors_in("<p title=\"a\" b\"></p>").empty());
}

#include <catch2/catch.hpp>

#include "transport/http_date.hpp"

using authrig::transport::imf_fixdate;

TEST_CASE("an HTTP date has the preferred format") {
    using namespace std::chrono;
    // The example of RFC 9110 section 5.6.7.
    CHECK(imf_fixdate(sys_days{1994y / November / 6} + 8h + 49min + 37s) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(imf_fixdate(sys_days{2024y / February / 29}) == "Thu, 29 Feb 2024 00:00:00 GMT");
    CHECK(imf_fixdate(sys_days{1999y / December / 31} + 23h + 59min + 59s) == "Fri, 31 Dec 1999 23:59:59 GMT");
}

TEST_CASE("the Date field tells the present second") {
    using namespace std::chrono;
    authrig::transport::DateField date;
    const auto before = floor<seconds>(system_clock::now());
    const std::string told{date.now()};
    const auto after = floor<seconds>(system_clock::now());
    CHECK((told == imf_fixdate(before) || told == imf_fixdate(after)));
    CHECK(date.now().size() == 29);
}

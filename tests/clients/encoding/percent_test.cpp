#include "encoding/percent.hpp"

#include <catch2/catch.hpp>

#include "encoding/form.hpp"

using namespace authrig;
using namespace authrig::agents;

TEST_CASE("the example of RFC 6749 appendix B is encoded as printed there") {
    // U+0020 U+0025 U+0026 U+002B U+00A3 U+20AC
    CHECK(form_encode(" %&+\xC2\xA3\xE2\x82\xAC") == "+%25%26%2B%C2%A3%E2%82%AC");
    CHECK(form_decode("+%25%26%2B%C2%A3%E2%82%AC") == " %&+\xC2\xA3\xE2\x82\xAC");
}

TEST_CASE("every character that a secret may contain survives form encoding") {
    CHECK(form_encode(":%+/ \xC3\xA9") == "%3A%25%2B%2F+%C3%A9");
    CHECK(form_encode("Az09*-._") == "Az09*-._");
    CHECK(form_encode("~!") == "%7E%21");
    std::string all;
    for (int c = 0; c < 256; ++c) all += static_cast<char>(c);
    CHECK(form_decode(form_encode(all)) == all);
}

TEST_CASE("a percent sign that begins no escape stands for itself") {
    CHECK(form_decode("100%") == "100%");
    CHECK(form_decode("%4") == "%4");
    CHECK(form_decode("%zz%41") == "%zzA");
}

TEST_CASE("a form keeps order and repeated names") {
    const Params params{{"a", "1 2"}, {"b", ""}, {"a", "&="}};
    CHECK(write_form(params) == "a=1+2&b=&a=%26%3D");
    CHECK(read_form("a=1+2&b=&a=%26%3D") == params);
    CHECK(read_form("&&x&y=1=2&") == Params{{"x", ""}, {"y", "1=2"}});
    CHECK(first_value(params, "a") == "1 2");
    CHECK(first_value(params, "missing").empty());
    CHECK(contains_name(params, "b"));
    CHECK_FALSE(contains_name(params, "missing"));
}

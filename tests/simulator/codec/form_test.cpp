#include "codec/form.hpp"

#include <catch2/catch.hpp>

namespace authrig::codec {
namespace {

std::string form_error(std::string_view text) {
    const auto params = parse_form(text);
    return params ? "parsed" : params.error();
}

}  // namespace

TEST_CASE("The example of RFC 6749 appendix B is encoded and read") {
    // Space, percent sign, ampersand, plus sign, pound sign, euro sign.
    const std::string value = " %&+\xC2\xA3\xE2\x82\xAC";
    CHECK(encode_form({{"", value}}) == "=+%25%26%2B%C2%A3%E2%82%AC");
    CHECK(parse_form("x=+%25%26%2B%C2%A3%E2%82%AC") == Params{{"x", value}});
}

TEST_CASE("A form is read in order, with repetitions and empty values") {
    CHECK(parse_form("") == Params{});
    CHECK(parse_form("a=1&b=2") == Params{{"a", "1"}, {"b", "2"}});
    CHECK(parse_form("a=1&a=2") == Params{{"a", "1"}, {"a", "2"}});
    CHECK(parse_form("a") == Params{{"a", ""}});
    CHECK(parse_form("a=") == Params{{"a", ""}});
    CHECK(parse_form("=1") == Params{{"", "1"}});
    CHECK(parse_form("&a=1&&b=2&") == Params{{"a", "1"}, {"b", "2"}});
    CHECK(parse_form("a=b=c") == Params{{"a", "b=c"}});
    CHECK(parse_form("a+b=c%20d") == Params{{"a b", "c d"}});
    CHECK(parse_form("redirect_uri=http%3a%2F%2Fapp%2Fcb") == Params{{"redirect_uri", "http://app/cb"}});
}

TEST_CASE("A broken form is refused by the parameter's name") {
    CHECK(form_error("a=1&code=%zz") ==
          "parameter 'code' has '%zz' where a percent escape needs two hexadecimal digits");
    CHECK(form_error("code=100%") == "parameter 'code' has '%' where a percent escape needs two hexadecimal digits");
    CHECK(form_error("code=%4") == "parameter 'code' has '%4' where a percent escape needs two hexadecimal digits");
    CHECK(form_error("co%g1de=1") ==
          "parameter name 'co%g1de' has '%g1' where a percent escape needs two hexadecimal digits");
    CHECK(form_error("state=a%00b") == "parameter 'state' holds a NUL character");
    CHECK(form_error("state=%FF") == "parameter 'state' is not UTF-8 after decoding");
    CHECK(form_error("state=%C3%28") == "parameter 'state' is not UTF-8 after decoding");
    CHECK(form_error("state=%C0%AF") == "parameter 'state' is not UTF-8 after decoding");
}

TEST_CASE("The text of a form error fits an error_description (RFC 6749 section 5.2)") {
    const std::string error = form_error("a%22%5C%0A%C3%A9=%zz");
    CHECK(error.starts_with("parameter 'a" + std::string(5, '?') + "'"));
    for (const char c : error) CHECK((c >= 0x20 && c <= 0x7E && c != '"' && c != '\\'));
    CHECK(form_error(std::string(500, 'n') + "=%zz").size() < 150);
}

TEST_CASE("What is encoded as a form is read back") {
    std::string every;
    for (int c = 1; c < 0x80; ++c) every += static_cast<char>(c);
    const Params params{{"a", every}, {"b c", "\xF0\x9F\x94\x91"}, {"a", ""}};
    CHECK(parse_form(encode_form(params)) == params);
}

TEST_CASE("Percent encoding keeps the unreserved characters of RFC 3986 section 2.3 only") {
    CHECK(percent_encode("AZaz09-._~") == "AZaz09-._~");
    CHECK(percent_encode(" +/:?#[]@!$&'()*,;=%") == "%20%2B%2F%3A%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2C%3B%3D%25");
    CHECK(percent_encode("\xC3\xA9") == "%C3%A9");
    CHECK(percent_decode("%c3%A9+", false) == "\xC3\xA9+");
    CHECK(percent_decode("a+b", true) == "a b");
    CHECK_FALSE(percent_decode("%", false));
    CHECK_FALSE(percent_decode("%+1", false));
    CHECK_FALSE(percent_decode("%%41", false));
}

TEST_CASE("UTF-8 is what RFC 3629 section 4 says it is") {
    for (const auto* good : {"", "a", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                             "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "x\xE2\x82\xACy"}) {
        CAPTURE(good);
        CHECK(valid_utf8(good));
    }
    for (const auto* bad : {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x41", "\xE0\x9F\xBF", "\xE2\x82",
                            "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF0\x90\x80", "\xF4\x90\x80\x80",
                            "\xF5\x80\x80\x80", "\xFE", "\xFF", "a\xE2\x28\xA1"}) {
        CAPTURE(bad);
        CHECK_FALSE(valid_utf8(bad));
    }
}

}  // namespace authrig::codec

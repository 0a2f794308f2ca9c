#include "codec/json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "codec/json_writer.hpp"

namespace authrig::codec {
namespace {

std::string json_error(std::string_view text) {
    const auto document = parse_json_strict(text);
    return document ? "parsed" : document.error();
}

std::string json_nested(int levels) {
    return std::string(static_cast<std::size_t>(levels), '[') + std::string(static_cast<std::size_t>(levels), ']');
}

}  // namespace

TEST_CASE("JSON is read as it stands") {
    const std::string text =
        R"({"a":[1,-2,1.5,true,null,{"b":"c"},[]],"d":{"a":"\u00e9\n\ud83d\udd11"},"e":18446744073709551615})";
    const auto document = parse_json_strict(text);
    REQUIRE(document);
    CHECK(*document == nlohmann::json::parse(text));
    CHECK((*document)["d"]["a"] == "\xC3\xA9\n\xF0\x9F\x94\x91");
    CHECK(parse_json_strict(" \"x\" ") == nlohmann::json("x"));
}

TEST_CASE("A member that stands twice is refused by its name") {
    CHECK_THAT(json_error(R"({"sub":"jo","iss":"a","sub":"sam"})"), Catch::Contains("\"sub\" stands twice"));
    CHECK_THAT(json_error(R"({"a":[{"x":1,"x":1}]})"), Catch::Contains("\"x\" stands twice"));
    CHECK_THAT(json_error(R"({"aud":1,"\u0061ud":2})"), Catch::Contains("\"aud\" stands twice"));
    CHECK(json_error(R"({"x":{"x":1},"y":{"x":2}})") == "parsed");
}

TEST_CASE("JSON nests 32 levels deep and no deeper") {
    CHECK(json_error(json_nested(31)) == "parsed");
    CHECK(json_error(json_nested(32)) == "parsed");
    CHECK_THAT(json_error(json_nested(33)), Catch::Contains("32 levels"));
    CHECK_THAT(json_error(std::string(100'000, '[')), Catch::Contains("32 levels"));
}

TEST_CASE("What is not JSON is refused with a reason") {
    const std::string bad =
        GENERATE("", " ", "{", "}", "{}x", "{} {}", "{\"a\":1,}", "[1,]", "{a:1}", "{'a':1}", "nul", "NaN", "Infinity",
                 "01", "+1", ".5", "1.", "1e999", "\"\x01\"", "\"\\x\"", "\"\\ud800\"", "\"\xFF\"", "\"\xC0\xAF\"",
                 "// c\n{}", "/* c */{}", "\xEF\xBB\xBF{}", "a=1&b=2");
    CAPTURE(bad);
    const std::string error = json_error(bad);
    CHECK(error != "parsed");
    CHECK_FALSE(error.empty());
    CHECK_THAT(error, !Catch::Contains("json.exception"));
}

TEST_CASE("A NUL byte ends no JSON text") {
    CHECK_THAT(json_error(std::string("{}\0x", 4)), Catch::Contains("NUL"));
    CHECK_THAT(json_error(std::string("{}\0", 3)), Catch::Contains("NUL"));
}

TEST_CASE("Where an object is expected, nothing else will do") {
    CHECK(parse_json_object("{}"));
    CHECK(parse_json_object("[]").error() == "an object is expected, not array");
    CHECK(parse_json_object("\"x\"").error() == "an object is expected, not string");
    CHECK_FALSE(parse_json_object("{"));
}

TEST_CASE("The writer puts commas and brackets where they belong") {
    std::string out;
    JsonWriter json(out);
    json.begin_object().member("token_type", "Bearer").member("expires_in", 3600).member("active", true);
    json.key("empty").begin_object().end_object();
    json.key("list").begin_array().string("a").number(-1).null().begin_array().end_array().boolean(false).end_array();
    json.key("raw").raw(R"({"x":1})").member("text", std::string("s")).end_object();
    CHECK(out == R"({"token_type":"Bearer","expires_in":3600,"active":true,"empty":{},)"
                 R"("list":["a",-1,null,[],false],"raw":{"x":1},"text":"s"})");
}

TEST_CASE("The writer appends to what is there") {
    std::string out = "data: ";
    JsonWriter(out).begin_array().number(INT64_MIN).number(INT64_MAX).end_array();
    CHECK(out == "data: [-9223372036854775808,9223372036854775807]");
}

TEST_CASE("Strings are escaped as RFC 8259 section 7 asks") {
    CHECK(json_quote("") == R"("")");
    CHECK(json_quote("a\"b\\c/d") == R"("a\"b\\c/d")");
    CHECK(json_quote("\n\r\t\b\x1f\x7f") == R"("\n\r\t\u0008\u001f\u007f")");
    CHECK(json_quote(std::string("\0", 1)) == R"("\u0000")");
    CHECK(json_quote("\xE2\x82\xAC") == "\"\xE2\x82\xAC\"");
    CHECK(json_quote("a\xFFz\xE2\x82") == "\"a\xEF\xBF\xBDz\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST_CASE("Whatever is quoted is read back") {
    std::string every;
    for (int c = 0; c < 0x80; ++c) every += static_cast<char>(c);
    every += "\xC3\xA9\xF0\x9F\x94\x91";
    CHECK(parse_json_strict(json_quote(every)) == nlohmann::json(every));
}

}  // namespace authrig::codec

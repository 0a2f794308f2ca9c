#include "engine/yaml_reader.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using authrig::Diagnostics;
using authrig::Node;
using authrig::engine::read_yaml;

namespace {

std::string json_of(std::string_view yaml) {
    Diagnostics diagnostics;
    const Node node = read_yaml("f", yaml, diagnostics);
    return diagnostics.empty() ? node.json() : to_string(diagnostics.front());
}

std::vector<std::string> mistakes_of(std::string_view yaml) {
    Diagnostics diagnostics;
    static_cast<void>(read_yaml("f", yaml, diagnostics));
    std::vector<std::string> lines;
    for (const auto& diagnostic : diagnostics) lines.push_back(to_string(diagnostic));
    return lines;
}

}  // namespace

TEST_CASE("plain scalars have the types of YAML 1.2's core schema") {
    const std::pair<std::string, std::string> table[] = {{"true", "true"},
                                                         {"False", "false"},
                                                         {"yes", R"("yes")"},
                                                         {"off", R"("off")"},
                                                         {"~", "null"},
                                                         {"null", "null"},
                                                         {"400", "400"},
                                                         {"-7", "-7"},
                                                         {"+7", "7"},
                                                         {"0x1F", "31"},
                                                         {"0o17", "15"},
                                                         {"007", "7"},
                                                         {"1.5", "1.5"},
                                                         {"1e3", "1000"},
                                                         {"-.5", "-0.5"},
                                                         {"1.", "1"},
                                                         {".inf", R"(".inf")"},
                                                         {".nan", R"(".nan")"},
                                                         {"6mo", R"("6mo")"},
                                                         {"1_000", R"("1_000")"},
                                                         {"+-1", R"("+-1")"},
                                                         {"0x", R"("0x")"},
                                                         {"1.2.3", R"("1.2.3")"},
                                                         {"$code", R"("$code")"},
                                                         {"12:30", R"("12:30")"},
                                                         {"\"400\"", R"("400")"},
                                                         {"'true'", R"("true")"},
                                                         {"!!str 400", R"("400")"},
                                                         {"''", R"("")"},
                                                         {"99999999999999999999", R"("99999999999999999999")"},
                                                         {"2026-01-31T00:00:00Z", R"("2026-01-31T00:00:00Z")"}};
    for (const auto& [yaml, json] : table) {
        CAPTURE(yaml);
        CHECK(json_of("v: " + yaml) == "{\"v\":" + json + "}");
    }
}

TEST_CASE("a key is its text, whatever it looks like") {
    CHECK(json_of("{200: a, true: b}") == R"({"200":"a","true":"b"})");
}

TEST_CASE("maps keep their order and block text its lines") {
    CHECK(json_of("b: 1\na: [x, {c: }]\n") == R"({"b":1,"a":["x",{"c":null}]})");
    CHECK(json_of("s: |\n  one\n  two\n") == R"({"s":"one\ntwo\n"})");
}

TEST_CASE("values, keys and values left out have their places") {
    Diagnostics diagnostics;
    const Node node =
        read_yaml("f", "steps:\n  - redeem: { code: x }\n  - authorize:\n  - h\xc3\xa9\xc3\xa9: y\n", diagnostics);
    REQUIRE(diagnostics.empty());
    const auto& items = node.find("steps")->list();
    const auto place = [](const authrig::Mark& mark) {
        return std::to_string(mark.line) + ":" + std::to_string(mark.column);
    };
    CHECK(place(items[0].map()[0].key_mark) == "2:5");
    CHECK(place(items[0].find("redeem")->find("code")->mark) == "2:21");
    CHECK(place(items[1].find("authorize")->mark) == "3:5");
    CHECK(place(items[2].map()[0].value.mark) == "4:10");  // counted in characters, not bytes
    CHECK(*items[0].mark.file == "f");
}

TEST_CASE("mistakes in YAML are told with line and column") {
    const std::pair<std::string, std::vector<std::string>> table[] = {
        {"a: 1\nb: 2\na: 3\nb: 4\n",
         {"f:3:1: `a` stands twice; first at line 1:1", "f:4:1: `b` stands twice; first at line 2:1"}},
        {"a:\n\t- b\n", {"f:2:2: the indentation is not right here (tabs cannot indent in YAML)"}},
        {"a: b: c", {"f:1:5: a `: ` where no key can stand; put text that contains one in quotes"}},
        {"a: @x", {"f:1:4: text cannot begin with this character; put it in quotes"}},
        {"a: \"x", {"f:1:6: a quote is opened and not closed"}},
        {"a: *x", {"f:1:4: not YAML: the referenced anchor is not defined"}},
        {"a: &x [*x]", {"f:1:8: an alias cannot stand inside the value that it repeats"}},
        {"? [1]\n: 2\n", {"f:1:3: a key is a plain word"}},
        {"a: 1\n---\nb: 2\n", {"f:2:1: a second document begins here; a file holds one (is the indentation right?)"}},
        {"a: !secret 5", {"f:1:4: tags are not used here; quotes make a string"}},
    };
    for (const auto& [yaml, expected] : table) {
        CAPTURE(yaml);
        CHECK(mistakes_of(yaml) == expected);
    }
}

TEST_CASE("anchors are resolved") {
    CHECK(json_of("a: &app {type: web}\nb: *app\nc: [*app, *app]\n") ==
          R"({"a":{"type":"web"},"b":{"type":"web"},"c":[{"type":"web"},{"type":"web"}]})");
}

TEST_CASE("aliases that stand for a billion values are refused") {
    std::string yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level < 10; ++level) {
        const std::string name = "a" + std::to_string(level);
        const std::string below = "*a" + std::to_string(level - 1);
        yaml += name + ": &" + name + " [";
        for (int item = 0; item < 9; ++item) yaml += (item ? ", " : "") + below;
        yaml += "]\n";
    }
    CHECK(mistakes_of(yaml) ==
          std::vector<std::string>{"f:5:15: the aliases of this file stand for more than 20000 values"});
}

TEST_CASE("files that are no text are refused with the place of the first wrong byte") {
    CHECK(mistakes_of(std::string("a: 1\nb: \0", 9)) ==
          std::vector<std::string>{"f:2:4: is a binary file: a NUL byte"});
    CHECK(mistakes_of("a: \x01") == std::vector<std::string>{"f:1:4: a control character"});
    // Overlong, surrogate, beyond U+10FFFF, cut (RFC 3629 section 3).
    for (const std::string bytes : {"\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\xff"}) {
        CHECK(mistakes_of("\xc3\xa4: " + bytes) ==
              std::vector<std::string>{"f:1:4: is not UTF-8 text: the byte here begins no character"});
    }
}

TEST_CASE("size and depth are limited, exactly") {
    const std::string limit = "a: " + std::string((1u << 20) - 3, 'x');
    CHECK(mistakes_of(limit).empty());
    CHECK(mistakes_of(limit + "x") == std::vector<std::string>{"f: is larger than 1 MB; a scenario is one behaviour"});
    CHECK(mistakes_of(std::string(64, '[') + std::string(64, ']')).empty());
    CHECK(mistakes_of(std::string(65, '[') + std::string(65, ']')) ==
          std::vector<std::string>{"f:1:65: values are nested deeper than 64"});
}

TEST_CASE("hundreds of thousands of keys are read in a moment") {
    std::ostringstream yaml;
    for (int key = 0; key < 100'000; ++key) yaml << 'k' << key << ":\n";
    CHECK(mistakes_of(yaml.str()).empty());
}

#include "engine/matchers.hpp"

#include <catch2/catch.hpp>

#include "engine/yaml_reader.hpp"

using authrig::Node;
using namespace authrig::engine;

namespace {

Node matcher_yaml(std::string_view text) {
    authrig::Diagnostics diagnostics;
    Node node = read_yaml("f", text, diagnostics);
    REQUIRE(diagnostics.empty());
    return node;
}

std::vector<std::string> differences_of(std::string_view expected, const Node* actual) {
    std::vector<Mismatch> mismatches;
    match(matcher_yaml(expected), actual, "json", mismatches);
    std::vector<std::string> lines;
    for (const auto& mismatch : mismatches)
        lines.push_back(mismatch.path + ": " + mismatch.expected + " / " + mismatch.actual);
    return lines;
}

}  // namespace

TEST_CASE("values match as the language says") {
    struct Row {
        std::string expected, actual;
        bool holds;
    };
    const Row table[] = {
        {"400", "400", true},
        {"400", "400.0", true},
        {"400", "\"400\"", false},
        {"'400'", "400", false},
        {"null", "null", true},
        {"x", "null", false},
        {"{eq: 1}", "1", true},
        {"{ne: 1}", "2", true},
        {"{ne: 1}", "1", false},
        {"{in: [a, b]}", "\"b\"", true},
        {"{in: [a, b]}", "\"c\"", false},
        {"{not_in: [a, b]}", "\"c\"", true},
        {"{not_in: [a, b]}", "\"a\"", false},
        {"{match: '^a.c$'}", "\"abc\"", true},
        {"{match: b}", "\"abc\"", true},  // found anywhere
        {"{match: '^b'}", "\"abc\"", false},
        {"{gt: 5}", "5", false},
        {"{gt: 5}", "5.1", true},
        {"{ge: 5}", "5", true},
        {"{lt: 5}", "5", false},
        {"{lt: 5}", "4", true},
        {"{le: 5}", "5", true},
        {"{gt: 0}", "\"3600\"", false},  // a number in quotes is no number
        {"{between: [1, 3]}", "0", false},
        {"{between: [1, 3]}", "1", true},
        {"{between: [1, 3]}", "3", true},
        {"{between: [1, 3]}", "4", false},
        {"{exists: true}", "null", true},
        {"{exists: false}", "1", false},
        {"{type: integer}", "1", true},
        {"{type: integer}", "1.0", true},
        {"{type: integer}", "1.5", false},
        {"{type: number}", "1.5", true},
        {"{type: string}", "1", false},
        {"{type: boolean}", "true", true},
        {"{type: list}", "[]", true},
        {"{type: object}", "{}", true},
        {"{type: null}", "null", true},
        {"{length: 2}", "\"\xc3\xa4\xc3\xb6\"", true},
        {"{length: 2}", "[1]", false},
        {"{length: {ge: 43, le: 128}}", "\"short\"", false},
        {"{length: 1}", "5", false},
        {"{contains: no-store}", "\"private, no-store\"", true},
        {"{contains: b}", "[\"a\", \"b\"]", true},
        {"{contains: {kid: b}}", "[{\"kid\": \"b\", \"use\": \"sig\"}]", true},
        {"{contains: c}", "[\"a\"]", false},
        {"{starts_with: ab}", "\"abc\"", true},
        {"{ends_with: ab}", "\"abc\"", false},
        {"{gt: 1, lt: 3}", "2", true},
        {"{gt: 1, lt: 3}", "3", false},
        {"{a: 1}", "{\"a\": 1, \"b\": 2}", true},  // further members do not matter
        {"{a: {gt: 0}, b: 3}", "{\"a\": 1, \"b\": 2}", false},
        {"{type: web}", "{\"type\": \"web\"}", true},  // `web` is no type: a member
        {"{eq: {a: 1}}", "{\"a\": 1, \"b\": 2}", false},
        {"[1, {gt: 1}]", "[1, 2]", true},
        {"[1]", "[1, 2]", false},
        {"[1]", "1", false},
        {"{a: 1}", "1", false},
    };
    for (const auto& row : table) {
        CAPTURE(row.expected, row.actual);
        const auto actual = Node::from_json(row.actual);
        REQUIRE(actual);
        CHECK(differences_of(row.expected, &*actual).empty() == row.holds);
    }
}

TEST_CASE("silence is no match: what is absent satisfies only `exists: false`") {
    CHECK(differences_of("{exists: false}", nullptr).empty());
    for (const std::string expected : {"{ne: x}", "{not_in: [x]}", "{exists: true}", "x", "null",
                                       "{a: {exists: false}}", "[]", "{length: {ge: 0}}"}) {
        CAPTURE(expected);
        CHECK(differences_of(expected, nullptr).size() == 1);
    }
    const auto actual = Node::from_json("{}");
    CHECK(differences_of("{refresh_token: {exists: false}}", &*actual).empty());
}

TEST_CASE("all differences are told, with path and words") {
    const auto actual = Node::from_json(R"({"error": "invalid_request", "expires_in": "60", "keys": [{"kid": 1}]})");
    CHECK(differences_of(
              "{error: invalid_grant, expires_in: {gt: 0}, keys: [{kid: x}], scope: {match: '^a'}, cut: {in: [1]}}",
              &*actual) == std::vector<std::string>{
                               R"(json.error: "invalid_grant" / "invalid_request")",
                               R"(json.expires_in: a number greater than 0 / "60")",
                               R"(json.keys.0.kid: "x" / 1)",
                               R"(json.scope: text that matches "^a" / absent)",
                               R"(json.cut: one of [1] / absent)",
                           });
}

TEST_CASE("a mismatch has the place of its expectation") {
    std::vector<Mismatch> mismatches;
    const Node actual(std::int64_t{1});
    match(matcher_yaml("gt: 0\nlt: 1\n"), &actual, "status", mismatches);
    REQUIRE(mismatches.size() == 1);
    CHECK(mismatches[0].mark.line == 2);
    CHECK(mismatches[0].mark.column == 5);
}

TEST_CASE("long values are clipped, not inside a character") {
    const std::string text = describe(Node(std::string(150, 'x') + std::string(100, '\xc3')));
    CHECK(text.size() <= 204);
    std::string umlauts;
    for (int i = 0; i < 150; ++i) umlauts += "\xc3\xa4";
    const std::string clipped = describe(Node(umlauts));
    CHECK(clipped.size() == 199 + std::string("…").size());
    CHECK(clipped.ends_with("\xc3\xa4…"));
}

TEST_CASE("matchers that cannot work are diagnostics") {
    authrig::Diagnostics diagnostics;
    check_matchers(
        matcher_yaml(
            "a: {match: '['}\nb: {gt: x}\nc: {in: x}\nd: [{between: [1]}]\ne: {exists: 1}\nf: {match: $x, gt: $y}\n"),
        diagnostics);
    std::vector<std::string> lines;
    for (const auto& diagnostic : diagnostics) lines.push_back(to_string(diagnostic).substr(0, 40));
    CHECK(lines == std::vector<std::string>{"f:1:12: not a regular expression (ECMASc", "f:2:9: `gt` takes a number",
                                            "f:3:9: `in` takes a list", "f:4:15: `between` takes a list of two nu",
                                            "f:5:13: `exists` takes true or false"});
}

#include <catch2/catch.hpp>

#include "authrig/node.hpp"
#include "engine/scenario_schema.hpp"
#include "engine/variables.hpp"
#include "small_language.hpp"

using authrig::Node;
using authrig::engine::look_up;

namespace {

const Node& read_schema() {
    static const Node read = *Node::from_json(authrig::engine::scenario_schema(language_tests::small_language()));
    return read;
}

}  // namespace

TEST_CASE("the schema is draft-07 and closed at the top") {
    CHECK(read_schema().find("$schema")->string() == "http://json-schema.org/draft-07/schema#");
    CHECK(read_schema().find("additionalProperties")->json() == "false");
    CHECK(read_schema().find("required")->json() == R"(["version","title","steps"])");
}

TEST_CASE("the schema has each step, plain and with an actor") {
    const Node item = *look_up(read_schema(), "definitions.step");
    for (const auto* step : language_tests::small_language().steps) {
        const std::string name(step->name);
        CAPTURE(name);
        const Node* definition = read_schema().find("definitions")->find("step-" + name);
        REQUIRE(definition);
        CHECK(definition->find("description")->string() == step->summary);
        CHECK(item.find("properties")->find(name)->json() == "{\"$ref\":\"#/definitions/step-" + name + "\"}");
        CHECK(item.find("patternProperties")->find("^[A-Za-z_][A-Za-z0-9_]*\\." + name + "$"));
    }
}

TEST_CASE("keys have their words, members and summaries") {
    CHECK(look_up(read_schema(), "definitions.step-redeem.anyOf.0.properties.auth")->json() ==
          R"({"anyOf":[{"enum":["basic","post","none"]},{"$ref":"#/definitions/variable"}],"description":"how"})");
    CHECK(look_up(read_schema(), "definitions.step-advance.anyOf.0.required")->json() == R"(["by"])");
    CHECK(look_up(read_schema(), "definitions.application.properties.refresh.additionalProperties")->json() == "false");
    CHECK(look_up(read_schema(), "definitions.application.properties.refresh.properties.rotation"));
    CHECK(look_up(read_schema(), "definitions.expect.properties.judge"));
    CHECK(look_up(read_schema(), "definitions.expect.properties.page.anyOf.1")->json() ==
          R"({"$ref":"#/definitions/matchers"})");
}

TEST_CASE("every reference of the schema leads somewhere") {
    const std::string text = authrig::engine::scenario_schema(language_tests::small_language());
    const std::string mark = "\"#/definitions/";
    int found = 0;
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + 1), ++found) {
        const auto begin = at + mark.size();
        CHECK(read_schema().find("definitions")->find(text.substr(begin, text.find('"', begin) - begin)));
    }
    CHECK(found > 20);
}

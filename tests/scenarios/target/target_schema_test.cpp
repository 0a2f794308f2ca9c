#include "target/target_schema.hpp"

#include <catch2/catch.hpp>

#include "authrig/node.hpp"
#include "engine/variables.hpp"
#include "target/target_keys.hpp"

using namespace authrig;
using namespace authrig::engine;

TEST_CASE("the schema of target files is closed and knows every key") {
    const Node schema = *Node::from_json(target_schema());
    CHECK(schema.find("$schema")->string() == "http://json-schema.org/draft-07/schema#");
    CHECK(schema.find("additionalProperties")->json() == "false");
    CHECK(schema.find("required")->json() == R"(["target"])");
    for (const KeySpec& key : target_keys()) {
        CAPTURE(key.name);
        const Node* at = &schema;
        for (std::string_view path = key.name; at && !path.empty();) {
            const auto dot = path.find('.');
            at = at->find("properties");
            if (at) at = at->find(path.substr(0, dot));
            path = dot == path.npos ? std::string_view{} : path.substr(dot + 1);
        }
        CHECK(at);
    }
}

TEST_CASE("the schema of target files tells what applications, people and hooks hold") {
    const Node schema = *Node::from_json(target_schema());
    CHECK(look_up(schema, "properties.applications.items.required")->json() == R"(["client_id"])");
    CHECK(look_up(schema, "properties.users.additionalProperties.properties.password"));
    CHECK(look_up(schema, "properties.clock.properties.command"));
    CHECK(look_up(schema, "properties.scopes.properties.offline_access.anyOf.1.properties.params"));
}

#include "engine/variables.hpp"

#include <catch2/catch.hpp>

#include "engine/loading/bindings.hpp"
#include "engine/yaml_reader.hpp"

using authrig::Node;
using namespace authrig::engine;

namespace {

struct FixedScope final : Scope {
    Node names_node = *Node::from_json(
        R"({"code": "abc", "n": 5, "answer": {"keys": [{"kid": "k1"}], "cache-control": "no-store"}, "dollar": "$code"})");
    [[nodiscard]] std::optional<Node> get(std::string_view path) const override { return look_up(names_node, path); }
    [[nodiscard]] std::vector<std::string> names() const override { return {"code", "answer"}; }
};

Node variable_yaml(std::string_view text) {
    authrig::Diagnostics diagnostics;
    return read_yaml("f", text, diagnostics);
}

}  // namespace

TEST_CASE("variables are replaced: a whole value keeps its type, text gets text") {
    const std::pair<std::string, std::string> table[] = {
        {"$n", "5"},
        {"${n}", "\"5\""},
        {"a${n}b${code}", R"("a5babc")"},
        {"$answer.keys.0.kid", R"("k1")"},
        {"$answer.cache-control", R"("no-store")"},
        {"${answer.keys}", R"x("[{\"kid\":\"k1\"}]")x"},
        {"[$n, {a: $code}]", R"([5,{"a":"abc"}])"},
        {"$$code", R"("$code")"},
        {"a$$b", R"("a$b")"},
        {"'^a$'", R"("^a$")"},
        {"$5", R"("$5")"},
        {"$dollar", R"("$code")"},  // what a server sent is not read again
        {"{$n: 1}", R"({"$n":1})"},
    };
    for (const auto& [text, json] : table) {
        CAPTURE(text);
        const auto done = substitute(variable_yaml(text), FixedScope());
        REQUIRE(done);
        CHECK(done->json() == json);
    }
}

TEST_CASE("an unknown variable is told with its place and a suggestion") {
    const auto done = substitute(variable_yaml("a:\n  b: $cod"), FixedScope());
    REQUIRE_FALSE(done);
    CHECK(to_string(done.error()) == "f:2:6: `$cod` has no value (did you mean `$code`?)");
    CHECK_FALSE(substitute(variable_yaml("x${answer.nope}"), FixedScope()));
    CHECK_FALSE(substitute(variable_yaml("$answer.keys.1"), FixedScope()));
}

TEST_CASE("references are found in whole values and in text") {
    CHECK(references("$alice.code") == std::vector<std::string>{"alice.code"});
    CHECK(references("${a}-$$-${steps.redeem-1.json.error}") ==
          std::vector<std::string>{"a", "steps.redeem-1.json.error"});
    CHECK(references("$a.b c").empty());
    CHECK(references("${}$").empty());
    CHECK(whole_variable("$a.0.b-c"));
    for (const std::string text : {"$", "$$a", "a", "$a.", "$a..b", "$0", "${a}", "$a b"}) {
        CAPTURE(text);
        CHECK_FALSE(whole_variable(text));
    }
}

TEST_CASE("names put in at loading may be variables themselves") {
    Complaints complaints;
    const Bindings bindings{
        {"k", variable_yaml("$alice")}, {"v", variable_yaml("{a: [1, $code]}")}, {"t", variable_yaml("x y")}};
    const std::pair<std::string, std::string> table[] = {{"$k", R"("$alice")"},
                                                         {"$k.code", R"("$alice.code")"},
                                                         {"a${k.code}", R"("a${alice.code}")"},
                                                         {"$v", R"({"a":[1,"$code"]})"},
                                                         {"$v.a.1", R"("$code")"},
                                                         {"${v.a.1}!", R"("${code}!")"},
                                                         {"[$t, '${t}$$']", R"(["x y","x y$$"])"},
                                                         {"$other.k", R"("$other.k")"},
                                                         {"${other}", R"("${other}")"}};
    for (const auto& [text, json] : table) {
        CAPTURE(text);
        CHECK(bind_names(variable_yaml(text), bindings, complaints).json() == json);
    }
    CHECK(complaints.empty());
    static_cast<void>(bind_names(variable_yaml("$v.b"), bindings, complaints));
    CHECK(to_string(complaints.take().front()) == "f:1:1: `v` has no member `b`");
}

#include <catch2/catch.hpp>
#include <limits>

#include "authrig/node.hpp"

using authrig::Node;

TEST_CASE("a node reads and writes JSON without loss") {
    for (const std::string text : {"null", "true", "-9223372036854775808", "1.5", R"("a\"b\\\n\u0001")", "[]", "{}",
                                   R"({"b":[1,{"a":null}],"a":""})", "\"\xc3\xa4\xe2\x82\xac\"", "0.1", "1e+30"}) {
        CAPTURE(text);
        const auto node = Node::from_json(text);
        REQUIRE(node);
        CHECK(node->json() == text);
    }
}

TEST_CASE("what is not JSON by RFC 8259 is refused, and so are duplicate members") {
    for (const std::string text :
         {"", "{", "{'a':1}", "[1,]", R"({"a":1,"a":2})", "{} {}", "tru", "01", "\"\xff\"", "NaN", "\"a\nb\""}) {
        CAPTURE(text);
        CHECK_FALSE(Node::from_json(text));
    }
}

TEST_CASE("JSON nested without end is refused, not followed") {
    CHECK(Node::from_json(std::string(256, '[') + std::string(256, ']')));
    CHECK_FALSE(Node::from_json(std::string(257, '[') + std::string(257, ']')));
    CHECK_FALSE(Node::from_json(std::string(1'000'000, '[')));
}

TEST_CASE("a whole number too large for its type is text") {
    CHECK(Node::from_json("9223372036854775807")->is_integer());
    CHECK(Node::from_json("9223372036854775808")->string() == "9223372036854775808");
    CHECK(Node::from_json("-99999999999999999999")->string() == "-99999999999999999999");
}

TEST_CASE("nodes are equal by value: marks and the order of members do not count") {
    CHECK(Node(std::int64_t{1}) == Node(1.0));
    CHECK_FALSE(Node(std::int64_t{1}) == Node(std::string("1")));
    CHECK_FALSE(Node(std::int64_t{1}) == Node(true));
    CHECK(*Node::from_json(R"({"a":[1],"b":{}})") == *Node::from_json(R"({"b":{},"a":[1.0]})"));
    CHECK_FALSE(*Node::from_json(R"({"a":1})") == *Node::from_json(R"({"a":1,"b":2})"));
    CHECK(Node(std::string("x"), {nullptr, 3, 4}) == Node(std::string("x")));
}

TEST_CASE("a scalar as text is what a person would write") {
    CHECK(Node(true).text() == "true");
    CHECK(Node(std::int64_t{400}).text() == "400");
    CHECK(Node(std::string("a \"b\"")).text() == "a \"b\"");
    CHECK(Node::from_json(R"({"a":[1]})")->text() == R"({"a":[1]})");
    CHECK(Node(std::numeric_limits<double>::infinity()).json() == "null");
}

TEST_CASE("set replaces or appends a member and makes a map of nothing") {
    Node node;
    node.set("a", Node(std::int64_t{1}));
    node.set("b", Node(true));
    node.set("a", Node(std::int64_t{2}));
    CHECK(node.json() == R"({"a":2,"b":true})");
    CHECK(node.find("c") == nullptr);
    CHECK(Node(true).find("a") == nullptr);
}

TEST_CASE("type names are those of the language") {
    CHECK(Node().type_name() == "null");
    CHECK(Node(true).type_name() == "bool");
    CHECK(Node(std::int64_t{1}).type_name() == "integer");
    CHECK(Node(1.5).type_name() == "number");
    CHECK(Node(std::string()).type_name() == "string");
    CHECK(Node(Node::List{}).type_name() == "list");
    CHECK(Node(Node::Map{}).type_name() == "map");
}

#include "engine/challenge.hpp"

#include <catch2/catch.hpp>

using namespace authrig;
using namespace authrig::engine;

TEST_CASE("challenges are read from one field, quoted values with commas included") {
    // RFC 9110 section 11.6.1
    const auto challenges =
        parse_challenges(R"(Basic realm="simple", Newauth realm="apps", type=1, title="Login to \"apps\", now")");
    REQUIRE(challenges.size() == 2);
    CHECK(challenges[0].scheme == "Basic");
    CHECK(*challenges[0].params.find("realm") == Node("simple"));
    CHECK(challenges[1].scheme == "Newauth");
    CHECK(*challenges[1].params.find("title") == Node("Login to \"apps\", now"));
}

TEST_CASE("a scheme compares without case, parameters exactly") {
    const Challenge bearer = parse_challenges(R"(bearer error="invalid_token")").at(0);
    std::vector<Mismatch> mismatches;
    check_challenge(Node("Bearer"), bearer, mismatches);
    CHECK(mismatches.empty());
    check_challenge(*Node::from_json(R"({"scheme":"Bearer","error":"Invalid_Token"})"), bearer, mismatches);
    CHECK(mismatches.size() == 1);
}

TEST_CASE("text that is no challenge ends the reading") {
    CHECK(parse_challenges("").empty());
    CHECK(parse_challenges("= =").empty());
}

#include <catch2/catch.hpp>

#include "engine/population.hpp"
#include "engine/yaml_reader.hpp"

using namespace authrig;
using namespace authrig::engine;

namespace {

CaseSetup setup_of(const std::string& given) {
    Diagnostics diagnostics;
    auto scenario = std::make_shared<Scenario>();
    scenario->given = read_yaml("given", given, diagnostics);
    REQUIRE(diagnostics.empty());
    return read_case_setup({"a@rfc", "rfc", scenario, {}}, 1, {});
}

}  // namespace

TEST_CASE("a case's conditions are read, and are no wishes for the built-in server") {
    const CaseSetup setup = setup_of(
        "server: { offers: { code_challenge_methods: plain, grant_types: [password, implicit] }, behaves: "
        "[asks_for_consent], built_in: it has a home page }\n");
    CHECK(setup.offers.at("code_challenge_methods") == std::vector<std::string>{"plain"});
    CHECK(setup.offers.at("grant_types") == std::vector<std::string>{"password", "implicit"});
    CHECK(setup.behaves == std::vector<std::string>{"asks_for_consent"});
    CHECK(setup.built_in == "it has a home page");
    CHECK_FALSE(setup.own_server);
    CHECK(setup.switches.empty());
}

TEST_CASE("switches are a wish and a condition") {
    const CaseSetup setup = setup_of("server: { switches: { narrow_scope: off } }\n");
    CHECK(setup.own_server);
    CHECK(setup.switches.at("narrow_scope") == "off");
    CHECK(setup.own_switches.at("narrow_scope") == "off");
}

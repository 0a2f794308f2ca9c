#include <catch2/catch.hpp>

#include "small_language.hpp"

using language_tests::said_about;
using language_tests::scenario_of;
using Lines = std::vector<std::string>;

TEST_CASE("proves and judge say the same, of requirements that exist") {
    const std::pair<std::pair<std::string, std::string>, Lines> table[] = {
        {{"rfc6749-4.1.2-code-single-use", "rfc6749-4.1.2-code-single-use"}, {}},
        {{"rfc6749-4.1.2-code-single-use", "rfc6749-4.1.2-code-singel-use"},
         {"s.authrig.yaml:5:22: unknown requirement `rfc6749-4.1.2-code-singel-use` (did you mean "
          "`rfc6749-4.1.2-code-single-use`?)",
          "s.authrig.yaml:6:10: no expectation has `judge: rfc6749-4.1.2-code-single-use`"}},
        {{"rfc6749-4.1.2-code-single-us", "rfc6749-4.1.2-code-single-use"},
         {"s.authrig.yaml:5:22: `rfc6749-4.1.2-code-single-use` is judged here; `proves` does not list it",
          "s.authrig.yaml:6:10: unknown requirement `rfc6749-4.1.2-code-single-us` (did you mean "
          "`rfc6749-4.1.2-code-single-use`?)"}},
        {{"rfc6749-4.1.2-code-single-use, rfc6749-4.1.2-code-replay-revokes", "rfc6749-4.1.2-code-single-use"},
         {"s.authrig.yaml:6:41: no expectation has `judge: rfc6749-4.1.2-code-replay-revokes`"}},
    };
    for (const auto& [ids, expected] : table) {
        CAPTURE(ids.first, ids.second);
        CHECK(said_about(scenario_of("  - redeem:\n    expect: { judge: " + ids.second + " }\n",
                                     "proves: [" + ids.first + "]\n")) == expected);
    }
}

TEST_CASE("a case that judges nothing is a mistake") {
    const std::string steps =
        "  - redeem:\n    when_dialect: rfc\n    expect: { judge: rfc6749-4.1.2-code-single-use }\n"
        "proves: [rfc6749-4.1.2-code-single-use]\n";
    CHECK(said_about(scenario_of(steps)) == Lines{"s.authrig.yaml:1:1: judges nothing in the dialect `workfront`"});
    CHECK(said_about(scenario_of(steps, "dialects: [rfc]\n")).empty());
}

TEST_CASE("a row can say what is judged, and its case proves only that") {
    const language_tests::TemporaryFolder folder;
    const auto file = folder.write("s.authrig.yaml", R"(version: 1
title: t
proves: [rfc6749-4.1.2-code-single-use, rfc6749-4.1.2-code-replay-revokes]
examples:
  - { name: a, requirement: rfc6749-4.1.2-code-single-use }
  - { name: b, requirement: rfc6749-4.1.2-code-replay-revokes }
steps:
  - redeem:
    expect: { judge: $requirement, status: 400 }
)");
    const auto loaded = authrig::engine::load_scenario(file, "s", language_tests::small_language());
    CHECK(folder.said(loaded.diagnostics) == Lines{});
    REQUIRE(loaded.cases.size() == 4);
    CHECK(loaded.cases[0].scenario->proves == Lines{"rfc6749-4.1.2-code-single-use"});
    CHECK(loaded.cases[1].scenario->proves == Lines{"rfc6749-4.1.2-code-replay-revokes"});
    CHECK(loaded.scenarios.front()->proves.size() == 2);
}

TEST_CASE("an unknown requirement in a row is told at the row") {
    CHECK(said_about("version: 1\ntitle: t\nproves: []\nexamples: [ { r: rfc6749-9.9-nothing-at-all } ]\nsteps: [ { "
                     "redeem: , expect: { judge: $r } } ]\n")
              .front()
              .starts_with("s.authrig.yaml:4:18: unknown requirement `rfc6749-9.9-nothing-at-all`"));
}

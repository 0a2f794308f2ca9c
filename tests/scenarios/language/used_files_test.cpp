#include <catch2/catch.hpp>

#include "small_language.hpp"

using language_tests::scenario_of;
using language_tests::small_language;
using language_tests::TemporaryFolder;
using Lines = std::vector<std::string>;

namespace {

Lines said_with(const TemporaryFolder& folder, const std::string& steps) {
    const auto file = folder.write("s.authrig.yaml", scenario_of(steps));
    return folder.said(authrig::engine::load_scenario(file, "s", small_language()).diagnostics);
}

}  // namespace

TEST_CASE("the steps of a used file stand in place of `use`, with the values given") {
    const TemporaryFolder folder;
    folder.write("shared/get.yaml",
                 "parameters: [who, verifier]\nsteps:\n  - authorize: { user: $who }\n  - use: more/again.yaml\n    "
                 "with: { v: $verifier }\n");
    folder.write("shared/more/again.yaml",
                 "parameters: [v]\nsteps:\n  - redeem: { code_verifier: '${v}', code: $code }\n");
    const auto file = folder.write(
        "s.authrig.yaml",
        scenario_of(
            "  - together:\n      - use: shared/get.yaml\n        with: { who: jo, verifier: $access_token }\n"));
    const auto loaded = authrig::engine::load_scenario(file, "s", small_language());
    CHECK(folder.said(loaded.diagnostics) == Lines{});
    REQUIRE(loaded.cases.size() == 2);
    const auto& steps = loaded.cases[0].scenario->steps[0].steps;
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].arguments.json() == R"({"user":"jo"})");
    CHECK(steps[1].arguments.json() == R"({"code_verifier":"${access_token}","code":"$code"})");
    CHECK(steps[1].mark.file->ends_with("shared/more/again.yaml"));
    CHECK(steps[1].mark.line == 3);
    CHECK(steps[0].arguments.find("user")->mark.file->ends_with("s.authrig.yaml"));
}

TEST_CASE("mistakes around used files") {
    const TemporaryFolder folder;
    folder.write("get.yaml", "parameters: [who, never]\nsteps:\n  - authorize: { user: $who }\n");
    folder.write("wrong.yaml", "steps:\n  - redem:\n");
    folder.write("broken.yaml", "steps: [\n");
    folder.write("empty.yaml", "stepps: []\n");
    folder.write("self.yaml", "steps:\n  - use: self.yaml\n");
    folder.write("ping.yaml", "steps:\n  - use: pong.yaml\n");
    folder.write("pong.yaml", "steps:\n  - use: ping.yaml\n");
    const std::pair<std::string, Lines> table[] = {
        {"  - use: nothing.yaml\n", {"s.authrig.yaml:4:10: `nothing.yaml` does not exist"}},
        {"  - use: [x]\n", {"s.authrig.yaml:4:10: `use` takes the path of a file"}},
        {"  - use: get.yaml\n    wth: { who: jo }\n",
         {"s.authrig.yaml:4:5: the used file wants `who` under `with`",
          "s.authrig.yaml:4:5: the used file wants `never` under `with`",
          "s.authrig.yaml:4:5: `user` takes text; it has no value",
          "s.authrig.yaml:5:5: unknown key beside `use`: `wth` (did you mean `with`?)",
          "get.yaml:1:19: the parameter `never` is never used"}},
        {"  - use: get.yaml\n    with: { who: jo, never: 1, whom: sam }\n",
         {"s.authrig.yaml:5:32: unknown parameter `whom` (did you mean `who`?)",
          "get.yaml:1:19: the parameter `never` is never used"}},
        {"  - use: wrong.yaml\n", {"wrong.yaml:2:5: unknown step `redem` (did you mean `redeem`?)"}},
        {"  - use: broken.yaml\n", {"broken.yaml:2:1: a `[` is opened and not closed"}},
        {"  - use: empty.yaml\n", {"empty.yaml:1:1: a used file is a map with a list of `steps`"}},
        {"  - use: self.yaml\n", {"self.yaml:2:10: `self.yaml` uses itself, through other files"}},
        {"  - use: ping.yaml\n", {"pong.yaml:2:10: `ping.yaml` uses itself, through other files"}},
        {"  - use: s.authrig.yaml\n", {"s.authrig.yaml:4:10: `s.authrig.yaml` uses itself"}},
    };
    for (const auto& [steps, expected] : table) {
        CAPTURE(steps);
        CHECK(said_with(folder, steps) == expected);
    }
}

TEST_CASE("files that use files twice each are stopped") {
    const TemporaryFolder folder;
    for (int level = 0; level < 12; ++level) {
        const std::string next = std::to_string(level + 1) + ".yaml";
        folder.write(std::to_string(level) + ".yaml", "steps:\n  - use: " + next + "\n  - use: " + next + "\n");
    }
    folder.write("12.yaml", "steps:\n  - authorize:\n");
    const auto said = said_with(folder, "  - use: 0.yaml\n");
    REQUIRE(said.size() == 1);
    CHECK(said.front().ends_with("this scenario uses more than 200 files"));
}

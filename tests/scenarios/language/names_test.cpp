#include <catch2/catch.hpp>

#include "small_language.hpp"

using language_tests::said_about;
using language_tests::scenario_of;
using Lines = std::vector<std::string>;

namespace {

Lines said_about_steps(const std::string& steps, const std::string& head = "") {
    Lines lines = said_about(scenario_of(steps, head));
    for (std::string& line : lines) line.erase(0, std::string("s.authrig.yaml:").size());
    return lines;
}

}  // namespace

TEST_CASE("a variable must exist where it is used") {
    const std::pair<std::string, Lines> table[] = {
        {"$code", {}},
        {"$app.code", {}},
        {"$app", {}},
        {"$issuer", {}},
        {"$endpoints.token", {}},
        {"$users.jo.id", {}},
        {"'${code}x'", {}},
        {"$$nothing", {}},
        {"$cod", {"4:21: unknown variable `$cod` (did you mean `$code`?)"}},
        {"$endpoints.tokn", {"4:21: unknown variable `$endpoints.tokn` (did you mean `$endpoints.token`?)"}},
        {"$app.cod", {"4:21: `$app.cod`: an application has no `cod` (did you mean `$app.code`?)"}},
        {"$mallory.code", {"4:21: unknown variable `$mallory.code`"}},
        {"$steps.redeem-1.json", {"4:21: `$steps.redeem-1.json`: no earlier step `redeem-1` has an answer"}},
        {"'a${cod}'", {"4:21: unknown variable `$cod` (did you mean `$code`?)"}},
        {"'a$code'", {"4:21: a variable inside text is written `${code}`, a dollar sign `$$`"}},
        {"'${code'", {"4:21: a variable inside text is written `${code}`, a dollar sign `$$`"}},
    };
    for (const auto& [value, expected] : table) {
        CAPTURE(value);
        CHECK(said_about_steps("  - redeem: { code: " + value + " }\n") == expected);
    }
}

TEST_CASE("steps and captures are known after their step, in its expect already") {
    CHECK(said_about_steps("  - redeem:\n    id: first\n    capture: { got: json.x }\n    expect: { json: { a: $got, "
                           "b: $steps.first.status } }\n"
                           "  - redeem: { code: $got }\n  - redeem: { code: $steps.first.json.x }\n")
              .empty());
    CHECK(said_about_steps("  - redeem: { code: $got }\n    capture: { got: json.x }\n") ==
          Lines{"4:21: unknown variable `$got`", "5:16: the capture `got` is never used"});
    CHECK(said_about_steps("  - redeem:\n    id: first\n  - redeem: { code: $steps.frst.status }\n") ==
          Lines{"6:21: `$steps.frst.status`: no earlier step `frst` has an answer (did you mean `$steps.first`?)"});
    CHECK(said_about_steps("  - advance: 1s\n  - redeem: { code: $steps.advance-1.status }\n") ==
          Lines{"5:21: `$steps.advance-1.status`: no earlier step `advance-1` has an answer"});
}

TEST_CASE("steps that run together do not see each other, later ones see them") {
    CHECK(said_about_steps(
              "  - together:\n      - redeem:\n        id: a\n      - redeem: { code: $steps.a.status }\n") ==
          Lines{"7:25: `$steps.a.status`: no earlier step `a` has an answer"});
    CHECK(said_about_steps("  - together:\n      - redeem:\n        id: a\n  - redeem: { code: $steps.a.status }\n")
              .empty());
    CHECK(said_about_steps("  - repeat:\n      times: 2\n      steps:\n        - redeem:\n          id: a\n        - "
                           "redeem: { code: $steps.a.status }\n")
              .empty());
}

TEST_CASE("a capture that nobody reads is a mistake, and so is one that hides a name") {
    CHECK(said_about_steps("  - redeem:\n    capture: { got: json.x }\n") ==
          Lines{"5:16: the capture `got` is never used"});
    CHECK(said_about_steps("  - redeem:\n    capture: { code: json.x }\n  - redeem: { code: $code }\n") ==
          Lines{"5:16: the capture `code` would hide what `$code` means already; call it something else"});
    CHECK(said_about_steps("  - redeem:\n    capture: { a-b: json.x, app: json.y }\n  - redeem: { code: $app }\n") ==
          Lines{"5:16: the capture `a-b` is no name: letters, digits and `_`, a letter first",
                "5:16: the capture `a-b` is never used", "5:29: the capture `app` would hide the actor of that name"});
}

TEST_CASE("an actor must be given or made before") {
    const std::string apps = "given: { apps: { alice: { type: web }, mallory: } }\n";
    CHECK(said_about_steps("  - alice.redeem:\n  - mallory.redeem: { code: $alice.code }\n", apps).empty());
    CHECK(said_about_steps("  - malory.redeem:\n", apps) ==
          Lines{"4:5: unknown actor `malory` (did you mean `mallory`?)"});
    CHECK(said_about_steps("  - app.redeem:\n", apps) == Lines{"4:5: unknown actor `app`; there are: alice mallory"});
    CHECK(said_about_steps("  - create_app: { as: bob }\n  - bob.redeem: { code: $bob.code }\n").empty());
    CHECK(said_about_steps("  - bob.redeem:\n  - create_app: { as: bob }\n") ==
          Lines{"4:5: unknown actor `bob`; there are: app"});
}

TEST_CASE("steps of another dialect do not count in this one") {
    const std::string steps = "  - redeem:\n    id: a\n    when_dialect: rfc\n  - redeem: { code: $steps.a.status }\n";
    CHECK(said_about_steps(steps) == Lines{"7:21: `$steps.a.status`: no earlier step `a` has an answer"});
    CHECK(said_about_steps(steps, "dialects: [rfc]\n").empty());
}

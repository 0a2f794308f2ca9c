#include <catch2/catch.hpp>

#include "small_language.hpp"

using language_tests::said_about;
using language_tests::scenario_of;
using Lines = std::vector<std::string>;

TEST_CASE("a whole scenario has no diagnostics") {
    CHECK(said_about(R"(version: 1
title: A redeemed authorization code cannot be redeemed again
story: Why
proves: [rfc6749-4.1.2-code-single-use]
tags: [code, security-1.0]
dialects: [rfc]
given:
  app: { type: web, redirect_uris: [a, b], refresh: { absolute: 6mo, rotation: true } }
  user: jo
  server: { switches: { x: y } }
setup:
  - create_app: { type: spa, as: bob }
steps:
  - authorize:
  - app.redeem: { within: 2m, omit: redirect_uri, count: 2 }
    id: first
    note: right the first time
    capture: { access: json.access_token }
    expect: { status: 200, json: { expires_in: { gt: 0 } } }
  - advance: 90s
  - advance: { by: $steps.first.json.expires_in }
  - redeem: { code: $code, params: { a: "${bob.client_id}-${access}", b: $$x } }
    when_dialect: rfc
    expect: { judge: rfc6749-4.1.2-code-single-use, status: { in: [400, 401] }, error: invalid_grant }
  - together:
      - redeem:
      - bob.refresh: { refresh_token: $bob.refresh_token }
  - repeat: { times: 3, steps: [ { authorize: } ] }
finally:
  - check: { value: $steps.together-1.answers.0 }
)") == Lines{});
}

TEST_CASE("mistakes at the top of a file") {
    const std::pair<std::string, Lines> table[] = {
        {"", {"s.authrig.yaml:1:1: is empty"}},
        {"# nothing\n", {"s.authrig.yaml:1:1: is empty"}},
        {"- a\n", {"s.authrig.yaml:1:1: is no scenario: a scenario is a map that begins with `version: 1`"}},
        {"tag: x\n",
         {"s.authrig.yaml:1:1: unknown key of a scenario: `tag` (did you mean `tags`?)",
          "s.authrig.yaml:1:1: `version` is missing, a key of a scenario",
          "s.authrig.yaml:1:1: `title` is missing, a key of a scenario",
          "s.authrig.yaml:1:1: `steps` is missing, a key of a scenario"}},
        {"version: 2\ntitle: ''\nsteps: []\n",
         {"s.authrig.yaml:1:10: version 2 of the format is not known (did you mean `1`?)",
          "s.authrig.yaml:2:8: `title` is empty", "s.authrig.yaml:3:8: `steps` is empty"}},
        {"version: '1'\ntitle: 5\nsteps: x\n",
         {"s.authrig.yaml:1:10: `version` takes a whole number; this is \"1\"",
          "s.authrig.yaml:2:8: `title` takes text; this is 5 (did you mean `\"5\"`?)",
          "s.authrig.yaml:3:8: `steps` takes a list; this is \"x\"",
          "s.authrig.yaml:3:8: steps are a list: each begins with `- `"}},
        {scenario_of("  - authorize:\n", "dialects: [rfc, workfrnt, rfc]\ntags: [a b]\n"),
         {"s.authrig.yaml:5:17: unknown dialect `workfrnt` (did you mean `workfront`?)",
          "s.authrig.yaml:5:27: the dialect `rfc` stands twice",
          "s.authrig.yaml:6:8: a tag is a word of letters, digits, `-`, `_` and `.`"}},
    };
    for (const auto& [text, expected] : table) {
        CAPTURE(text);
        CHECK(said_about(text) == expected);
    }
}

TEST_CASE("mistakes in steps") {
    const std::pair<std::string, Lines> table[] = {
        {"  - redem:\n", {"s.authrig.yaml:4:5: unknown step `redem` (did you mean `redeem`?)"}},
        {"  - alice.Refresh:\n", {"s.authrig.yaml:4:5: unknown step `Refresh` (did you mean `refresh`?)"}},
        {"  - zzzzzz:\n",
         {"s.authrig.yaml:4:5: unknown step `zzzzzz`; there are: authorize redeem refresh advance together repeat "
          "create_app check"}},
        {"  - authorize\n",
         {"s.authrig.yaml:4:5: a step is a map with the step's name as its key (did you mean `authorize:`?)"}},
        {"  - expect: { status: 200 }\n", {"s.authrig.yaml:4:5: this item has no step"}},
        {"  - authorize:\n    redeem:\n",
         {"s.authrig.yaml:5:5: `redeem` stands beside `authorize`: an item holds one step"}},
        {"  - redeem:\n    expct: { status: 200 }\n",
         {"s.authrig.yaml:5:5: unknown key beside a step: `expct` (did you mean `expect`?)"}},
        {"  - redeem:\n    code: x\n", {"s.authrig.yaml:5:5: `code` belongs to `redeem`: indent it further"}},
        {"  - redeem: { cod: x }\n", {"s.authrig.yaml:4:15: unknown key of `redeem`: `cod` (did you mean `code`?)"}},
        {"  - redeem: x\n", {"s.authrig.yaml:4:13: `redeem` takes a map of its keys"}},
        {"  - redeem: { code_verifier: 123 }\n",
         {"s.authrig.yaml:4:30: `code_verifier` takes text; this is 123 (did you mean `\"123\"`?)"}},
        {"  - redeem: { code: [x], count: x, omit: 5 }\n",
         {"s.authrig.yaml:4:21: `code` takes text or a number; this is a list",
          "s.authrig.yaml:4:33: `count` takes a whole number; this is \"x\"",
          "s.authrig.yaml:4:42: `omit` takes a list of words; this is 5 (did you mean `\"5\"`?)"}},
        {"  - redeem: { auth: basc }\n",
         {"s.authrig.yaml:4:21: unknown value of `auth`: `basc` (did you mean `basic`?)"}},
        {"  - redeem: { params: }\n", {"s.authrig.yaml:4:15: `params` takes a map; it has no value"}},
        {"  - advance:\n", {"s.authrig.yaml:4:5: `by` is missing, a key of `advance`"}},
        {"  - repeat: [ { authorize: } ]\n", {"s.authrig.yaml:4:5: `times` is missing, a key of `repeat`"}},
        {"  - together:\n", {"s.authrig.yaml:4:5: `together` has no steps inside"}},
        {"  - together: x\n", {"s.authrig.yaml:4:15: `together` takes a list of steps"}},
        {"  - together: [ { redem: } ]\n", {"s.authrig.yaml:4:19: unknown step `redem` (did you mean `redeem`?)"}},
        {"  - advance: 1s\n    capture: { a: b }\n", {"s.authrig.yaml:5:14: `advance` has no answer to capture from"}},
        {"  - redeem:\n    id: a b\n", {"s.authrig.yaml:5:9: `id` takes a word of letters, digits, `_` and `-`"}},
        {"  - redeem:\n    id: redeem-2\n  - redeem:\n",
         {"s.authrig.yaml:6:5: another step has the id `redeem-2` too"}},
        {"  - redeem:\n    when_dialect: [rfx]\n",
         {"s.authrig.yaml:5:20: unknown value of `when_dialect`: `rfx` (did you mean `rfc`?)"}},
    };
    for (const auto& [steps, expected] : table) {
        CAPTURE(steps);
        CHECK(said_about(scenario_of(steps)) == expected);
    }
}

TEST_CASE("lengths of time are checked") {
    CHECK(said_about(scenario_of("  - advance: 6mo\n  - advance: P6M\n  - redeem: { within: $now }\n")).empty());
    for (const std::string span : {"6 moons", "xyz", "''"}) {
        CAPTURE(span);
        const auto said = said_about(scenario_of("  - advance: " + span + "\n"));
        REQUIRE(said.size() == 1);
        CHECK(said.front().starts_with("s.authrig.yaml:4:14: `by`: "));
    }
}

TEST_CASE("mistakes in expectations") {
    const std::pair<std::string, Lines> table[] = {
        {"{ staus: 200 }", {"s.authrig.yaml:5:15: unknown expectation `staus` (did you mean `status`?)"}},
        {"{ status: '200' }", {"s.authrig.yaml:5:23: `status` takes a whole number; this is \"200\""}},
        {"{ status: { inn: [200] } }", {"s.authrig.yaml:5:25: unknown matcher `inn` (did you mean `in`?)"}},
        {"{ status: { in: 200 } }", {"s.authrig.yaml:5:29: `in` takes a list"}},
        {"{ page: logn }", {"s.authrig.yaml:5:21: unknown value of `page`: `logn` (did you mean `login`?)"}},
        {"{ json: { a: { gt: x } } }", {"s.authrig.yaml:5:32: `gt` takes a number"}},
        {"[200]", {"s.authrig.yaml:5:13: `expect` takes a map of expectations; this is a list"}},
        {"{ error: }", {"s.authrig.yaml:5:15: `error` takes text; it has no value"}},
        {"{ error: { match: '^invalid_(grant|request)$' }, status: $issuer }", {}},
    };
    for (const auto& [expect, expected] : table) {
        CAPTURE(expect);
        CHECK(said_about(scenario_of("  - redeem:\n    expect: " + expect + "\n")) == expected);
    }
}

TEST_CASE("mistakes under given") {
    const std::pair<std::string, Lines> table[] = {
        {"{ ap: {} }", {"s.authrig.yaml:5:10: unknown key of `given`: `ap` (did you mean `app`?)"}},
        {"{ app: { type: wbe } }", {"s.authrig.yaml:5:23: unknown value of `type`: `wbe` (did you mean `web`?)"}},
        {"{ app: { refresh: { absolut: 1d } } }",
         {"s.authrig.yaml:5:28: unknown member of `refresh`: `absolut` (did you mean `absolute`?)"}},
        {"{ apps: { app: , b: { tipe: web } } }",
         {"s.authrig.yaml:5:30: unknown key of an application: `tipe` (did you mean `type`?)"}},
        {"{ apps: { app: x } }", {"s.authrig.yaml:5:23: an application is a map: `app: { type: web }`"}},
        {"{ apps: { code: } }",
         {"s.authrig.yaml:5:18: the actor `code` would hide what `$code` means already; call it something else"}},
        {"{ server: { switch: {} } }",
         {"s.authrig.yaml:5:20: unknown member of `server`: `switch` (did you mean `switches`?)"}},
    };
    for (const auto& [given, expected] : table) {
        CAPTURE(given);
        CHECK(said_about(scenario_of("  - authorize:\n", "given: " + given + "\n")) == expected);
    }
}

#include <catch2/catch.hpp>

#include "small_language.hpp"

using language_tests::said_about;
using Lines = std::vector<std::string>;

namespace {

const std::string end_of_scenario =
    "version: 1\ntitle: by ${method}\ngiven: { user: $who }\nsteps:\n  - redeem: { auth: $method }\n";

Lines row_ids_of(const std::string& text) {
    const language_tests::TemporaryFolder folder;
    const auto file = folder.write("s.authrig.yaml", text);
    const auto loaded = authrig::engine::load_scenario(file, "a/s", language_tests::small_language());
    CHECK(folder.said(loaded.diagnostics) == Lines{});
    Lines ids;
    for (const auto& item : loaded.cases) ids.push_back(item.id);
    return ids;
}

}  // namespace

TEST_CASE("each row in each dialect is a case") {
    CHECK(row_ids_of("examples:\n  - { method: basic, who: jo }\n  - { name: second, method: post, who: sam }\n" +
                     end_of_scenario) == Lines{"a/s[method=basic,who=jo]@rfc", "a/s[second]@rfc",
                                               "a/s[method=basic,who=jo]@workfront", "a/s[second]@workfront"});
    CHECK(row_ids_of(
              "dialects: [workfront]\nexamples: { columns: [method, who, name], rows: [[basic, jo, a], [post, sam, "
              "b]] }\n" +
              end_of_scenario) == Lines{"a/s[a]@workfront", "a/s[b]@workfront"});
    CHECK(row_ids_of("version: 1\ntitle: t\nsteps: [ { authorize: } ]\n") == Lines{"a/s@rfc", "a/s@workfront"});
}

TEST_CASE("the values of a row stand in its case, types kept") {
    const language_tests::TemporaryFolder folder;
    const auto file = folder.write("s.authrig.yaml", R"(version: 1
title: by ${method}
given: { app: { redirect_uris: $uris } }
examples:
  - { method: basic, n: 3, uris: [a, b], token: $access_token }
  - method: post
    n: 4
    uris: []
    token: "x ${code}"
steps:
  - redeem: { auth: $method, count: $n, params: { t: $token, u: "${token}!" } }
)");
    const auto loaded = authrig::engine::load_scenario(file, "s", language_tests::small_language());
    CHECK(folder.said(loaded.diagnostics) == Lines{});
    REQUIRE(loaded.cases.size() == 4);
    const auto& first = *loaded.cases[0].scenario;
    CHECK(first.title == "by basic");
    CHECK(first.given.json() == R"({"app":{"redirect_uris":["a","b"]}})");
    CHECK(first.steps[0].arguments.json() ==
          R"({"auth":"basic","count":3,"params":{"t":"$access_token","u":"${access_token}!"}})");
    const auto& second = *loaded.cases[1].scenario;
    CHECK(second.steps[0].arguments.json() ==
          R"({"auth":"post","count":4,"params":{"t":"x ${code}","u":"x ${code}!"}})");
    CHECK(second.mark.line == 6);
    CHECK(loaded.cases[1].row.size() == 4);
    CHECK(loaded.cases[1].row[1].first == "n");
    CHECK(loaded.scenarios[0]->title == "by ${method}");
}

TEST_CASE("mistakes in examples") {
    const std::pair<std::string, Lines> table[] = {
        {"examples: x\n", {"s.authrig.yaml:1:11: `examples` is a list of maps, or `columns` and `rows`, both lists"}},
        {"examples: []\n", {"s.authrig.yaml:1:11: `examples` has no rows, so there would be no case"}},
        {"examples: [ x ]\n", {"s.authrig.yaml:1:13: a row is a map of column and value"}},
        {"examples: { method: [basic, post] }\n",
         {"s.authrig.yaml:1:11: `examples` is a list of maps, or `columns` and `rows`, both lists",
          "s.authrig.yaml:1:13: unknown key of `examples`: `method`; there are: columns rows"}},
        {"examples: { columns: [method, who], rows: [[basic, jo], [post]] }\n",
         {"s.authrig.yaml:1:57: a row has 2 values, one a column"}},
        {"examples: [ { method: basc, who: jo } ]\n",
         {"s.authrig.yaml:1:23: unknown value of `auth`: `basc` (did you mean `basic`?)"}},
        {"examples: [ { method: basic, who: jo, more: 1 } ]\n",
         {"s.authrig.yaml:1:39: the column `more` is never used"}},
        {"examples: [ { method: basic, who: jo }, { metod: post, who: jo } ]\n",
         {"s.authrig.yaml:1:41: this row has no `method`, the first one has",
          "s.authrig.yaml:1:43: unknown column `metod` (did you mean `method`?)",
          "s.authrig.yaml:3:8: `method` is no column: a title holds nothing else",
          "s.authrig.yaml:6:21: unknown variable `$method`"}},
        {"examples: [ { name: a, method: basic, who: jo }, { name: a, method: post, who: jo } ]\n",
         {"s.authrig.yaml:1:50: another row is called `a` too"}},
        {"examples: [ { name: 'a b', method: basic, who: jo } ]\n",
         {"s.authrig.yaml:1:21: `name` of a row is a short word: no spaces, `[`, `]`, `,` or `@` (did you mean "
          "`a_b`?)"}},
        {"examples: [ { method: basic, who: jo, code: x } ]\n",
         {"s.authrig.yaml:1:39: the column `code` would hide what `$code` means already; call it something else",
          "s.authrig.yaml:1:39: the column `code` is never used"}},
    };
    for (const auto& [examples, expected] : table) {
        CAPTURE(examples);
        auto said = said_about(examples + end_of_scenario);
        if (said.size() > expected.size()) said.resize(expected.size());  // without rows all columns are unknown too
        CHECK(said == expected);
    }
}

TEST_CASE("ids of steps count each kind, over all sections and dialects") {
    const language_tests::TemporaryFolder folder;
    const auto file = folder.write("s.authrig.yaml", R"(version: 1
title: t
setup:
  - authorize:
steps:
  - redeem:
    when_dialect: workfront
  - redeem:
  - together: [ { redeem: }, { app.authorize: } ]
  - redeem:
    id: last
finally:
  - redeem:
)");
    const auto loaded = authrig::engine::load_scenario(file, "s", language_tests::small_language());
    REQUIRE(loaded.cases.size() == 2);
    const auto& rfc = *loaded.cases[0].scenario;
    REQUIRE(rfc.steps.size() == 3);
    CHECK(rfc.setup[0].id == "authorize-1");
    CHECK(rfc.steps[0].id == "redeem-2");
    CHECK(rfc.steps[1].id == "together-1");
    CHECK(rfc.steps[1].steps[0].id == "redeem-3");
    CHECK(rfc.steps[1].steps[1].id == "authorize-2");
    CHECK(rfc.steps[1].steps[1].actor == "app");
    CHECK(rfc.steps[2].id == "last");
    CHECK(rfc.finally[0].id == "redeem-5");
    CHECK(loaded.cases[1].scenario->steps[0].id == "redeem-1");
    CHECK(loaded.cases[1].scenario->steps.size() == 4);
}

TEST_CASE("a step has what was written, the short form under its key") {
    const language_tests::TemporaryFolder folder;
    const auto file = folder.write(
        "s.authrig.yaml", language_tests::scenario_of("  - advance: 6mo\n  - authorize:\n  - repeat: { times: 2, "
                                                      "steps: [ { redeem: } ] }\n    expect: { status: 1 }\n"));
    const auto loaded = authrig::engine::load_scenario(file, "s", language_tests::small_language());
    REQUIRE(loaded.cases.size() == 2);
    const auto& steps = loaded.cases[0].scenario->steps;
    CHECK(steps[0].arguments.json() == R"({"by":"6mo"})");
    CHECK(steps[1].arguments.is_null());
    CHECK(steps[2].arguments.json() == R"({"times":2})");
    CHECK(steps[2].steps.size() == 1);
    CHECK(steps[2].expect.json() == R"({"status":1})");
    CHECK(steps[2].mark.line == 6);
    CHECK(steps[2].mark.column == 5);
    CHECK(loaded.cases[0].scenario->source->starts_with("version: 1"));
}

#include <catch2/catch.hpp>

#include "small_language.hpp"

using language_tests::scenario_of;
using language_tests::small_language;
using language_tests::TemporaryFolder;
using Lines = std::vector<std::string>;

namespace {

const std::string plain_scenario = "version: 1\ntitle: t\ndialects: [rfc]\nsteps:\n  - authorize:\n";
// Rows at lines 5, and 6 to 7.
const std::string scenario_with_rows =
    "version: 1\ntitle: t\ndialects: [rfc]\nexamples:\n  - { who: jo }\n  - name: b\n    who: sam\nsteps:\n  - "
    "authorize: { user: $who }\n";

Lines corpus_ids_of(const TemporaryFolder& folder, const Lines& paths, Lines* said = nullptr) {
    const auto loaded = authrig::engine::load_corpus(paths, folder.path, small_language());
    if (said) *said = folder.said(loaded.diagnostics);
    if (!said) CHECK(folder.said(loaded.diagnostics) == Lines{});
    Lines ids;
    for (const auto& item : loaded.cases) ids.push_back(item.id);
    return ids;
}

}  // namespace

TEST_CASE("a corpus is read by folder, file, name and line") {
    const TemporaryFolder folder;
    folder.write("b/two.authrig.yaml", plain_scenario);
    folder.write("b/rows.authrig.yaml", scenario_with_rows);
    folder.write("a/one.authrig.yaml", plain_scenario);
    folder.write("a/login.yaml", "steps: []\n");  // no scenario: used by others
    const std::string root = folder.path.string();
    const Lines all{"a/one@rfc", "b/rows[who=jo]@rfc", "b/rows[b]@rfc", "b/two@rfc"};
    CHECK(corpus_ids_of(folder, {}) == all);
    CHECK(corpus_ids_of(folder, {root}) == all);
    CHECK(corpus_ids_of(folder, {root + "/b", root + "/b/two.authrig.yaml"}) == Lines{all[1], all[2], all[3]});
    CHECK(corpus_ids_of(folder, {"b/two", "a/one.authrig.yaml"}) == Lines{all[3], all[0]});
    CHECK(corpus_ids_of(folder, {root + "/b/rows.authrig.yaml:5"}) == Lines{all[1]});
    CHECK(corpus_ids_of(folder, {"b/rows:6"}) == Lines{all[2]});
    CHECK(corpus_ids_of(folder, {"b/rows:7"}) == Lines{all[2]});
    CHECK(corpus_ids_of(folder, {"b/rows:5", "b/rows:7"}) == Lines{all[1], all[2]});
    CHECK(corpus_ids_of(folder, {"b/rows:9"}) == Lines{all[1], all[2]});
    CHECK(corpus_ids_of(folder, {"b/rows:7", "b/rows"}) == Lines{all[1], all[2]});
}

TEST_CASE("paths that mean nothing are told, with the nearest scenario") {
    const TemporaryFolder folder;
    folder.write("refresh/rotation-on.authrig.yaml", plain_scenario);
    Lines said;
    CHECK(corpus_ids_of(folder, {"refresh/rotation-of"}, &said).empty());
    CHECK(said == Lines{"refresh/rotation-of: no such file, folder or scenario (did you mean `refresh/rotation-on`?)"});
    corpus_ids_of(folder, {"refresh/rotation-on:99"}, &said);
    CHECK(said == Lines{"refresh/rotation-on.authrig.yaml:99: the file has 6 lines"});
}

TEST_CASE("a wrong file does not keep the others from being read, and gives no cases") {
    const TemporaryFolder folder;
    folder.write("bad.authrig.yaml", scenario_of("  - redem:\n"));
    folder.write("big.authrig.yaml", std::string(10u << 20, 'x'));
    folder.write("binary.authrig.yaml", std::string("\x7f"
                                                    "ELF\0\0",
                                                    6));
    folder.write("good.authrig.yaml", plain_scenario);
    Lines said;
    CHECK(corpus_ids_of(folder, {}, &said) == Lines{"good@rfc"});
    CHECK(said == Lines{"bad.authrig.yaml:4:5: unknown step `redem` (did you mean `redeem`?)",
                        "big.authrig.yaml: is larger than 1 MB; a scenario is one behaviour",
                        "binary.authrig.yaml:1:1: a control character"});
}

TEST_CASE("a file outside the root is called by its own name") {
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    const auto file = elsewhere.write("deep/mine.authrig.yaml", plain_scenario);
    CHECK(corpus_ids_of(folder, {file.string()}) == Lines{"mine@rfc"});
}

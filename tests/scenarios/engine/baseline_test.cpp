#include "engine/baseline.hpp"

#include <unistd.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace authrig;
using namespace authrig::engine;

namespace {

CaseResult result_of(const std::string& id, Verdict verdict, const std::string& requirement = {}) {
    CaseResult result;
    result.id = id;
    result.verdict = verdict;
    if (!requirement.empty()) {
        Finding finding;
        finding.requirement = requirement;
        result.findings.push_back(finding);
    }
    return result;
}

ExpectedFinding entry(const std::string& cases, const std::string& requirement, Verdict verdict = Verdict::fail) {
    return {cases, requirement, verdict, "looked at", 7, false};
}

struct WrittenBaseline {
    explicit WrittenBaseline(const std::string& text) {
        const auto file = std::filesystem::temp_directory_path() / ("authrig-baseline-" + std::to_string(getpid()));
        std::ofstream(file) << text;
        read = load_baseline(file, diagnostics);
        std::filesystem::remove(file);
    }
    Diagnostics diagnostics;
    std::optional<Baseline> read;
};

const std::string single_use = "rfc6749-4.1.2-code-single-use";

}  // namespace

TEST_CASE("a finding that the baseline lists is expected, another one is not") {
    const Baseline baseline{"b.yaml", {entry("code/*", single_use)}};
    const std::vector<CaseResult> results{
        result_of("code/twice@rfc", Verdict::fail, single_use),
        result_of("code/other@rfc", Verdict::fail, "rfc6749-5.1-token-pragma"),
        result_of("pages/home@rfc", Verdict::fail, single_use),
        result_of("pages/fine@rfc", Verdict::pass),
    };
    const BaselineOutcome outcome = settle_baseline(results, baseline, false);
    CHECK(outcome.expected == 1);
    REQUIRE(outcome.unexpected.size() == 2);
    CHECK(outcome.unexpected[0]->id == "code/other@rfc");
    CHECK(outcome.unexpected[1]->id == "pages/home@rfc");
    CHECK(outcome.stale.empty());
}

TEST_CASE("an entry whose cases came out otherwise is stale, one whose cases did not run is not") {
    const Baseline baseline{"b.yaml", {entry("code/*", single_use), entry("pages/*", ""), entry("jwt/*", "")}};
    const std::vector<CaseResult> results{result_of("code/twice@rfc", Verdict::pass),
                                          result_of("pages/home@rfc", Verdict::not_applicable)};
    const BaselineOutcome outcome = settle_baseline(results, baseline, false);
    REQUIRE(outcome.stale.size() == 1);
    CHECK(outcome.stale.front() ==
          "b.yaml:7: code/* no longer comes out as fail citing " + single_use + ": strike the entry");
}

TEST_CASE("warnings are listed only where they count") {
    const std::vector<CaseResult> results{result_of("a@rfc", Verdict::warn), result_of("b@rfc", Verdict::inconclusive),
                                          result_of("c@rfc", Verdict::error), result_of("d@rfc", Verdict::departs)};
    CHECK(settle_baseline(results, {}, false).unexpected.size() == 2);
    CHECK(settle_baseline(results, {}, true).unexpected.size() == 3);
}

TEST_CASE("entries for what was not expected are ready to be pasted, once a scenario, and want a reason") {
    const std::vector<CaseResult> results{result_of("code/twice[web]@rfc", Verdict::fail, single_use),
                                          result_of("code/twice[spa]@rfc", Verdict::fail, single_use),
                                          result_of("pages/home@rfc", Verdict::inconclusive)};
    const BaselineOutcome outcome = settle_baseline(results, {}, false);
    const std::string text = paste_ready(outcome.unexpected);
    CHECK(text == "- cases: code/twice*\n  requirement: " + single_use +
                      "\n  verdict: fail\n  reason: \"\"\n"
                      "- cases: pages/home*\n  verdict: inconclusive\n  reason: \"\"\n");
    const WrittenBaseline unexplained(text);
    CHECK_FALSE(unexplained.read);
    std::string explained = text;
    for (auto at = explained.find("\"\""); at != explained.npos; at = explained.find("\"\""))
        explained.replace(at, 2, "\"looked at\"");
    const WrittenBaseline pasted(explained);
    REQUIRE(pasted.read);
    CHECK(settle_baseline(results, *pasted.read, false).unexpected.empty());
}

TEST_CASE("mistakes of a baseline are told at their places") {
    const auto [text, line] = GENERATE(table<std::string, int>({
        {"- cases: a\n  reason: b\n  verdict: pass\n", 3},
        {"- cases: a\n  reason: b\n  requirement: no-such\n", 3},
        {"- cases: a\n  reason: b\n  because: c\n", 3},
        {"- reason: b\n", 1},
        {"cases: a\n", 1},
    }));
    CAPTURE(text);
    const WrittenBaseline written(text);
    CHECK_FALSE(written.read);
    REQUIRE(written.diagnostics.size() == 1);
    CHECK(written.diagnostics.front().line == line);
}

TEST_CASE("an entry may list several patterns, and each has to hold") {
    const WrittenBaseline written("- cases: [ \"code/*\", \"refresh/*\" ]\n  requirement: " + single_use +
                                  "\n  reason: looked at\n");
    REQUIRE(written.read);
    REQUIRE(written.read->expected.size() == 2);
    CHECK(written.read->expected[1].cases == "refresh/*");
    const std::vector<CaseResult> results{result_of("code/twice@rfc", Verdict::fail, single_use),
                                          result_of("refresh/twice@rfc", Verdict::pass)};
    const BaselineOutcome outcome = settle_baseline(results, *written.read, false);
    CHECK(outcome.expected == 1);
    CHECK(outcome.stale.size() == 1);
}

TEST_CASE("a further requirement of a listed case is not hidden by the entry of another") {
    CaseResult result = result_of("code/twice@rfc", Verdict::fail, single_use);
    result.findings.push_back(result.findings.front());
    result.findings.back().requirement = "rfc6749-5.1-token-pragma";
    const std::vector<CaseResult> results{result};
    CHECK(settle_baseline(results, {"b.yaml", {entry("code/*", single_use)}}, false).unexpected.size() == 1);
    CHECK(settle_baseline(results, {"b.yaml", {entry("code/*", "")}}, false).unexpected.empty());
    const Baseline both{"b.yaml", {entry("code/*", single_use), entry("*", "rfc6749-5.1-token-pragma")}};
    CHECK(settle_baseline(results, both, false).unexpected.empty());
    const BaselineOutcome unlisted = settle_baseline(results, {}, false);
    const std::string text = paste_ready(unlisted.unexpected);
    CHECK(text.find(single_use) != text.npos);
    CHECK(text.find("rfc6749-5.1-token-pragma") != text.npos);
}

TEST_CASE("an entry for a race holds when the race is not lost") {
    const WrittenBaseline written("- cases: \"code/*\"\n  reason: a race\n  sometimes: true\n");
    REQUIRE(written.read);
    CHECK(settle_baseline({result_of("code/twice@rfc", Verdict::pass)}, *written.read, false).stale.empty());
    CHECK(settle_baseline({result_of("code/twice@rfc", Verdict::fail)}, *written.read, false).unexpected.empty());
    CHECK_FALSE(WrittenBaseline("- cases: a\n  reason: b\n  sometimes: often\n").read);
}

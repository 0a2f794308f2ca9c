#include <catch2/catch.hpp>

#include <sstream>

#include "authrig/reporter.hpp"
#include "engine/built_in_subject.hpp"
#include "engine/corpus_language.hpp"
#include "engine/runner.hpp"
#include "engine/scenario_loader.hpp"

using namespace authrig;
using namespace authrig::engine;

namespace {

const std::vector<Case>& smoke_cases() {
    static const std::vector<Case> cases = [] {
        const std::filesystem::path suites = AUTHRIG_SOURCE_DIR "/scenarios/suites";
        Loaded loaded = load_corpus({(suites / "authorization-code/code-single-use.authrig.yaml").string(),
                                     (suites / "refresh/rotation-on.authrig.yaml").string(),
                                     (suites / "concurrency/many-redemptions.authrig.yaml").string(),
                                     (suites / "concurrency/two-refreshes.authrig.yaml").string(),
                                     (suites / "concurrency/redemption-held.authrig.yaml").string()},
                                    suites, corpus_language());
        for (const Diagnostic& diagnostic : loaded.diagnostics) UNSCOPED_INFO(to_string(diagnostic));
        return loaded.cases;
    }();
    return cases;
}

std::string json_report(BuiltInFactory::Wire wire, unsigned jobs, std::uint64_t seed) {
    const BuiltInFactory factory(wire);
    RunOptions options;
    options.factory = &factory;
    options.jobs = jobs;
    options.seed = seed;
    RunFinished finished;
    finished.started = {"0", "run", factory.name(), "", seed, {"rfc", "workfront"}, smoke_cases().size()};
    for (auto& outcome : run_cases(smoke_cases(), options).cases) finished.cases.push_back(std::move(outcome.result));
    finished.summary = summarise(finished.cases);
    std::ostringstream out;
    make_reporter("json", out, {})->run_finished(finished);
    return out.str();
}

}  // namespace

TEST_CASE("one seed gives the same bytes in process and over loopback, on one thread and on four") {
    const std::string reference = json_report(BuiltInFactory::Wire::in_process, 1, 7);
    CHECK(reference.find("\"pass\"") != std::string::npos);
    CHECK(json_report(BuiltInFactory::Wire::in_process, 4, 7) == reference);
    CHECK(json_report(BuiltInFactory::Wire::http, 1, 7) == reference);
    CHECK(json_report(BuiltInFactory::Wire::http, 4, 7) == reference);
}

TEST_CASE("twenty runs of one seed give the same bytes, whoever wins the races, on one thread and on four") {
    const std::string reference = json_report(BuiltInFactory::Wire::in_process, 1, 11);
    for (int run = 0; run < 20; ++run) {
        INFO("run " << run);
        CHECK(json_report(BuiltInFactory::Wire::in_process, 1, 11) == reference);
        CHECK(json_report(BuiltInFactory::Wire::in_process, 4, 11) == reference);
    }
    CHECK(json_report(BuiltInFactory::Wire::in_process, 1, 12) != reference);
}

TEST_CASE("the smoke scenarios pass, and each leaves no token in its record") {
    const BuiltInFactory factory(BuiltInFactory::Wire::in_process);
    RunOptions options;
    options.factory = &factory;
    REQUIRE_FALSE(smoke_cases().empty());
    for (const CaseOutcome& outcome : run_cases(smoke_cases(), options).cases) {
        INFO(outcome.result.id << ": " << outcome.result.reason);
        CHECK(outcome.result.verdict == Verdict::pass);
        for (const ExchangeRecord& exchange : outcome.result.exchanges)
            if (exchange.label.find("oken") != std::string::npos && exchange.response &&
                exchange.response->status == 200)
                CHECK(exchange.response->body.find("<access_token ") != std::string::npos);
    }
}

TEST_CASE("a run that is told to stop begins no further case") {
    const BuiltInFactory factory(BuiltInFactory::Wire::in_process);
    std::atomic<bool> stop{true};
    RunOptions options;
    options.factory = &factory;
    options.stop = &stop;
    const RunOutcome outcome = run_cases(smoke_cases(), options);
    CHECK(outcome.interrupted);
    CHECK(outcome.cases.empty());
}

TEST_CASE("an armed fault turns the case that judges its requirement into a failure") {
    const BuiltInFactory factory(BuiltInFactory::Wire::in_process);
    RunOptions options;
    options.factory = &factory;
    options.faults = {Arming{.fault = "skip:rfc6749-4.1.2-code-single-use@authorization_code"}};
    const RunOutcome outcome = run_cases({smoke_cases().front()}, options);
    REQUIRE(outcome.cases.size() == 1);
    INFO(outcome.cases[0].result.reason);
    CHECK(outcome.cases[0].result.verdict == Verdict::fail);
}

#include <catch2/catch.hpp>

#include <set>

#include "engine/built_in_subject.hpp"
#include "engine/corpus_language.hpp"
#include "engine/expectation.hpp"
#include "engine/runner.hpp"
#include "engine/scenario_loader.hpp"
#include "engine/step.hpp"

using namespace authrig;
using namespace authrig::engine;

namespace {

Loaded load_walks() {
    const std::string folder = AUTHRIG_SOURCE_DIR "/tests/scenarios/engine/walks";
    return load_corpus({folder}, folder, corpus_language());
}

void collect_used(const std::vector<StepSpec>& steps, std::set<std::string>& kinds,
                  std::set<std::string>& expectations) {
    for (const StepSpec& step : steps) {
        kinds.insert(step.kind);
        if (step.expect.is_map())
            for (const auto& entry : step.expect.map()) expectations.insert(entry.key);
        collect_used(step.steps, kinds, expectations);
    }
}

}  // namespace

TEST_CASE("the walks pass: every step and every expectation does what the language says") {
    const Loaded walks = load_walks();
    for (const Diagnostic& diagnostic : walks.diagnostics) UNSCOPED_INFO(to_string(diagnostic));
    REQUIRE(walks.diagnostics.empty());
    const BuiltInFactory factory(BuiltInFactory::Wire::http);
    RunOptions options;
    options.factory = &factory;
    for (const CaseOutcome& outcome : run_cases(walks.cases, options).cases) {
        INFO(outcome.result.id << ": " << outcome.result.reason);
        CHECK(outcome.result.verdict == Verdict::pass);
    }
}

TEST_CASE("no step and no expectation is without a walk") {
    std::set<std::string> kinds;
    std::set<std::string> expectations;
    for (const auto& scenario : load_walks().scenarios)
        for (const auto* steps : {&scenario->setup, &scenario->steps, &scenario->finally})
            collect_used(*steps, kinds, expectations);
    for (const Step* step : all_steps()) {
        INFO("step " << step->shape().name);
        CHECK(kinds.contains(std::string(step->shape().name)));
    }
    for (const Expectation* expectation : all_expectations()) {
        INFO("expectation " << expectation->shape().name);
        CHECK(expectations.contains(std::string(expectation->shape().name)));
    }
}

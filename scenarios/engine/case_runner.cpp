#include "engine/case_runner.hpp"

#include <chrono>

#include "engine/case_run.hpp"
#include "engine/masker.hpp"
#include "engine/population.hpp"

namespace authrig::engine {
namespace {

CaseResult describe_case(const Case& the_case) {
    const Scenario& scenario = *the_case.scenario;
    CaseResult result;
    result.id = the_case.id;
    result.dialect = the_case.dialect;
    result.title = scenario.title;
    result.file = scenario.file;
    result.line = scenario.mark.line;
    result.tags = scenario.tags;
    result.proves = scenario.proves;
    result.story = scenario.story;
    return result;
}

/// A failure that was found stays a failure, whatever stopped the case after it.
void stop_with(CaseResult& result, Verdict verdict, std::string reason) {
    if (verdict == Verdict::not_applicable ? result.verdict != Verdict::pass : result.verdict == Verdict::fail) return;
    result.verdict = verdict;
    result.reason = std::move(reason);
}

/// Runs one part of the case; what it throws becomes the verdict. False: nothing but `finally` may follow.
template <class Part>
bool guarded(CaseResult& result, Part&& part) {
    try {
        return part();
    } catch (const NotApplicable& missing) {
        stop_with(result, Verdict::not_applicable, missing.what());
    } catch (const std::exception& problem) {
        stop_with(result, Verdict::error, problem.what());
    }
    return false;
}

void mask_result(CaseResult& result, const std::vector<std::string>& secrets) {
    Masker masker;
    for (const std::string& secret : secrets) masker.learn("client_secret", secret);
    for (const ExchangeRecord& exchange : result.exchanges) masker.learn_from(exchange);
    masker.mask(result);
}

void collect_rules(const Subject& subject, std::set<RuleKey>& rules) {
    for (const JournalEntry& entry : subject.journal())
        for (const RuleCall& call : entry.rules)
            if (call.requirement) rules.emplace(std::string(call.requirement->id), call.place);
}

void run_in_world(const Case& the_case, const CaseOptions& options, Subject& subject, CaseResult& result) {
    const Scenario& scenario = *the_case.scenario;
    World world(the_case, subject, options.seed, default_user(scenario.given));
    CaseRun run(the_case, options, world, result);
    std::vector<std::string> secrets;  // those that no exchange has shown
    const bool populated = guarded(result, [&] {
        populate(world, scenario.given);
        for (const auto& [name, actor] : world.actors()) secrets.push_back(actor->app.config().client_secret);
        return true;
    });
    if (populated) {
        guarded(result,
                [&] { return run.run_section(scenario.setup, "setup") && run.run_section(scenario.steps, "steps"); });
        guarded(result, [&] { return run.run_section(scenario.finally, "finally"); });
    }
    if (result.verdict == Verdict::pass && !run.judged())
        stop_with(result, Verdict::error, "the case judged nothing: no expectation with `judge` was reached");
    result.exchanges = std::move(world.recorder.exchanges);
    result.steps = std::move(world.recorder.steps);
    if (options.mask) mask_result(result, secrets);
}

}  // namespace

CaseOutcome run_case(const Case& the_case, const CaseOptions& options) {
    const auto begun = std::chrono::steady_clock::now();
    CaseOutcome outcome;
    outcome.result = describe_case(the_case);
    guarded(outcome.result, [&] {
        if (options.profile)
            if (const std::string why =
                    options.profile->declines(the_case.id, the_case.dialect, the_case.scenario->proves);
                !why.empty())
                throw NotApplicable(why);
        CaseSetup setup = read_case_setup(
            the_case, options.seed, options.profile ? options.profile->switches : decltype(CaseSetup::switches){});
        setup.faults.insert(setup.faults.end(), options.faults.begin(), options.faults.end());
        const auto subject = options.factory->make(setup);
        if (setup.tls && !subject->issuer().starts_with("https:"))
            throw NotApplicable("the subject does not speak TLS");
        run_in_world(the_case, options, *subject, outcome.result);
        if (options.collect_rules) collect_rules(*subject, outcome.rules);
        return true;
    });
    outcome.interrupted = options.stop && options.stop->load();
    outcome.result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return outcome;
}

}  // namespace authrig::engine

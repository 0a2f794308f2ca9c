#pragma once

#include <string>
#include <vector>

#include "authrig/event.hpp"
#include "authrig/reporter.hpp"
#include "sample_cases.hpp"

/// Runs for the tests of reports: a usual one, a proof, an interrupted one.
namespace authrig::sample {

inline RunStarted started(std::size_t cases, std::string command = "run") {
    return {.version = "0.1.0",
            .command = std::move(command),
            .subject = "authrig (built-in)",
            .profile = "rfc9700",
            .seed = 42,
            .dialects = {"rfc"},
            .cases = cases};
}

inline std::vector<RequirementRow> sample_requirements() {
    return {{.id = "rfc6749-4.1.2-code-single-use",
             .document = "rfc6749",
             .section = "4.1.2",
             .level = "MUST",
             .subject = "authorization-server",
             .flow = "authorization-code",
             .statement = "A code that was already redeemed is refused.",
             .state = "proved",
             .reason = "",
             .cases = {passing_case().id, failing_case().id},
             .faults = {"accepts_used_code"}},
            {.id = "rfc6749-5.1-token-pragma",
             .document = "rfc6749",
             .section = "5.1",
             .level = "MUST",
             .subject = "authorization-server",
             .flow = "general",
             .statement = "Responses with tokens also carry the HTTP/1.0 no-cache header.",
             .state = "tested",
             .reason = "",
             .cases = {"refresh/rotation@rfc"},
             .faults = {}},
            {.id = "rfc6749-2-declare-client-type",
             .document = "rfc6749",
             .section = "2",
             .level = "MUST",
             .subject = "client",
             .flow = "registration",
             .statement = "Whoever registers a client has to state whether it is public or confidential.",
             .state = "not_testable",
             .reason = "an act of a person",
             .cases = {},
             .faults = {}}};
}

inline RunFinished finished(std::vector<CaseResult> cases, std::string command = "run") {
    RunFinished run;
    run.started = started(cases.size(), std::move(command));
    for (const auto& result : cases) ++run.summary[result.verdict];
    run.cases = std::move(cases);
    run.requirements = sample_requirements();
    run.seconds = 12.34;
    return run;
}

/// One case of every verdict, and the hostile one.
inline RunFinished sample_run() {
    return finished({passing_case(), failing_case(), warning_case(),
                     case_named("resource/token-type@rfc", "The access token is a Bearer token", Verdict::departs,
                                "token_type is `sessionID`: accepted by the profile"),
                     case_named("expiry/refresh-absolute@rfc", "A refresh token ends after its absolute lifetime",
                                Verdict::not_applicable, "the target has no clock control"),
                     inconclusive_case(), error_case(), hostile_case()});
}

/// What `prove` reports: one fault caught, one listed survivor, one that nobody listed, two idle cases, a stale entry.
inline RunFinished sample_proof() {
    auto run = finished({passing_case()}, "prove");
    run.faults = {{.id = "accepts_used_code",
                   .summary = "redeems a code that was redeemed before",
                   .breaks = "rfc6749-4.1.2-code-single-use",
                   .seam = "rule",
                   .caught_by = {passing_case().id},
                   .survives_because = "",
                   .family = "code",
                   .shows = {"rfc6749-4.1.2-code-single-use"}},
                  {.id = "omits_pragma",
                   .summary = "leaves out Pragma",
                   .breaks = "rfc6749-5.1-token-pragma",
                   .seam = "response",
                   .caught_by = {},
                   .survives_because = "RFC 9111 made the header historic",
                   .family = "response_headers",
                   .shows = {}},
                  {.id = "issues_short_codes",
                   .summary = "issues codes that can be guessed",
                   .breaks = "rfc6749-10.10-guessing",
                   .seam = "draft",
                   .caught_by = {},
                   .survives_because = "",
                   .family = "entropy",
                   .shows = {}}};
    run.idle = {{"errors/state@rfc", {"rfc6749-4.1.2-state-echoed"}, "a foreign page sends it, never this server"},
                {"pkce/vector@rfc", {"rfc7636-4.2-s256-transform"}, ""}};
    run.survivors = {"fault issues_short_codes survives and is not listed",
                     "fault repeats_state is listed as a survivor but is caught by errors/state@rfc"};
    return run;
}

inline RunFinished interrupted_run() {
    auto run = finished({passing_case(), failing_case()});
    run.started.cases = 312;
    run.interrupted = true;
    return run;
}

/// The subject went away in the middle.
inline RunFinished abandoned_run() {
    auto run = interrupted_run();
    run.interrupted_because = "nothing listens at http://as.test/token";
    return run;
}

/// Sends a run's events to a reporter, as a runner does.
inline void tell(Reporter& reporter, const RunFinished& run) {
    reporter.run_started(run.started);
    for (const auto& result : run.cases) reporter.case_finished(result);
    reporter.run_finished(run);
}

}  // namespace authrig::sample

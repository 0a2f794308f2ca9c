#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "authrig/clock.hpp"
#include "authrig/http.hpp"

namespace authrig {

/// `warn`: a SHOULD not met. `departs`: a departure that the profile accepts. `inconclusive`: the positive
/// control failed. `error`: our fault or the network's, never blamed on the subject.
enum class Verdict { pass, fail, warn, departs, not_applicable, inconclusive, error };
inline constexpr std::array all_verdicts{Verdict::pass,           Verdict::fail,         Verdict::warn, Verdict::departs,
                                         Verdict::not_applicable, Verdict::inconclusive, Verdict::error};
/// `pass`, `not_applicable`, …: the words of every report.
[[nodiscard]] std::string_view to_string(Verdict verdict);

/// `ExchangeRecord` is one request and its answer, canonical (no Date, no hop-by-hop fields, no
/// Content-Length) and masked: secrets stand as labels such as `<access_token 1>`.
struct ExchangeRecord {
    int index = 0;             ///< position in the case, from 1
    std::string step;          ///< id of the step it belongs to
    std::string from;          ///< who sent it: `ClientApp alice`, `jo's browser`, `administrator`
    std::string to;            ///< who answered: `authorization server`, `resource server`, `client callback`
    std::string label;         ///< short name for a diagram: `POST /token`
    TimePoint at{};            ///< protocol time
    std::string origin;        ///< scheme and authority of the request, e.g. `http://as.authrig.test`
    HttpRequest request;
    std::optional<HttpResponse> response;  ///< nothing when the connection failed
    std::string failure;                   ///< why there is no response
};

/// `StepRecord` is one executed step of the story.
struct StepRecord {
    std::string id;          ///< `redeem-2` or the id given in YAML
    std::string kind;        ///< `authorize`, `advance`, …
    std::string summary;     ///< one line for a person: `advance 2m`, `alice redeem (expects 400 invalid_grant)`
    TimePoint at{};          ///< protocol time when it began
    int line = 0;            ///< in the scenario file
    std::string section;     ///< `setup`, `steps` or `finally`
    bool held = true;        ///< every expectation held
    std::vector<int> exchanges;  ///< indices of ExchangeRecord
};

/// `Finding` is one expectation that did not hold.
struct Finding {
    std::string requirement;  ///< id; empty for a failed control
    std::string level;        ///< `MUST`, `SHOULD`, …; empty for a control
    std::string step;
    std::string expected;
    std::string actual;
    std::string file;         ///< where the expectation stands
    int line = 0;
    int column = 0;
    int exchange = 0;         ///< index of the exchange it judges; 0 when none
};

struct CaseResult {
    std::string id;       ///< `authorization-code/code-single-use[method=basic]@rfc`: unique in a run
    std::string dialect;
    std::string title;
    std::string file;     ///< path of the scenario as given
    int line = 0;
    std::vector<std::string> tags;
    std::vector<std::string> proves;  ///< requirement ids
    std::string story;                ///< the scenario's `story:` text, may be empty
    Verdict verdict = Verdict::pass;
    std::string reason;   ///< one line: why it is not a pass; empty for a pass
    std::vector<Finding> findings;
    std::vector<StepRecord> steps;
    std::vector<ExchangeRecord> exchanges;
    double seconds = 0;   ///< real time it took; left out of byte-stable reports
};

/// `RequirementRow` is a requirement as reports list it.
struct RequirementRow {
    std::string id, document, section, level, subject, flow, statement;
    std::string state;                ///< `proved`, `tested`, `not_tested`, `not_testable`
    std::string reason;               ///< why it is not tested
    std::vector<std::string> cases;   ///< ids of the cases that judge it
    std::vector<std::string> faults;  ///< ids of the faults that break it and are caught
};

/// `FaultRow` is a fault as `prove` reports it.
struct FaultRow {
    std::string id, summary, breaks, seam;
    std::vector<std::string> caught_by;  ///< ids of cases
    std::string survives_because;        ///< the listed reason; empty when caught or an unlisted survivor
    std::string family;                  ///< faults of a kind: `refresh`, or `rules of authorize` for rules left out
    std::vector<std::string> shows;      ///< ids of the requirements that the catching findings cited
};

/// `IdleCase` is a case that no fault makes fail, or warn, by a requirement that it judges.
struct IdleCase {
    std::string id;
    std::vector<std::string> proves;  ///< requirement ids
    std::string idle_because;         ///< the listed reason; empty for an unlisted one
};

struct Summary {
    std::array<int, all_verdicts.size()> counts{};
    [[nodiscard]] int& operator[](Verdict v) { return counts[static_cast<std::size_t>(v)]; }
    [[nodiscard]] int operator[](Verdict v) const { return counts[static_cast<std::size_t>(v)]; }
    [[nodiscard]] int total() const;
};

/// What is known before the first case.
struct RunStarted {
    std::string version;
    std::string command;  ///< `run` or `prove`
    std::string subject;  ///< `authrig (built-in)` or the target's name
    std::string profile;
    std::uint64_t seed = 0;
    std::vector<std::string> dialects;
    std::size_t cases = 0;
};

/// What is known after the last case. Cases stand in the corpus's order, whatever `--jobs`.
struct RunFinished {
    RunStarted started;
    Summary summary;
    std::vector<CaseResult> cases;
    std::vector<RequirementRow> requirements;
    std::vector<FaultRow> faults;        ///< `prove` only
    std::vector<std::string> survivors;  ///< `prove` only: unlisted survivors and idle cases, stale entries, as sentences
    double seconds = 0;
    bool interrupted = false;            ///< cases are missing: Ctrl-C, or what `interrupted_because` says
    std::string interrupted_because;     ///< one line; empty: a person did it
    std::vector<IdleCase> idle;          ///< `prove` only
};

}  // namespace authrig

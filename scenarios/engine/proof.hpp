#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "authrig/event.hpp"
#include "authrig/fault.hpp"
#include "engine/idle.hpp"
#include "engine/requirement_rows.hpp"
#include "engine/runner.hpp"
#include "engine/survivors.hpp"

namespace authrig::engine {

/// A fault to be caught, and the cases that could catch it.
struct Trial {
    FaultInfo fault;
    std::vector<std::size_t> cases;  ///< indices into the corpus: they judge what the fault breaks, and meet it
    std::optional<RuleKey> rule;     ///< the rule that it leaves out; a fault made by hand has none
};

/// What a proof runs with. Wire faults need a socket, so they have a factory of their own.
struct ProofOptions {
    RunOptions run;
    const SubjectFactory* wire_factory = nullptr;
    std::vector<FaultInfo> faults;  ///< made by hand
    std::vector<std::string> only;  ///< patterns of fault ids; empty: all
    bool whole_corpus = false;      ///< every case is there: what is listed must exist
};

/// What is accepted, each entry with its reason.
struct ProofLists {
    Survivors survivors;
    IdleReasons idle;
};

/// `Proof` is the outcome: the corpus without a fault, and every fault with who caught it.
struct Proof {
    RunOutcome baseline;
    std::vector<FaultRow> faults;
    std::vector<IdleCase> idle;           ///< not looked for when only some faults are tried
    std::vector<std::string> complaints;  ///< unlisted survivors, unlisted idle cases, stale entries, as sentences
    ProvedBy proved;
    bool interrupted = false;
};

/// Every rule call that a case met gives a `skip:` fault of its own; then those made by hand.
[[nodiscard]] std::vector<Trial> plan_trials(const std::vector<Case>& cases, const RunOutcome& baseline,
                                             const std::vector<FaultInfo>& by_hand);

/// One case with one fault armed.
[[nodiscard]] CaseResult run_under_fault(const Case& one, const FaultInfo& fault, const ProofOptions& options);

/// The requirements that a failed or warned case cites, each by its canonical id. Nothing for any other verdict: a
/// failed control says nothing.
[[nodiscard]] std::set<std::string> cited(const CaseResult& result);

/// Those of them that the fault breaks or implies: by them the fault is caught. Empty: it is not.
[[nodiscard]] std::set<std::string> catches(const FaultInfo& fault, const CaseResult& result);

/// Runs the corpus with no fault, then every fault against the cases that could catch it, then looks for idle cases.
/// `progress` is called after every fault with the number done and of all, from the worker threads.
[[nodiscard]] Proof prove(const std::vector<Case>& cases, const ProofOptions& options, const ProofLists& lists,
                          const std::function<void(const CaseResult&)>& finished,
                          const std::function<void(std::size_t, std::size_t)>& progress);

}  // namespace authrig::engine

#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "authrig/event.hpp"
#include "authrig/fault.hpp"
#include "engine/requirement_rows.hpp"
#include "engine/runner.hpp"
#include "engine/survivors.hpp"

namespace authrig::engine {

/// A fault to be caught, and the cases that could catch it.
struct Trial {
    FaultInfo fault;
    std::vector<std::size_t> cases;  ///< indices into the corpus: they judge what the fault breaks, and meet it
};

/// What a proof runs with. Wire faults need a socket, so they have a factory of their own.
struct ProofOptions {
    RunOptions run;
    const SubjectFactory* wire_factory = nullptr;
    std::vector<FaultInfo> faults;  ///< made by hand
    std::vector<std::string> only;  ///< patterns of fault ids; empty: all
};

/// `Proof` is the outcome: the corpus without a fault, and every fault with who caught it.
struct Proof {
    RunOutcome baseline;
    std::vector<FaultRow> faults;
    std::vector<std::string> complaints;  ///< unlisted survivors and stale entries, as sentences
    ProvedBy proved;
    bool interrupted = false;
};

/// Every rule call that a case met gives a `skip:` fault of its own; then those made by hand.
[[nodiscard]] std::vector<Trial> plan_trials(const std::vector<Case>& cases, const RunOutcome& baseline,
                                             const std::vector<FaultInfo>& by_hand);

/// A finding catches a fault when it cites what the fault breaks or implies; a failed control does not.
[[nodiscard]] bool catches(const FaultInfo& fault, const CaseResult& result);

/// Runs the corpus with no fault, then every fault against the cases that could catch it. `progress` is called after
/// every fault with the number done and of all, from the worker threads.
[[nodiscard]] Proof prove(const std::vector<Case>& cases, const ProofOptions& options, const Survivors& survivors,
                          const std::function<void(const CaseResult&)>& finished,
                          const std::function<void(std::size_t, std::size_t)>& progress);

}  // namespace authrig::engine

#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/case_runner.hpp"
#include "engine/judgement.hpp"
#include "engine/step.hpp"
#include "engine/world.hpp"

namespace authrig::engine {

/// There was no answer where one was expected: the case is an `error`.
struct TransportProblem : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The run was told to stop.
struct Interrupted : std::runtime_error {
    Interrupted() : std::runtime_error("interrupted") {}
};

/// `CaseRun` takes the steps of one case through the world and collects what they decided.
class CaseRun final : public StepRunner {
public:
    CaseRun(const Case& the_case, const CaseOptions& options, World& world, CaseResult& result)
        : case_(the_case), options_(options), world_(world), result_(result) {}

    /// False: the case must not go on.
    bool run_section(const std::vector<StepSpec>& steps, std::string name);
    bool run(const StepSpec& spec) override;
    std::vector<Answer> run_together(const std::vector<StepSpec>& specs, Entry entry, bool& goes_on) override;
    [[nodiscard]] bool judged() const { return judged_; }

private:
    struct Racer;
    [[nodiscard]] Node arguments_of(const StepSpec& spec) const;
    [[nodiscard]] StepRecord record_of(const StepContext& context, const Step& step);
    /// What the subject words otherwise than scenarios do. Throws `NotApplicable` when it does not tell what is looked for.
    void read_in_our_words(const StepSpec& spec, Answer& answer) const;
    /// Captures, expectations, findings, verdict. `controlled`: without an expectation the step must have succeeded.
    bool conclude(const Step& step, const StepSpec& spec, const Answer& answer, bool controlled,
                  std::optional<std::uint64_t> before);
    void send_at_one_instant(std::vector<Racer>& racers);
    static void order_by_outcome(std::vector<Racer>& racers);
    void send_in_order(std::vector<Racer>& racers);
    bool conclude_racer(Racer& racer);

    const Case& case_;
    const CaseOptions& options_;
    World& world_;
    CaseResult& result_;
    std::string section_;
    std::map<std::string, int> seen_ids_;
    bool judged_ = false;
    bool control_failed_ = false;
};

}  // namespace authrig::engine

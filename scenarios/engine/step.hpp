#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "authrig/scenario.hpp"
#include "engine/answer.hpp"
#include "engine/schema_types.hpp"
#include "engine/world.hpp"

namespace authrig::engine {

class StepRunner;

/// What a step gets: the world, its own line as written, and its arguments with variables replaced.
struct StepContext {
    World& world;
    const StepSpec& spec;
    const Node& arguments;
    StepRunner& runner;

    /// The application that acts.
    [[nodiscard]] Actor& actor() const { return world.actor(spec.actor); }
    [[nodiscard]] const Node* argument(std::string_view key) const { return arguments.find(key); }
    /// An argument as text; `otherwise` when it is not given.
    [[nodiscard]] std::string text(std::string_view key, std::string_view otherwise = {}) const;
    [[nodiscard]] bool flag(std::string_view key) const;
};

/// `Prepared` is a request that is ready to go, and what to do with its answer.
struct Prepared {
    OutgoingRequest outgoing;
    std::string from;                           ///< who sends it, for the record
    std::function<void(Answer&)> receive = {};  ///< remembers tokens, adds to the answer; only for responses
};

/// `Step` is one kind of step. Most send one request: they build it in `prepare`, and the engine sends it, alone or
/// with others at one instant. The rest do their work in `run`.
class Step {
public:
    virtual ~Step() = default;
    [[nodiscard]] virtual const StepShape& shape() const = 0;
    /// The grant that it uses (`grant_type` of RFC 6749), which not every server has; empty: none.
    [[nodiscard]] virtual std::string_view grant() const { return {}; }
    /// Nothing for a step that is not one request.
    [[nodiscard]] virtual std::optional<Prepared> prepare(const StepContext&) const { return std::nullopt; }
    /// The default sends what `prepare` made.
    [[nodiscard]] virtual Answer run(const StepContext& context) const;
    /// Without an expectation: did it do what it is for? The text says why not.
    [[nodiscard]] virtual std::optional<std::string> failure(const Answer& answer) const;
    /// One line for a person: `alice redeem`, `advance 2m`.
    [[nodiscard]] virtual std::string summary(const StepContext& context) const;
};

/// Who comes first of requests at one instant: anybody, or the first one written, which the server then holds between
/// its decision and its commit until the others have come.
enum class Entry { as_it_happens, in_order };

/// `StepRunner` runs the steps inside a step. False: the case must not go on.
class StepRunner {
public:
    virtual ~StepRunner() = default;
    virtual bool run(const StepSpec& spec) = 0;
    /// All of them at one instant; gives their answers ordered by outcome, or for `Entry::in_order` as they are written.
    /// `goes_on` becomes false when the case must stop.
    virtual std::vector<Answer> run_together(const std::vector<StepSpec>& specs, Entry entry, bool& goes_on) = 0;
};

/// Reads the answer to a prepared request.
[[nodiscard]] Answer read_outcome(const Prepared& prepared, const Outcome& outcome);

/// Every step, in the order of `steps/list.inc`.
[[nodiscard]] std::span<const Step* const> all_steps();
[[nodiscard]] const Step* find_step(std::string_view name);

}  // namespace authrig::engine

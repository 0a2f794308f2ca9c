#include <map>

#include "engine/step.hpp"

namespace authrig::engine {
namespace {

/// What the captures of the step were in this round.
void collect(const World& world, const StepSpec& spec, std::map<std::string, Node::List>& each) {
    if (!spec.capture.is_map()) return;
    for (const auto& entry : spec.capture.map())
        if (const auto value = world.get(entry.key)) each[entry.key].push_back(*value);
}

class RepeatStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{.name = "repeat",
                                     .summary = "runs its steps several times",
                                     .keys = {{"times", ValueType::integer, "how often", {}, true}},
                                     .has_steps = true};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        Answer answer;
        std::map<std::string, Node::List> each;
        const Node* times = context.argument("times");
        if (!times || !times->is_integer()) throw ScenarioError("repeat: `times` must be a number");
        for (std::int64_t i = 0; i < std::get<std::int64_t>(times->value); ++i)
            for (const StepSpec& spec : context.spec.steps) {
                if (!context.runner.run(spec)) {
                    answer.set("held", Node(false));
                    return answer;
                }
                collect(context.world, spec, each);
            }
        Node rounds{Node::Map{}};
        for (auto& [name, values] : each) rounds.set(name, Node(std::move(values)));
        answer.set("each", std::move(rounds));
        return answer;
    }
    std::string summary(const StepContext& context) const override {
        return "repeat " + context.text("times") + " times";
    }
};

}  // namespace

const Step& repeat_step() {
    static const RepeatStep instance;
    return instance;
}

}  // namespace authrig::engine

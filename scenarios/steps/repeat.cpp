#include "engine/step.hpp"

namespace authrig::engine {
namespace {

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
        const Node* times = context.argument("times");
        if (!times || !times->is_integer()) throw ScenarioError("repeat: `times` must be a number");
        for (std::int64_t i = 0; i < std::get<std::int64_t>(times->value); ++i)
            for (const StepSpec& spec : context.spec.steps)
                if (!context.runner.run(spec)) {
                    answer.set("held", Node(false));
                    return answer;
                }
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

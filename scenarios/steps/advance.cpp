#include "engine/step.hpp"

namespace authrig::engine {
namespace {

class AdvanceStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{.name = "advance",
                                     .summary = "moves the clock on",
                                     .keys = {{"by", ValueType::span, "how far", {}, true}},
                                     .takes_scalar = true,
                                     .scalar_key = "by",
                                     .captures_answer = false};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        const auto span = parse_span(context.text("by"));
        if (!span) throw ScenarioError("advance: " + span.error());
        context.world.subject().advance(*span);
        return {};
    }
    std::string summary(const StepContext& context) const override { return "advance " + context.text("by"); }
};

}  // namespace

const Step& advance_step() {
    static const AdvanceStep instance;
    return instance;
}

}  // namespace authrig::engine

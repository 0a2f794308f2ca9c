#include "engine/step.hpp"

namespace authrig::engine {
namespace {

class SetClockStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{.name = "set_clock",
                                     .summary = "sets the clock",
                                     .keys = {{"to", ValueType::string, "an instant (RFC 3339)", {}, true}},
                                     .takes_scalar = true,
                                     .scalar_key = "to",
                                     .captures_answer = false};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        const auto instant = parse_rfc3339(context.text("to"));
        if (!instant) throw ScenarioError("set_clock: " + instant.error());
        context.world.subject().set_clock(*instant);
        return {};
    }
    std::string summary(const StepContext& context) const override { return "set_clock " + context.text("to"); }
};

}  // namespace

const Step& set_clock_step() {
    static const SetClockStep instance;
    return instance;
}

}  // namespace authrig::engine

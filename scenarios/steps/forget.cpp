#include "engine/step.hpp"

namespace authrig::engine {
namespace {

class ForgetStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{.name = "forget",
                                     .summary = "goes on with a browser without cookies",
                                     .keys = {{"user", ValueType::string, "whose"}},
                                     .takes_scalar = true,
                                     .scalar_key = "user",
                                     .captures_answer = false};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        context.world.forget(context.text("user"));
        return {};
    }
};

}  // namespace

const Step& forget_step() {
    static const ForgetStep instance;
    return instance;
}

}  // namespace authrig::engine

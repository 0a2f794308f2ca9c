#include "engine/step.hpp"

namespace authrig::engine {
namespace {

class DisarmStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{.name = "disarm", .summary = "switches every fault off", .captures_answer = false};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        context.world.subject().disarm_all();
        return {};
    }
};

}  // namespace

const Step& disarm_step() {
    static const DisarmStep instance;
    return instance;
}

}  // namespace authrig::engine

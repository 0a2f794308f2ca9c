#include "engine/step.hpp"

namespace authrig::engine {
namespace {

class RotateKeysStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{
            .name = "rotate_keys", .summary = "the server signs with a new key from now on", .captures_answer = false};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        context.world.subject().rotate_keys();
        return {};
    }
};

}  // namespace

const Step& rotate_keys_step() {
    static const RotateKeysStep instance;
    return instance;
}

}  // namespace authrig::engine

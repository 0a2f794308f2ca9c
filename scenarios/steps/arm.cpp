#include "engine/arming.hpp"
#include "engine/step.hpp"

namespace authrig::engine {
namespace {

class ArmStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{.name = "arm",
                                     .summary = "switches a fault of the server on",
                                     .keys = {{"fault", ValueType::string, "its id", {}, true},
                                              {"endpoint", ValueType::string, "only there"},
                                              {"app", ValueType::string, "only for that actor"},
                                              {"client_id", ValueType::text, "only for that application"},
                                              {"nth", ValueType::integer, "only the nth request"},
                                              {"times", ValueType::integer, "so many requests, then no more"},
                                              {"argument", ValueType::text, "what the fault takes"}},
                                     .takes_scalar = true,
                                     .scalar_key = "fault",
                                     .captures_answer = false};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        Arming arming = read_arming(context.arguments);
        if (context.argument("app")) arming.client_id = context.world.actor(context.text("app")).app.config().client_id;
        context.world.subject().arm(arming);
        return {};
    }
    std::string summary(const StepContext& context) const override { return "arm " + context.text("fault"); }
};

}  // namespace

const Step& arm_step() {
    static const ArmStep instance;
    return instance;
}

}  // namespace authrig::engine

#include "engine/application_node.hpp"
#include "engine/setup_step.hpp"

namespace authrig::engine {
namespace {

class UpdateAppStep final : public SetupStep {
public:
    UpdateAppStep() : SetupStep("update_app", "changes fields of an application", application_fields()) {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        return setup_request(context, "PATCH", application_path(context), application_json(context.arguments));
    }
};

}  // namespace

const Step& update_app_step() {
    static const UpdateAppStep instance;
    return instance;
}

}  // namespace authrig::engine

#include "engine/setup_step.hpp"

namespace authrig::engine {
namespace {

class DeleteAppStep final : public SetupStep {
public:
    DeleteAppStep() : SetupStep("delete_app", "deletes an application") {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        return setup_request(context, "DELETE", application_path(context));
    }
};

}  // namespace

const Step& delete_app_step() {
    static const DeleteAppStep instance;
    return instance;
}

}  // namespace authrig::engine

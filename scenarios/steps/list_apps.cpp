#include "engine/setup_step.hpp"

namespace authrig::engine {
namespace {

class ListAppsStep final : public SetupStep {
public:
    ListAppsStep() : SetupStep("list_apps", "lists the applications") {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        return setup_request(context, "GET", "");
    }
};

}  // namespace

const Step& list_apps_step() {
    static const ListAppsStep instance;
    return instance;
}

}  // namespace authrig::engine

#include "engine/setup_step.hpp"

namespace authrig::engine {
namespace {

class ReadAppStep final : public SetupStep {
public:
    ReadAppStep() : SetupStep("read_app", "reads an application") {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        return setup_request(context, "GET", application_path(context));
    }
};

}  // namespace

const Step& read_app_step() {
    static const ReadAppStep instance;
    return instance;
}

}  // namespace authrig::engine

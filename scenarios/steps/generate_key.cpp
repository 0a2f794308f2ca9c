#include "engine/new_credentials.hpp"
#include "engine/setup_step.hpp"

namespace authrig::engine {
namespace {

class GenerateKeyStep final : public SetupStep {
public:
    GenerateKeyStep()
        : SetupStep("generate_key", "the server makes a key pair; the agent signs with it",
                    {{"keep", ValueType::boolean, "the agent goes on with the old one"}}) {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        Prepared prepared = setup_request(context, "POST", application_path(context) + "/keys/generate");
        if (!context.flag("keep"))
            prepared.receive = [&actor = meant(context)](Answer& answer) { take_key(actor, answer); };
        return prepared;
    }
};

}  // namespace

const Step& generate_key_step() {
    static const GenerateKeyStep instance;
    return instance;
}

}  // namespace authrig::engine

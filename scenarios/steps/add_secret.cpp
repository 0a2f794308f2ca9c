#include "engine/new_credentials.hpp"
#include "engine/setup_step.hpp"

namespace authrig::engine {
namespace {

class AddSecretStep final : public SetupStep {
public:
    AddSecretStep()
        : SetupStep("add_secret", "adds a client secret; the agent goes on with it",
                    {{"keep", ValueType::boolean, "the agent goes on with the old one"}}) {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        Prepared prepared = setup_request(context, "POST", application_path(context) + "/secrets");
        if (!context.flag("keep"))
            prepared.receive = [&actor = meant(context)](Answer& answer) { take_secret(actor, answer); };
        return prepared;
    }
};

}  // namespace

const Step& add_secret_step() {
    static const AddSecretStep instance;
    return instance;
}

}  // namespace authrig::engine

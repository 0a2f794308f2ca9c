#include "engine/new_credentials.hpp"
#include "engine/setup_step.hpp"

namespace authrig::engine {
namespace {

class GenerateKeyStep final : public SetupStep {
public:
    GenerateKeyStep()
        : SetupStep("generate_key", "the server makes a key pair; the agent signs with it",
                    {{"kid", ValueType::text, "its id"},
                     {"keep", ValueType::boolean, "the agent goes on with the old one"}}) {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        Node body{Node::Map{}};
        if (const Node* kid = context.argument("kid")) body.set("kid", *kid);
        Prepared prepared = setup_request(context, "POST", application_path(context) + "/keys/generate", body);
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

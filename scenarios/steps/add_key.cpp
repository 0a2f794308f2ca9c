#include "engine/setup_step.hpp"

namespace authrig::engine {
namespace {

class AddKeyStep final : public SetupStep {
public:
    AddKeyStep()
        : SetupStep("add_key", "registers a public key; the agent signs with it",
                    {{"key", ValueType::string, "a test key pair", {"k1", "k2", "k3", "e1"}},
                     {"kid", ValueType::text, "its id"},
                     {"pem", ValueType::string, "a public key or X.509 certificate"},
                     {"keep", ValueType::boolean, "the agent goes on with the old one"}}) {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        const std::string name = context.text("key");
        Node body{Node::Map{}};
        if (!name.empty()) {
            body.set("kid", Node(test_key_pair(name).kid));
            body.set("pem", Node(test_key_pair(name).public_pem));
        }
        for (const std::string_view key : {"kid", "pem"})
            if (const Node* given = context.argument(key)) body.set(std::string(key), *given);
        Prepared prepared = setup_request(context, "POST", application_path(context) + "/keys", body);
        if (!name.empty() && !context.flag("keep"))
            prepared.receive = [&actor = meant(context), name](Answer& answer) {
                if (answer.status() < 300) actor.app.config().key = test_key_pair(name);
            };
        return prepared;
    }
};

}  // namespace

const Step& add_key_step() {
    static const AddKeyStep instance;
    return instance;
}

}  // namespace authrig::engine

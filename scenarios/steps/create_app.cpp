#include "engine/application_node.hpp"
#include "engine/population.hpp"
#include "engine/setup_step.hpp"

namespace authrig::engine {
namespace {

std::vector<KeySpec> create_app_keys() {
    std::vector<KeySpec> keys = application_fields();
    keys.push_back({"as", ValueType::string, "the result becomes this actor"});
    return keys;
}

class CreateApp final : public SetupStep {
public:
    CreateApp() : SetupStep("create_app", "creates an application", create_app_keys()) { shape_.names_actor = "as"; }

    std::optional<Prepared> prepare(const StepContext& context) const override {
        Node fields = application_json(context.arguments);
        Prepared prepared = setup_request(context, "POST", "", fields);
        if (const std::string name = context.text("as"); !name.empty())
            prepared.receive = [&world = context.world, name](Answer& answer) {
                const auto json = answer.at("json");
                if (answer.status() < 300 && json && json->find("client_id")) adopt_application(world, name, *json);
            };
        return prepared;
    }
};

}  // namespace

const Step& create_app_step() {
    static const CreateApp instance;
    return instance;
}

}  // namespace authrig::engine

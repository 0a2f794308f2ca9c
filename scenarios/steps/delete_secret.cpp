#include "engine/setup_step.hpp"
#include "engine/url.hpp"

namespace authrig::engine {
namespace {

class DeleteSecretStep final : public SetupStep {
public:
    DeleteSecretStep()
        : SetupStep("delete_secret", "deletes a client secret",
                    {{"secret_id", ValueType::text, "which; default: the first"}}) {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        std::string id = context.text("secret_id");
        if (id.empty()) {
            const auto first = read_application_now(context).at("json.secrets.0.id");
            if (!first) throw ScenarioError("delete_secret: the application has no secret that can be seen");
            id = first->text();
        }
        return setup_request(context, "DELETE", application_path(context) + "/secrets/" + percent_encode(id));
    }
};

}  // namespace

const Step& delete_secret_step() {
    static const DeleteSecretStep instance;
    return instance;
}

}  // namespace authrig::engine

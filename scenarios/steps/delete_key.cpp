#include "engine/setup_step.hpp"
#include "engine/url.hpp"

namespace authrig::engine {
namespace {

class DeleteKeyStep final : public SetupStep {
public:
    DeleteKeyStep()
        : SetupStep("delete_key", "deletes a public key", {{"kid", ValueType::text, "which; default: the first"}}) {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        std::string kid = context.text("kid");
        if (kid.empty()) {
            const auto first = read_application_now(context).at("json.public_keys.0.kid");
            if (!first) throw ScenarioError("delete_key: the application has no key that can be seen");
            kid = first->text();
        }
        return setup_request(context, "DELETE", application_path(context) + "/keys/" + percent_encode(kid));
    }
};

}  // namespace

const Step& delete_key_step() {
    static const DeleteKeyStep instance;
    return instance;
}

}  // namespace authrig::engine

#include "engine/new_credentials.hpp"
#include "engine/setup_step.hpp"
#include "engine/url.hpp"

namespace authrig::engine {
namespace {

/// What a lost secret needs: the old ones are deleted, then a new one is added (workfront/app-secret-replace).
class RotateSecret final : public SetupStep {
public:
    RotateSecret()
        : SetupStep("rotate_secret", "deletes the client secrets and adds a new one",
                    {{"keep", ValueType::boolean, "the agent goes on with the old one"}}) {}

    Answer run(const StepContext& context) const override {
        const Answer before = read_application_now(context);
        if (const auto secrets = before.at("json.secrets"); secrets && secrets->is_list())
            for (const Node& secret : secrets->list())
                if (const Node* id = secret.find("id")) {
                    Answer deleted = send(context, "DELETE", "/secrets/" + percent_encode(id->text()));
                    if (deleted.status() >= 400 || !deleted.failure.empty()) return deleted;
                }
        Answer added = send(context, "POST", "/secrets");
        if (!context.flag("keep")) take_secret(meant(context), added);
        return added;
    }

private:
    static Answer send(const StepContext& context, const std::string& method, const std::string& path) {
        const Prepared prepared = setup_request(context, method, application_path(context) + path);
        Answer answer = read_outcome(prepared, context.world.send(prepared.outgoing, prepared.from));
        answer.exchange = static_cast<int>(context.world.recorder.exchanges.size());
        return answer;
    }
};

}  // namespace

const Step& rotate_secret_step() {
    static const RotateSecret instance;
    return instance;
}

}  // namespace authrig::engine

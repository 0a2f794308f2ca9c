#include "engine/oauth_step.hpp"

namespace authrig::engine {
namespace {

class CallApi final : public OAuthStep {
public:
    CallApi()
        : OAuthStep("call_api", "calls the protected resource with the access token", {},
                    {{"token", ValueType::text, "another token"},
                     {"with",
                      ValueType::string,
                      "how the token is presented",
                      {"bearer", "sessionID", "query", "form", "none"}}}) {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        need_endpoint(context.world.subject().endpoints().api, "protected resource");
        // Another token is presented by an agent that believes it to be its own.
        ClientApp app = context.actor().app;
        if (context.argument("token")) app.memory["access_token"] = context.text("token");
        return plain_request(context, app.call_api(context.text("with"), edits(context)));
    }
};

}  // namespace

const Step& call_api_step() {
    static const CallApi instance;
    return instance;
}

}  // namespace authrig::engine

#include "engine/oauth_step.hpp"

namespace authrig::engine {
namespace {

class Introspect final : public OAuthStep {
public:
    Introspect()
        : OAuthStep("introspect", "asks about a token (RFC 7662); default: the access token", {"token_type_hint"},
                    {{"token", ValueType::text, "the token"}}) {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        need_endpoint(context.world.subject().endpoints().introspect, "introspection endpoint");
        ClientApp app = agent(context);
        return plain_request(context,
                             app.introspect(context.text("token", app.memory["access_token"]), edits(context)));
    }
};

}  // namespace

const Step& introspect_step() {
    static const Introspect instance;
    return instance;
}

}  // namespace authrig::engine

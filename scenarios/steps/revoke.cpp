#include "engine/oauth_step.hpp"

namespace authrig::engine {
namespace {

class Revoke final : public OAuthStep {
public:
    Revoke()
        : OAuthStep("revoke", "revokes a token (RFC 7009); default: the refresh token, else the access token",
                    {"token_type_hint"}, {{"token", ValueType::text, "the token"}}) {}
    std::optional<Prepared> prepare(const StepContext& context) const override {
        need_endpoint(context.world.subject().endpoints().revoke, "revocation endpoint");
        ClientApp app = agent(context);
        std::string own = app.memory["refresh_token"];
        if (own.empty()) own = app.memory["access_token"];
        return plain_request(context, app.revoke(context.text("token", own), edits(context)));
    }
};

}  // namespace

const Step& revoke_step() {
    static const Revoke instance;
    return instance;
}

}  // namespace authrig::engine

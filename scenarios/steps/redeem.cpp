#include "engine/oauth_step.hpp"

namespace authrig::engine {
namespace {

class Redeem final : public OAuthStep {
public:
    Redeem()
        : OAuthStep("redeem", "redeems the authorization code (RFC 6749 section 4.1.3)",
                    {"code", "redirect_uri", "code_verifier", "grant_type", "scope"}) {}
    std::string_view grant() const override { return "authorization_code"; }
    std::optional<Prepared> prepare(const StepContext& context) const override {
        return token_request(context, agent(context).redeem(edits(context)));
    }
};

}  // namespace

const Step& redeem_step() {
    static const Redeem instance;
    return instance;
}

}  // namespace authrig::engine

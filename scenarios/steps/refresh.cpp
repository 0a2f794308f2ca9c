#include "engine/oauth_step.hpp"

namespace authrig::engine {
namespace {

class Refresh final : public OAuthStep {
public:
    Refresh()
        : OAuthStep("refresh", "sends the refresh token (RFC 6749 section 6)",
                    {"refresh_token", "scope", "grant_type", "redirect_uri"}) {}
    std::string_view grant() const override { return "refresh_token"; }
    std::optional<Prepared> prepare(const StepContext& context) const override {
        return token_request(context, agent(context).refresh(edits(context)));
    }
};

}  // namespace

const Step& refresh_step() {
    static const Refresh instance;
    return instance;
}

}  // namespace authrig::engine

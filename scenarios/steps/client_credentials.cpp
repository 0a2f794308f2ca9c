#include "engine/oauth_step.hpp"

namespace authrig::engine {
namespace {

class ClientCredentials final : public OAuthStep {
public:
    ClientCredentials()
        : OAuthStep("client_credentials", "asks for a token for the application itself (RFC 6749 section 4.4)",
                    {"grant_type", "scope"}) {}
    std::string_view grant() const override { return "client_credentials"; }
    std::optional<Prepared> prepare(const StepContext& context) const override {
        return token_request(context, agent(context).client_credentials(edits(context)));
    }
};

}  // namespace

const Step& client_credentials_step() {
    static const ClientCredentials instance;
    return instance;
}

}  // namespace authrig::engine

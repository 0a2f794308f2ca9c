#include "engine/oauth_step.hpp"

namespace authrig::engine {
namespace {

class Password final : public OAuthStep {
public:
    Password()
        : OAuthStep("password", "asks for a token with a user's name and password (RFC 6749 section 4.3.2)",
                    {"username", "password", "grant_type", "scope"},
                    {{"user", ValueType::string, "whose name and password; default: the scenario's user"}}) {}
    std::string_view grant() const override { return "password"; }
    std::optional<Prepared> prepare(const StepContext& context) const override {
        const Person person = context.world.person(context.world.user_or_default(context.text("user")));
        return token_request(context, agent(context).password(person.username, person.password, edits(context)));
    }
};

}  // namespace

const Step& password_step() {
    static const Password instance;
    return instance;
}

}  // namespace authrig::engine

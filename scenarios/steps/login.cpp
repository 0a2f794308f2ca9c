#include "engine/sign_in.hpp"
#include "engine/step.hpp"

namespace authrig::engine {
namespace {

class LoginStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{.name = "login",
                                     .summary = "signs in on the login page",
                                     .keys = {{"user", ValueType::string, "who"},
                                              {"password", ValueType::text, "another password than the right one"}},
                                     .takes_scalar = true,
                                     .scalar_key = "user"};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        const std::string user = context.world.user_or_default(context.text("user"));
        return sign_in(context.world, user, context.text("password"));
    }
    std::optional<std::string> failure(const Answer& answer) const override {
        if (answer.at("page.kind") == Node("login")) return "the login page came again";
        return Step::failure(answer);
    }
};

}  // namespace

const Step& login_step() {
    static const LoginStep instance;
    return instance;
}

}  // namespace authrig::engine

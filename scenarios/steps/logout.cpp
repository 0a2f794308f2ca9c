#include "engine/authorization.hpp"
#include "engine/step.hpp"

namespace authrig::engine {
namespace {

class LogoutStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{.name = "logout",
                                     .summary = "signs out",
                                     .keys = {{"user", ValueType::string, "who"}},
                                     .takes_scalar = true,
                                     .scalar_key = "user"};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        const std::string user = context.world.user_or_default(context.text("user"));
        const std::string& url = context.world.subject().endpoints().logout;
        if (url.empty()) throw NotApplicable("the subject has no way to sign out");
        return read_browse(context.world, user, context.world.browser(user).open(url, nullptr));
    }
};

}  // namespace

const Step& logout_step() {
    static const LogoutStep instance;
    return instance;
}

}  // namespace authrig::engine

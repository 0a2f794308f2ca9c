#include "engine/authorization.hpp"
#include "engine/step.hpp"
#include "engine/url.hpp"

namespace authrig::engine {
namespace {

class OpenStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{
            .name = "open",
            .summary = "the browser opens a page and fills nothing",
            .keys = {{"url", ValueType::string, "path or URL", {}, true}, {"user", ValueType::string, "whose browser"}},
            .takes_scalar = true,
            .scalar_key = "url"};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        const std::string user = context.world.user_or_default(context.text("user"));
        Url url = split_url(context.text("url"));
        if (url.origin.empty()) url.origin = split_url(context.world.subject().endpoints().authorize).origin;
        return read_browse(context.world, user, context.world.browser(user).open(url.origin + url.target, nullptr));
    }
    std::string summary(const StepContext& context) const override { return "open " + context.text("url"); }
};

}  // namespace

const Step& open_step() {
    static const OpenStep instance;
    return instance;
}

}  // namespace authrig::engine

#include "engine/application_node.hpp"
#include "engine/authorization.hpp"
#include "engine/edits.hpp"
#include "engine/step.hpp"

namespace authrig::engine {
namespace {

class SubmitStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{
            .name = "submit",
            .summary = "sends the form of the page that the browser shows",
            .keys = {{"user", ValueType::string, "whose browser"},
                     {"form", ValueType::string, "a field that the form contains; default: the first form"},
                     {"fields", ValueType::map, "fields filled in"},
                     {"omit", ValueType::string_list, "fields left out"},
                     {"button", ValueType::map, "the button pressed: { name: value }"}}};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        const std::string user = context.world.user_or_default(context.text("user"));
        const Page page = context.world.last_page(user);
        const std::string field = context.text("form");
        const Form* found =
            field.empty() ? (page.forms.empty() ? nullptr : &page.forms.front()) : page.form_with(field);
        if (!found)
            throw ScenarioError("submit: the page `" + page.title + "` has no form" +
                                (field.empty() ? "" : " with `" + field + "`"));
        Form form = *found;
        if (const Node* omit = context.argument("omit"))
            for (const std::string& name : read_texts(*omit))
                std::erase_if(form.fields, [&](const auto& pair) { return pair.first == name; });
        Params button = read_pairs(context.argument("button"));
        return read_browse(
            context.world, user,
            context.world.browser(user).submit(page, form, read_pairs(context.argument("fields")), button, nullptr));
    }
};

}  // namespace

const Step& submit_step() {
    static const SubmitStep instance;
    return instance;
}

}  // namespace authrig::engine

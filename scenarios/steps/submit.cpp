#include "engine/application_node.hpp"
#include "engine/authorization.hpp"
#include "engine/edits.hpp"
#include "engine/step.hpp"

namespace authrig::engine {
namespace {

/// `button: { decision: allow }` is that decision, however the page words it.
const Page::Decision* decision_meant(const Page& page, const Params& button) {
    if (button.empty() || button.front().first != "decision") return nullptr;
    const auto& decision = button.front().second == "allow" ? page.allow : page.deny;
    return decision ? &*decision : nullptr;
}

/// `username` and `password` are the fields of the login form that take them.
void name_as_the_page_does(Params& fields, const Page::Login& login) {
    for (auto& [name, value] : fields) {
        if (name == "username" && !login.username_field.empty()) name = login.username_field;
        if (name == "password") name = login.password_field;
    }
}

Form chosen_form(const Page& page, const std::string& field, const Page::Decision* decision) {
    if (!field.empty()) {
        if (const Form* found = page.form_with(field)) return *found;
        throw ScenarioError("submit: the page `" + page.title + "` has no form with `" + field + "`");
    }
    if (page.forms.empty()) throw ScenarioError("submit: the page `" + page.title + "` has no form");
    return page.forms[decision ? decision->form : page.login ? page.login->form : 0];
}

class SubmitStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{
            .name = "submit",
            .summary = "sends the form of the page that the browser shows",
            .keys = {{"user", ValueType::string, "whose browser"},
                     {"form", ValueType::string, "a field that the form contains; default: the first form"},
                     {"fields", ValueType::map, "fields filled in; `username` and `password` go where the login form takes them"},
                     {"omit", ValueType::string_list, "fields left out"},
                     {"button", ValueType::map,
                      "the button pressed: { name: value }; { decision: allow } or { decision: deny } is that decision on any page"}}};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        const std::string user = context.world.user_or_default(context.text("user"));
        const Page page = context.world.last_page(user);
        UserAgent& browser = context.world.browser(user);
        Params fields = read_pairs(context.argument("fields"));
        Params button = read_pairs(context.argument("button"));
        const Page::Decision* decision = decision_meant(page, button);
        if (decision && !decision->link.empty())
            return read_browse(context.world, user, browser.open(decision->link, nullptr));
        Form form = chosen_form(page, context.text("form"), decision);
        if (decision) {
            fields.insert(fields.end(), decision->fields.begin(), decision->fields.end());
            button = decision->button;
        }
        if (page.login) name_as_the_page_does(fields, *page.login);
        if (const Node* omit = context.argument("omit"))
            for (const std::string& name : read_texts(*omit))
                std::erase_if(form.fields, [&](const auto& pair) { return pair.first == name; });
        return read_browse(context.world, user, browser.submit(page, form, fields, button, nullptr));
    }
};

}  // namespace

const Step& submit_step() {
    static const SubmitStep instance;
    return instance;
}

}  // namespace authrig::engine

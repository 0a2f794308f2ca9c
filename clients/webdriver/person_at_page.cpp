#include "webdriver/person_at_page.hpp"

#include "pages/consent_form.hpp"

namespace authrig::agents {
namespace {

constexpr auto enter_key = "\xEE\x80\x87";  // U+E007 (WebDriver section 17.4.2)
constexpr auto pressable =
    "//button | //input[@type='submit' or @type='button' or @type='image'] | //*[@role='button']";
constexpr auto password_field = "//input[@type='password']";
/// Text fields in front of the password, the nearest last.
constexpr auto text_fields_before =
    "//input[@type='password']/preceding::input"
    "[not(@type) or @type='text' or @type='email' or @type='tel']";

/// Field names hold neither kind of quote in practice; one that does is not found.
std::string named(const std::string& name) {
    return "//*[self::input or self::textarea][@name='" + name + "' or @id='" + name + "']";
}

WebDriverResult<std::string> last_of(WebDriverSession& session, const std::string& xpath) {
    const auto found = session.find(xpath);
    if (!found) return tl::unexpected(found.error());
    return found->empty() ? std::string() : found->back();
}

WebDriverResult<void> fill_in(WebDriverSession& session, const std::string& element, const std::string& keys) {
    if (element.empty()) return {};
    if (const auto cleared = session.clear(element); !cleared) return cleared;
    return session.type(element, keys);
}

/// The submit button of the form in which the field stands, by the field's `form` owner in the tree.
std::string submit_buttons(bool of_password) {
    const std::string form = of_password ? "//form[.//input[@type='password']]" : "//form";
    return form + "//button[not(@type) or @type='submit'] | " + form + "//input[@type='submit' or @type='image']";
}

}  // namespace

WebDriverResult<std::optional<LoginFields>> find_login_fields(WebDriverSession& session, const PageHints& hints) {
    const auto passwords = session.find(hints.password_field.empty() ? password_field : named(hints.password_field));
    if (!passwords) return tl::unexpected(passwords.error());
    LoginFields out;
    if (passwords->size() == 1) out.password = passwords->front();
    const bool by_name = !hints.username_field.empty();
    if (out.password.empty() && !by_name) return std::nullopt;
    const auto username = last_of(session, by_name ? named(hints.username_field) : text_fields_before);
    if (!username) return tl::unexpected(username.error());
    out.username = *username;
    if (out.password.empty() && out.username.empty()) return std::nullopt;
    return out;
}

WebDriverResult<std::optional<ConsentButtons>> find_consent_buttons(WebDriverSession& session, const PageHints& hints) {
    const bool by_hint = !hints.allow.empty();
    const auto elements = session.find(by_hint ? std::string(pressable) + " | //a[@href]" : pressable);
    if (!elements) return tl::unexpected(elements.error());
    ConsentButtons out;
    for (const std::string& element : *elements) {
        const auto label = session.text(element);
        const auto value = session.property(element, "value");
        const auto name = session.property(element, "name");
        if (!label) return tl::unexpected(label.error());
        const HtmlControl control{"submit", name.value_or(""), value.value_or(""), *label};
        const auto called = [&](const std::string& words) {
            return says(control.label, words) || says(control.value, words) || says(control.name, words);
        };
        const bool allows = by_hint ? called(hints.allow) : leaning_of_button(control) == Leaning::allow;
        const bool denies = by_hint ? called(hints.deny) : leaning_of_button(control) == Leaning::deny;
        if (allows && out.allow.empty()) out.allow = element;
        if (denies && out.deny.empty()) out.deny = element;
    }
    if (out.allow.empty() || (!by_hint && out.deny.empty())) return std::nullopt;
    return out;
}

WebDriverResult<std::vector<std::string>> find_labelled(WebDriverSession& session, const std::string& words) {
    const auto elements = session.find(std::string(pressable) + " | //a[@href] | //label");
    if (!elements) return tl::unexpected(elements.error());
    std::vector<std::string> out;
    for (const std::string& element : *elements) {
        const auto label = session.text(element);
        if (!label) return tl::unexpected(label.error());
        if (says(*label, words)) out.push_back(element);
    }
    return out;
}

WebDriverResult<void> log_in(WebDriverSession& session, const LoginFields& fields, const Person& person) {
    if (const auto filled = fill_in(session, fields.username, person.username); !filled) return filled;
    if (const auto filled = fill_in(session, fields.password, person.password); !filled) return filled;
    const auto buttons = session.find(submit_buttons(!fields.password.empty()));
    if (!buttons) return tl::unexpected(buttons.error());
    if (!buttons->empty()) return session.click(buttons->front());
    return session.type(fields.password.empty() ? fields.username : fields.password, enter_key);
}

}  // namespace authrig::agents

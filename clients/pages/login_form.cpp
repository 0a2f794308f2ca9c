#include "pages/login_form.hpp"

#include <algorithm>
#include <array>

namespace authrig::agents {

namespace {

bool takes_a_user_name(const HtmlControl& control) {
    return control.type == "text" || control.type == "email" || control.type == "tel";
}

bool is_named_for_a_user_name(const HtmlControl& control) {
    constexpr std::array names{"username", "user_name", "user", "email", "login", "identifier", "userid", "user_id"};
    return std::ranges::any_of(names, [&](const char* name) { return iequals(control.name, name); });
}

std::string username_field_before(const HtmlForm& form, const HtmlControl& password) {
    std::string last;
    for (const auto& control : form.controls) {
        if (&control == &password) break;
        if (takes_a_user_name(control) && !control.name.empty()) last = control.name;
    }
    return last;
}

}  // namespace

std::optional<LoginForm> find_login_form(const HtmlPage& page) {
    for (std::size_t i = 0; i < page.forms.size(); ++i) {
        const auto& form = page.forms[i];
        const auto is_password = [](const HtmlControl& control) { return control.type == "password"; };
        if (std::ranges::count_if(form.controls, is_password) != 1) continue;
        const auto password = std::ranges::find_if(form.controls, is_password);
        if (password->name.empty()) continue;
        const auto user = std::ranges::find_if(form.controls, [](const HtmlControl& control) {
            return takes_a_user_name(control) && is_named_for_a_user_name(control);
        });
        return LoginForm{
            .form = i,
            .username_field = user != form.controls.end() ? user->name : username_field_before(form, *password),
            .password_field = password->name};
    }
    return std::nullopt;
}

}  // namespace authrig::agents

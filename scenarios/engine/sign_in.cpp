#include "engine/sign_in.hpp"

#include "engine/authorization.hpp"
#include "engine/url.hpp"

namespace authrig::engine {

Answer sign_in(World& world, const std::string& user, const std::string& password) {
    const std::string& login = world.subject().endpoints().login;
    if (login.empty()) throw NotApplicable("the subject has no login page of its own");
    Person person = world.person(user);
    if (!password.empty()) person.password = password;
    // By hand rather than by `open` with a person: a refused password is shown once, not typed again.
    UserAgent& browser = world.browser(user);
    Browse browse = browser.open(login, nullptr);
    if (const Form* form = browse.page.form_with("password")) {
        const Form filled = *form;
        const Page page = browse.page;
        browse =
            browser.submit(page, filled, {{"username", person.username}, {"password", person.password}}, {}, nullptr);
    }
    return read_browse(world, user, browse);
}

void ensure_signed_in(World& world, const std::string& user) {
    if (user == "nobody") return;
    const std::string origin = split_url(world.subject().endpoints().login).origin;
    const auto& cookies = world.browser(user).cookies;
    const auto jar = cookies.find(origin);
    if (jar == cookies.end() || jar->second.empty()) static_cast<void>(sign_in(world, user, {}));
}

}  // namespace authrig::engine

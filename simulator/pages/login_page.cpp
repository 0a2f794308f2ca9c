#include "pages/login_page.hpp"

#include "pages/form_parts.hpp"
#include "pages/layout.hpp"

namespace authrig::pages {

std::string render(const LoginPage& page) {
    Html out;
    out.markup("<div class=\"card\">\n<h1>Sign in</h1>\n");
    if (!page.application_name.empty()) {
        out.markup("<p class=\"soft\">to continue to <b>")
            .text(page.application_name)
            .markup("</b>, which will not see ");
        out.markup("your password</p>\n");
    }
    out.append(alert(page.warning));
    out.append(alert(page.error));
    out.append(form_start(page.action, page.csrf));
    if (!page.ticket.empty()) out.append(hidden_field("ticket", page.ticket));
    out.append(input_field({.name = "username",
                            .label = "User name",
                            .value = page.username,
                            .autocomplete = "username",
                            .required = true}));
    out.append(input_field({.name = "password",
                            .label = "Password",
                            .type = "password",
                            .autocomplete = "current-password",
                            .required = true}));
    out.markup("<button class=\"main full\" type=\"submit\">Sign in</button>\n</form>\n</div>\n");
    return document("Sign in", Width::narrow, out);
}

}  // namespace authrig::pages

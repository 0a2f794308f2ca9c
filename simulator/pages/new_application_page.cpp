#include "pages/new_application_page.hpp"

namespace authrig::pages {
namespace {

void new_application_choice(Html& out, const NewApplicationPage& page, AppType type, Markup explanation) {
    out.markup("<label class=\"choice box\"><input type=\"radio\" name=\"type\" required")
        .attribute("value", to_string(type));
    if (page.type == type) out.markup(" checked");
    out.markup("><span><b>").text(type_title(type)).markup("</b><small>").markup(explanation);
    out.markup("</small></span></label>\n");
}

}  // namespace

std::string render(const NewApplicationPage& page) {
    Html out;
    out.markup("<p><a").attribute("href", page.frame.base).markup(">All applications</a></p>\n");
    out.markup("<div class=\"card\">\n<h1>New OAuth2 application</h1>\n")
        .append(form_start(page.frame.base, page.frame.csrf));

    out.markup("<fieldset class=\"field\"><legend>Type</legend>\n");
    new_application_choice(
        out, page, AppType::m2m,
        "For command lines, daemons and scripts on your server. Authenticates with a signed JSON Web "
        "Token (public and private key).");
    new_application_choice(
        out, page, AppType::spa,
        "For single-page and mobile applications. Authorization code flow with PKCE, no client secret.");
    new_application_choice(out, page, AppType::web,
                           "For applications on a server. Authorization code flow with a client secret.");
    if (const std::string problem = problem_of(page.frame.problems, "type"); !problem.empty()) {
        out.markup("<p class=\"wrong\">").text(problem).markup("</p>\n");
    }
    out.markup("</fieldset>\n");

    out.append(input_field({.name = "client_name",
                            .label = "Name",
                            .value = page.name,
                            .help = "Users see this name when they are asked for permission.",
                            .problem = problem_of(page.frame.problems, "client_name"),
                            .autocomplete = "off",
                            .required = true}));
    out.markup("<div class=\"buttons\"><button class=\"main\" type=\"submit\">Create</button>\n<a class=\"button\"");
    out.attribute("href", page.frame.base).markup(">Cancel</a></div>\n</form>\n</div>\n");
    return setup_document(page.frame, "New OAuth2 application", out);
}

}  // namespace authrig::pages

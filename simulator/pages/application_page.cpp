#include "pages/application_page.hpp"

#include "pages/application_parts.hpp"
#include "pages/logo.hpp"

namespace authrig::pages {

std::string render(const ApplicationPage& page) {
    const Application& application = page.application;
    const std::string path = application_path(page.frame, application.id);

    Html out;
    out.markup("<p><a").attribute("href", page.frame.base).markup(">All applications</a></p>\n");
    out.append(application_shown_once(page));

    out.markup("<div class=\"card\">\n");
    if (application.type != AppType::m2m) out.append(logo_image(application.logo_uri));
    out.markup("<h1>")
        .text(application.name)
        .markup("</h1>\n<dl>\n<dt>Type</dt><dd>")
        .text(type_title(application.type));
    out.markup("</dd>\n<dt>Client ID</dt><dd><code>")
        .text(application.id.value)
        .markup("</code></dd>\n</dl>\n</div>\n");

    if (application.type != AppType::spa) out.append(application_secrets(page));
    if (application.type == AppType::m2m) out.append(application_keys(page));
    out.append(application_fields(page));

    // Two steps, since there is no script to ask.
    out.markup("<div class=\"card\">\n<details><summary>Delete this application</summary>\n");
    out.append(form_start(path + "/delete", page.frame.csrf));
    out.markup(
        "<p>Its client ID stops working at once, and so does every token it has. This cannot be undone.</p>\n"
        "<button class=\"danger\" type=\"submit\">Delete application</button>\n</form>\n</details>\n</div>\n");
    return setup_document(page.frame, application.name, out);
}

}  // namespace authrig::pages

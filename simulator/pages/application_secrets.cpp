#include "codec/form.hpp"
#include "pages/application_parts.hpp"

namespace authrig::pages {

Html application_shown_once(const ApplicationPage& page) {
    Html out;
    if (!page.new_secret.empty()) {
        out.markup(
            "<section class=\"note\" aria-labelledby=\"new-secret\">\n<p id=\"new-secret\"><b>Client secret</b></p>\n");
        out.markup("<code class=\"once\" id=\"client_secret\">").text(page.new_secret).markup("</code>\n");
        out.markup("<p>Copy it now: once you leave this page it cannot be shown again. If you lose it, delete it and ");
        out.markup("add a new one.</p>\n</section>\n");
    }
    if (!page.new_private_pem.empty()) {
        out.markup(
            "<section class=\"note\" aria-labelledby=\"new-key\">\n<p id=\"new-key\"><b>Private key</b> of the pair ");
        out.markup("<code>")
            .text(page.new_key_kid)
            .markup("</code></p>\n<code class=\"once block\" id=\"private_key\" tabindex=\"0\">");
        out.text(page.new_private_pem)
            .markup("</code>\n<p>Give it to the application that signs. It is shown this once ");
        out.markup("and not kept here; the public key stands in the list below.</p>\n</section>\n");
    }
    return out;
}

Html application_secrets(const ApplicationPage& page) {
    const std::string path = application_path(page.frame, page.application.id) + "/secrets";
    Html out;
    out.markup("<section class=\"card\" aria-labelledby=\"secrets\">\n<h2 id=\"secrets\">Client secret</h2>\n");
    if (page.application.secrets.empty()) {
        out.markup("<p>There is none: the application cannot authenticate until you add one.</p>\n");
    } else {
        out.markup("<ul class=\"rows\">\n");
        for (const ClientSecret& secret : page.application.secrets) {
            out.markup("<li><div><b>••••••••••••</b><span class=\"soft\">added ").text(to_rfc3339(secret.created_at));
            out.markup("</span></div>\n");
            out.append(form_start(path + '/' + codec::percent_encode(secret.id) + "/delete", page.frame.csrf));
            out.markup("<button class=\"danger\" type=\"submit\"")
                .attribute("aria-label", "Delete client secret " + secret.id);
            out.markup(">Delete</button>\n</form></li>\n");
        }
        out.markup("</ul>\n<p class=\"soft\">A deleted secret stops working at once.</p>\n");
    }
    if (page.can_add_secret) {
        out.append(form_start(path, page.frame.csrf));
        out.markup("<button type=\"submit\">Add client secret</button>\n</form>\n");
    }
    out.markup("</section>\n");
    return out;
}

}  // namespace authrig::pages

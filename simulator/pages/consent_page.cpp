#include "pages/consent_page.hpp"

#include "pages/form_parts.hpp"
#include "pages/layout.hpp"
#include "pages/logo.hpp"

namespace authrig::pages {
namespace {

Html consent_scopes(const std::vector<ScopeLine>& scopes) {
    Html out;
    if (scopes.empty()) {
        out.markup("<p>It asks to act for you, with what you may do yourself.</p>\n");
        return out;
    }
    out.markup("<p id=\"scopes\">It asks for permission to:</p>\n<ul class=\"scopes\" aria-labelledby=\"scopes\">\n");
    for (const ScopeLine& scope : scopes) {
        out.markup("<li>");
        if (!scope.description.empty()) out.markup("<b>").text(scope.description).markup("</b>");
        out.markup("<code>").text(scope.name).markup("</code></li>\n");
    }
    out.markup("</ul>\n");
    return out;
}

void consent_fact(Html& out, Markup label, const std::string& value) {
    if (value.empty()) return;
    out.markup("<dt>").markup(label).markup("</dt><dd>").text(value).markup("</dd>\n");
}

}  // namespace

std::string render(const ConsentPage& page) {
    Html out;
    out.markup("<div class=\"card\">\n").append(logo_image(page.logo_uri));
    out.markup("<h1>Allow ").text(page.application_name).markup(" to access your account?</h1>\n");
    out.markup("<p class=\"soft\">You are signed in as <b>").text(page.user_name).markup("</b>.</p>\n");
    out.append(alert(page.warning));
    out.append(consent_scopes(page.scopes));

    Html facts;
    consent_fact(facts, "Duration", page.duration);
    consent_fact(facts, "Developer", page.developer_name);
    consent_fact(facts, "Privacy policy", page.policy_uri);
    consent_fact(facts, "You return to", page.redirect_target);
    if (!facts.empty()) out.markup("<dl>\n").append(facts).markup("</dl>\n");

    out.append(form_start(page.action, page.csrf)).append(hidden_field("ticket", page.ticket));
    // Deny comes first in the source: pressing Enter never allows by accident.
    out.markup(
        "<div class=\"buttons even\">\n"
        "<button type=\"submit\" name=\"decision\" value=\"deny\">Deny</button>\n"
        "<button class=\"main\" type=\"submit\" name=\"decision\" value=\"allow\">Allow</button>\n"
        "</div>\n</form>\n</div>\n");
    return document("Allow access", Width::narrow, out);
}

}  // namespace authrig::pages

#include "pages/applications_page.hpp"

namespace authrig::pages {
namespace {

Html applications_list(const ApplicationsPage& page) {
    Html out;
    if (page.applications.empty()) {
        out.markup("<div class=\"card\"><p>No application is registered yet.</p></div>\n");
        return out;
    }
    out.markup("<ul class=\"rows alone\">\n");
    for (const Application& application : page.applications) {
        out.markup("<li><div><b><a").attribute("href", application_path(page.frame, application.id)).markup(">");
        out.text(application.name).markup("</a></b><span class=\"soft\">").text(type_title(application.type));
        out.markup("</span></div><code>").text(application.id.value).markup("</code></li>\n");
    }
    out.markup("</ul>\n");
    return out;
}

}  // namespace

std::string render(const ApplicationsPage& page) {
    const std::size_t count = page.applications.size();
    Html out;
    out.markup("<div class=\"bar\"><div><h1>OAuth2 applications</h1><p class=\"soft\">");
    out.text(std::to_string(count)).markup(" of ").text(std::to_string(page.limit)).markup(" applications</p></div>\n");
    if (count < page.limit) {
        out.markup("<a class=\"button main\"").attribute("href", page.frame.base + "/new");
        out.markup(">Create app integration</a>");
    }
    out.markup("</div>\n");
    if (count >= page.limit) {
        out.markup("<p class=\"note\">The limit is reached. Delete an application to make room for another.</p>\n");
    }
    out.append(applications_list(page));
    return setup_document(page.frame, "OAuth2 applications", out);
}

}  // namespace authrig::pages

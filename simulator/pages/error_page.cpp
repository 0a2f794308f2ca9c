#include "pages/error_page.hpp"

#include "pages/layout.hpp"

namespace authrig::pages {

std::string render(const ErrorPage& page) {
    Html out;
    out.markup("<div class=\"card\">\n<h1>").text(page.title).markup("</h1>\n");
    out.markup("<p role=\"alert\">").text(page.what_happened).markup("</p>\n</div>\n");

    Html facts;
    if (!page.error.empty()) facts.markup("<dt>Error</dt><dd><code>").text(page.error).markup("</code></dd>\n");
    if (!page.requirement.empty()) {
        facts.markup("<dt>Requirement</dt><dd><code>").text(page.requirement).markup("</code></dd>\n");
    }
    if (!page.hint.empty()) facts.markup("<dt>Hint</dt><dd>").text(page.hint).markup("</dd>\n");
    if (!facts.empty()) {
        out.markup(
            "<section class=\"card\" aria-labelledby=\"developers\">\n<h2 id=\"developers\">For "
            "developers</h2>\n<dl>\n");
        out.append(facts).markup("</dl>\n</section>\n");
    }
    return document(page.title, Width::narrow, out);
}

}  // namespace authrig::pages

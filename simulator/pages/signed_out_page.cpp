#include "pages/signed_out_page.hpp"

#include "pages/layout.hpp"

namespace authrig::pages {

std::string render(const SignedOutPage& page) {
    Html out;
    out.markup("<div class=\"card\">\n<h1>Signed out</h1>\n<p>Your session on this server has ended. ");
    out.markup("Applications that you allowed keep their access until it expires or is revoked.</p>\n");
    if (!page.login_path.empty()) {
        out.markup("<p><a class=\"button\"").attribute("href", page.login_path).markup(">Sign in again</a></p>\n");
    }
    out.markup("</div>\n");
    return document("Signed out", Width::narrow, out);
}

}  // namespace authrig::pages

#include "pages/layout.hpp"

namespace authrig::pages {

std::string document(std::string_view title, Width width, const Html& content) {
    Html page;
    page.markup(
        "<!DOCTYPE html>\n"
        "<html lang=\"en\">\n"
        "<head>\n"
        "<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        // Keeps browsers from asking for /favicon.ico, which would stand in the journal.
        "<link rel=\"icon\" href=\"data:,\">\n"
        "<title>");
    page.text(title)
        .markup(" · authrig</title>\n<link rel=\"stylesheet\"")
        .attribute("href", style_sheet_path)
        .markup(">\n</head>\n<body>\n");
    page.markup(
        "<header class=\"top\"><span class=\"brand\">authrig</span>"
        "<span class=\"tag\">test server</span></header>\n");
    page.markup(width == Width::narrow ? Markup("<main class=\"narrow\">\n") : Markup("<main class=\"wide\">\n"));
    page.append(content);
    page.markup(
        "</main>\n"
        "<footer>A mock authorization server for tests. Use invented accounts only.</footer>\n"
        "</body>\n</html>\n");
    return page.str();
}

std::string content_security_policy(std::string_view form_targets) {
    std::string policy =
        "default-src 'none'; style-src 'self'; img-src https: http: data:; form-action 'self'";
    // A source list is split by spaces, directives by semicolons: nothing else may get in.
    if (!form_targets.empty() && form_targets.find_first_of(";,\r\n'\"") == form_targets.npos) {
        policy += ' ';
        policy += form_targets;
    }
    return policy + "; base-uri 'none'; frame-ancestors 'none'";
}

}  // namespace authrig::pages

#include "codec/html.hpp"
#include "core/endpoint.hpp"
#include "endpoints/browser.hpp"
#include "pages/layout.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string_view> match_home(const Dialect&, std::string_view path) { return path.empty() ? exactly("/", "/") : exactly("/", path); }

/// Where a person lands who types the server's address.
HttpResponse answer_home(Exchange& exchange) {
    const auto& paths = exchange.dialect().paths;
    const auto& tenant = exchange.tenant;
    pages::Html content;
    content.markup("<h1>authrig</h1>\n<p>A mock authorization server, dialect <strong>").text(exchange.dialect().name);
    content.markup("</strong>. Issuer: <code>").text(tenant.issuer).markup("</code></p>\n<ul>\n");
    const auto link = [&](const std::string& path, std::string_view words) {
        if (path.empty()) return;
        content.markup("<li><a").attribute("href", local_path(tenant, path)).markup(">").text(words).markup("</a></li>\n");
    };
    link(paths.login, "Log in");
    link(paths.setup, "OAuth2 applications");
    link(paths.metadata, "Server metadata");
    link(paths.jwks, "Signing keys");
    content.markup("</ul>\n");
    return page_answer(exchange, 200, pages::document("Home", pages::Width::narrow, content));
}

}  // namespace

const Endpoint home_endpoint{"home", "GET", &match_home, &answer_home};

}  // namespace authrig::sim

#include "core/answers.hpp"
#include "core/endpoint.hpp"
#include "endpoints/browser.hpp"
#include "pages/signed_out_page.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string_view> match_logout(const Dialect& dialect, std::string_view path) {
    return exactly(dialect.paths.logout, path);
}

HttpResponse answer_logout(Exchange& exchange) {
    const auto* session = current_session(exchange);
    if (session) exchange.tenant.sessions.close(session->id);
    auto response = page_answer(exchange, 200, pages::render(pages::SignedOutPage{.login_path = local_path(exchange.tenant, exchange.dialect().paths.login)}));
    set_session_cookie(exchange, response, "", true);
    return response;
}

}  // namespace

const Endpoint logout_endpoint{"logout", "GET POST", &match_logout, &answer_logout};

}  // namespace authrig::sim

#include "core/answers.hpp"
#include "core/cites.hpp"
#include "core/endpoint.hpp"
#include "endpoints/authorization_response.hpp"
#include "endpoints/browser.hpp"
#include "endpoints/check_authorization.hpp"
#include "endpoints/interaction.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string_view> match_authorize(const Dialect& dialect, std::string_view path) {
    return exactly(dialect.paths.authorize, path);
}

/// RFC 6749 section 3.1: GET, and POST with the parameters in the form.
tl::expected<codec::Params, std::string> read_authorization_params(const HttpRequest& request) {
    if (request.method != "POST") return codec::parse_form(request.query());
    auto params = codec::parse_form(request.query());
    auto fields = codec::parse_form(request.body);
    if (!params || !fields) return params ? fields : params;
    params->insert(params->end(), fields->begin(), fields->end());
    return params;
}

/// The login page now, the error after it.
HttpResponse log_in_before(Exchange& exchange, const AuthorizationRefusal& refusal) {
    HttpResponse cookies;
    auto& tenant = exchange.tenant;
    const auto& session = session_for(exchange, cookies);
    const auto& ticket = tenant.sessions.issue_ticket(session.id, refusal.request, *tenant.entropy, exchange.now);
    tenant.sessions.refuse_ticket(ticket.id, refusal.error);
    auto page = login_page(exchange, session, &ticket, {}, {});
    for (const auto& header : cookies.headers) page.headers.add(header.name, header.value);
    return page;
}

HttpResponse answer_authorize(Exchange& exchange) {
    const auto params = read_authorization_params(exchange.request);
    if (!params)
        return error_page(exchange, 400, OAuthError{.code = "invalid_request", .description = "the request cannot be read: " + params.error()},
                          "The application sent a request that cannot be read.");
    const auto checked = check_authorization(exchange, *params);
    if (checked) return go_on(exchange, *checked);
    const auto& refusal = checked.error();
    if (refusal.error.disposition == Disposition::page)
        return error_page(exchange, refusal.error.status, refusal.error,
                          "The application that sent you here is not known to this server, or asked for an address that is "
                          "not registered. You were not sent back to it.");
    // RFC 9700 section 4.11.2: where chosen, nobody is redirected before the user is known.
    if (exchange.settings().login_before_errors &&
        exchange.rules().require({rfc9700::silent_redirect_authenticates, rfc9700::untrusted_redirect_not_automatic},
                                 current_user(exchange) != nullptr, access_denied("nobody is logged in")))
        return log_in_before(exchange, refusal);
    return redirect_error(exchange, refusal.request, refusal.error);
}

}  // namespace

const Endpoint authorize_endpoint{"authorize", "GET POST", &match_authorize, &answer_authorize,
    {"authorization_endpoint", &EndpointPaths::authorize}};

}  // namespace authrig::sim

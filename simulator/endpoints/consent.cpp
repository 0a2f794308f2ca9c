#include "core/cites.hpp"
#include "core/endpoint.hpp"
#include "crypto/digest.hpp"
#include "endpoints/authorization_response.hpp"
#include "endpoints/browser.hpp"
#include "endpoints/interaction.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string_view> match_consent(const Dialect&, std::string_view path) { return exactly("/consent", path); }

HttpResponse out_of_date(Exchange& exchange, std::string_view why) {
    return error_page(exchange, 400, OAuthError{.code = "invalid_request", .description = std::string(why)},
                      "This page is out of date. Go back to the application and begin again.");
}

/// The ticket of this browser, taken; nothing when it is another browser's, unknown or over.
std::optional<Ticket> take_ticket(Exchange& exchange, const std::string& id) {
    const auto* session = current_session(exchange);
    const auto* found = exchange.tenant.sessions.ticket(id, exchange.now);
    if (!session || !found) return std::nullopt;
    // RFC 6749 section 10.12: only the browser that asked goes on with its request.
    if (exchange.rules().at("consent_ticket").require({rfc6749::server_csrf_protection}, found->session == session->id,
                                                      access_denied("the request waits in another browser")))
        return std::nullopt;
    auto ticket = *found;
    exchange.tenant.sessions.take_ticket(id);
    const auto& client = ticket.request.client.value;
    if (!exchange.tenant.applications.find(client)) return std::nullopt;
    exchange.client_id = client;
    return ticket;
}

/// After the login: on with the request that waited for it, or with its refusal.
HttpResponse continue_after_login(Exchange& exchange) {
    const auto query = codec::parse_form(exchange.request.query()).value_or(codec::Params{});
    const auto ticket = take_ticket(exchange, field_of(query, "ticket"));
    if (!ticket) return out_of_date(exchange, "no authorization request waits in this browser");
    if (ticket->refusal) return redirect_error(exchange, ticket->request, *ticket->refusal);
    return go_on(exchange, ticket->request);
}

HttpResponse decide(Exchange& exchange) {
    const auto fields = read_form_post(exchange);
    const auto* session = current_session(exchange);
    // RFC 6749 section 10.12: no foreign page can press Allow.
    const bool genuine = session && crypto::constant_time_equal(session->csrf, field_of(fields, "csrf"));
    if (auto no = exchange.rules().require({rfc6749::server_csrf_protection}, genuine,
                                           {"invalid_request", "the form is not from this browser's consent page", 403, Disposition::page}))
        return error_page(exchange, 403, *no, "The form is out of date. Go back to the application and begin again.");
    const auto* user = current_user(exchange);
    const auto ticket = user ? take_ticket(exchange, field_of(fields, "ticket")) : std::nullopt;
    if (!ticket || ticket->refusal) return out_of_date(exchange, "no authorization request waits in this browser");
    // RFC 6749 section 4.1.2.1: a refusal is reported as access_denied.
    if (auto no = exchange.rules().require({rfc6749::error_access_denied, workfront::authorize_user_permission},
                                           field_of(fields, "decision") == "allow", access_denied("the user refused")))
        return redirect_error(exchange, ticket->request, *no);
    const auto& request = ticket->request;
    if (exchange.settings().remember_consent)
        exchange.tenant.sessions.remember_consent(user->user.id, request.client, request.scope);
    return approve(exchange, request, user->user.id);
}

HttpResponse answer_consent(Exchange& exchange) {
    return exchange.request.method == "POST" ? decide(exchange) : continue_after_login(exchange);
}

}  // namespace

const Endpoint consent_endpoint{"consent", "GET POST", &match_consent, &answer_consent};

}  // namespace authrig::sim

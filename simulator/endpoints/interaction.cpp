#include "endpoints/interaction.hpp"

#include "codec/url.hpp"
#include "core/cites.hpp"
#include "core/scope.hpp"
#include "endpoints/authorization_response.hpp"
#include "endpoints/browser.hpp"
#include "pages/consent_page.hpp"
#include "pages/login_page.hpp"

namespace authrig::sim {
namespace {

/// Where a form of these pages may lead in the end: browsers check the redirect that follows it, too.
std::string form_target(const AuthorizationRequest& request) {
    const auto url = codec::parse_url(request.redirect_uri);
    if (!url) return {};
    return url->has_authority ? url->origin() : url->scheme + ":";
}

std::string scope_in_words(std::string_view scope) {
    if (scope == "read") return "Read your projects";
    if (scope == "write") return "Change your projects";
    if (scope == "offline_access") return "Stay connected while you are away";
    return {};
}

/// `6 months`, `1 year`; a mixed length in its short form.
std::string in_words(Span span) {
    const auto count = [](std::int64_t number, const char* unit) {
        return std::to_string(number) + " " + unit + (number == 1 ? "" : "s");
    };
    using std::chrono::hours;
    const auto exact = span.exact;
    if (exact.count() == 0 && span.months % 12 == 0) return count(span.months / 12, "year");
    if (exact.count() == 0) return count(span.months, "month");
    if (span.months == 0 && exact % hours(24) == exact.zero()) return count(exact / hours(24), "day");
    if (span.months == 0 && exact % hours(1) == exact.zero()) return count(exact / hours(1), "hour");
    return to_string(span);
}

/// RFC 6749 section 3.1.2.1: the user is warned when what comes back to the application can be read on the way.
std::string redirect_warning(Exchange& exchange, const AuthorizationRequest& request) {
    const auto url = codec::parse_url(request.redirect_uri);
    if (!url || url->scheme != "http" || url->is_loopback_address() || url->host == "localhost") return {};
    std::string warning;
    exchange.rules().ensure({rfc6749::redirect_plain_warning}, [&] {
        warning = "Not secure: you will return to " + url->host + " without encryption, and others could read along.";
    });
    return warning;
}

std::string redirect_host(const AuthorizationRequest& request) {
    const auto url = codec::parse_url(request.redirect_uri);
    if (!url) return {};
    return url->has_authority ? url->host : url->scheme + ":";
}

HttpResponse with_cookies(HttpResponse response, const HttpResponse& cookies) {
    for (const auto& header : cookies.headers) response.headers.add(header.name, header.value);
    return response;
}

HttpResponse consent_page(Exchange& exchange, const AuthorizationRequest& request, const UserRecord& user) {
    HttpResponse cookies;
    const auto* session = current_session(exchange);
    if (!session || session->user.empty()) session = &sign_in(exchange, user, cookies);  // logged in by configuration
    const auto& ticket = exchange.tenant.sessions.issue_ticket(session->id, request, *exchange.tenant.entropy, exchange.now);
    const auto* application = exchange.tenant.applications.find(request.client.value);
    pages::ConsentPage page{.action = local_path(exchange.tenant, "/consent"),
                            .csrf = session->csrf,
                            .ticket = ticket.id,
                            .application_name = application->name,
                            .logo_uri = application->logo_uri,
                            .developer_name = application->developer_name,
                            .policy_uri = application->policy_uri,
                            .redirect_target = redirect_host(request),
                            .user_name = user.user.display_name,
                            .warning = redirect_warning(exchange, request)};
    for (const auto scope : split_scope(request.scope)) page.scopes.push_back({std::string(scope), scope_in_words(scope)});
    if (const auto absolute = application->refresh.absolute) page.duration = "for " + in_words(*absolute);
    return with_cookies(page_answer(exchange, 200, pages::render(page), form_target(request)), cookies);
}

}  // namespace

HttpResponse login_page(Exchange& exchange, const Session& session, const Ticket* ticket, std::string username,
                        std::string error) {
    const auto* application = ticket ? exchange.tenant.applications.find(ticket->request.client.value) : nullptr;
    return page_answer(exchange, error.empty() ? 200 : 401,
                       pages::render(pages::LoginPage{.action = local_path(exchange.tenant, "/login"),
                                                      .csrf = session.csrf,
                                                      .ticket = ticket ? ticket->id : "",
                                                      .username = std::move(username),
                                                      .application_name = application ? application->name : "",
                                                      .warning = ticket ? redirect_warning(exchange, ticket->request) : "",
                                                      .error = std::move(error)}),
                       ticket ? form_target(ticket->request) : "");
}

HttpResponse go_on(Exchange& exchange, const AuthorizationRequest& request) {
    auto& tenant = exchange.tenant;
    auto rules = exchange.rules();
    const auto* user = current_user(exchange);
    // A user who is not logged in is asked to (RFC 6749 section 3.1); one who is goes on at once.
    if (!user) {
        HttpResponse cookies;
        const auto& session = session_for(exchange, cookies);
        const auto& ticket = tenant.sessions.issue_ticket(session.id, request, *tenant.entropy, exchange.now);
        return with_cookies(login_page(exchange, session, &ticket, {}, {}), cookies);
    }
    const bool allowed_before = exchange.settings().remember_consent &&
                                tenant.sessions.consented(user->user.id, request.client, request.scope);
    // The user decides, every time.
    if (rules.require({workfront::authorize_consent, workfront::authorize_user_permission, rfc6749::no_automatic_reapproval},
                      allowed_before, access_denied("the user has not decided")))
        return consent_page(exchange, request, *user);
    return approve(exchange, request, user->user.id);
}

}  // namespace authrig::sim

#include "endpoints/browser.hpp"

#include <algorithm>

#include "codec/url.hpp"
#include "core/cites.hpp"
#include "pages/error_page.hpp"
#include "pages/layout.hpp"

namespace authrig::sim {
namespace {

std::string_view cookie_value(const HttpRequest& request, std::string_view name) {
    for (auto header : request.headers.all("cookie")) {
        while (!header.empty()) {
            const auto end = std::min(header.find(';'), header.size());
            auto pair = header.substr(0, end);
            header.remove_prefix(std::min(end + 1, header.size()));
            while (pair.starts_with(' ')) pair.remove_prefix(1);
            if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
                return pair.substr(name.size() + 1);
        }
    }
    return {};
}

std::string tenant_path(const Tenant& tenant) { return tenant.issuer.find("/t/") == std::string::npos ? "" : "/t/" + tenant.name; }

}  // namespace

std::string local_path(const Tenant& tenant, std::string_view path) { return tenant_path(tenant) + std::string(path); }

std::string session_cookie_name(const Tenant&) { return "authrig_session"; }

const Session* current_session(const Exchange& exchange) {
    const auto id = cookie_value(exchange.request, session_cookie_name(exchange.tenant));
    return id.empty() ? nullptr : exchange.tenant.sessions.find(id, exchange.now);
}

const UserRecord* current_user(const Exchange& exchange) {
    const auto* session = current_session(exchange);
    if (session && !session->user.empty()) return exchange.tenant.users.find(session->user);
    if (exchange.settings().auto_login.empty()) return nullptr;
    return exchange.tenant.users.find_by_name(exchange.settings().auto_login);
}

void set_session_cookie(Exchange& exchange, HttpResponse& response, std::string_view value, bool end) {
    std::string cookie = session_cookie_name(exchange.tenant) + "=" + std::string(value);
    cookie += "; Path=" + local_path(exchange.tenant, "/") + "; HttpOnly; SameSite=Lax";
    if (exchange.tenant.issuer.starts_with("https:")) cookie += "; Secure";
    if (end) cookie += "; Max-Age=0";
    response.headers.add("Set-Cookie", std::move(cookie));
}

const Session& session_for(Exchange& exchange, HttpResponse& response) {
    if (const auto* session = current_session(exchange)) return *session;
    const auto& session =
        exchange.tenant.sessions.open({}, exchange.settings().session_lifetime, *exchange.tenant.entropy, exchange.now);
    set_session_cookie(exchange, response, session.id, false);
    return session;
}

const Session& sign_in(Exchange& exchange, const UserRecord& user, HttpResponse& response) {
    auto& tenant = exchange.tenant;
    std::string id;
    if (const auto* before = current_session(exchange)) {
        id = before->id;
        tenant.sessions.close(id);
    }
    // RFC 6749 section 3.1: whoever planted the session of the login page is not logged in by it.
    exchange.rules().at("session").ensure({rfc6749::resource_owner_identified}, [&] { id.clear(); });
    tenant.users.signed_in(user.user.id, exchange.now);
    const auto& session =
        tenant.sessions.open(user.user.id, exchange.settings().session_lifetime, *tenant.entropy, exchange.now, id);
    set_session_cookie(exchange, response, session.id, false);
    return session;
}

HttpResponse page_answer(Exchange& exchange, int status, std::string html, std::string_view form_targets) {
    HttpResponse response{status, {{"Content-Type", "text/html; charset=utf-8"}}, std::move(html), {}};
    auto rules = exchange.rules();
    rules.ensure({rfc9700::clickjacking_prevented}, [&] {
        response.headers.set("Content-Security-Policy", pages::content_security_policy(form_targets));
        response.headers.set("X-Frame-Options", "DENY");
    });
    rules.ensure({rfc9700::referrer_suppressed}, [&] { response.headers.set("Referrer-Policy", "no-referrer"); });
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("X-Content-Type-Options", "nosniff");
    return response;
}

HttpResponse error_page(Exchange& exchange, int status, const OAuthError& error, std::string what_happened) {
    exchange.hint = error.hint.empty() ? error.description : error.hint;
    return page_answer(exchange, status,
                       pages::render(pages::ErrorPage{.what_happened = std::move(what_happened),
                                                      .error = error.code,
                                                      .requirement = error.requirement ? std::string(error.requirement->id) : "",
                                                      .hint = error.description + (error.hint.empty() ? "" : ": " + error.hint)}));
}

HttpResponse see_other(Exchange& exchange, std::string location) {
    HttpResponse response{307, {{"Location", std::move(location)}}, {}, {}};
    exchange.rules().ensure({rfc9700::use_303, rfc9700::no_307}, [&] { response.status = 303; });
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("Referrer-Policy", "no-referrer");
    return response;
}

codec::Params read_form_post(const Exchange& exchange) {
    const auto type = exchange.request.headers.get("content-type").value_or("");
    if (!iequals(type.substr(0, type.find(';')), "application/x-www-form-urlencoded")) return {};
    return codec::parse_form(exchange.request.body).value_or(codec::Params{});
}

std::string field_of(const codec::Params& params, std::string_view name) {
    const auto found = std::ranges::find_if(params, [&](const auto& param) { return param.first == name; });
    return found == params.end() ? std::string() : found->second;
}

}  // namespace authrig::sim

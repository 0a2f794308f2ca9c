#include <nlohmann/json.hpp>

#include "codec/json.hpp"
#include "codec/json_writer.hpp"
#include "core/answers.hpp"
#include "core/cites.hpp"
#include "core/endpoint.hpp"
#include "crypto/digest.hpp"
#include "endpoints/browser.hpp"
#include "endpoints/interaction.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string_view> match_login(const Dialect& dialect, std::string_view path) {
    return exactly(dialect.paths.login, path);
}

constexpr std::string_view wrong_password = "User name or password is wrong.";
constexpr std::string_view too_many_wrong = "Too many wrong passwords for this user name. Try again later.";

/// RFC 6749 section 10.10: what people type can be guessed, so wrong guesses in a row make everybody wait who tries that name.
std::optional<OAuthError> refuse_password(Exchange& exchange, const std::string& username) {
    return refuse_guess(exchange.tenant.guesses, password_of(username), exchange.now, exchange.rules(),
                        {rfc6749::end_user_credentials_protected}, access_denied(too_many_wrong));
}

/// The user, if the password is right. Counts the guess.
const UserRecord* check_guess(Exchange& exchange, const std::string& username, const std::string& password) {
    const auto& users = exchange.tenant.users;
    const bool right = users.check_password(username, password) != nullptr;
    exchange.note_guess(password_of(username), right);
    // RFC 6749 section 3.1: who it is must be known, and a user name alone says nothing.
    if (exchange.rules().require({rfc6749::resource_owner_identified}, right, access_denied(wrong_password))) return nullptr;
    return users.find_by_name(username);
}

HttpResponse show_login(Exchange& exchange) {
    HttpResponse cookies;
    const auto& session = session_for(exchange, cookies);
    auto page = login_page(exchange, session, nullptr, {}, {});
    for (const auto& header : cookies.headers) page.headers.add(header.name, header.value);
    return page;
}

/// For scripts: `{"username", "password"}` as JSON. Another site cannot send that type without asking first (CORS).
HttpResponse login_by_json(Exchange& exchange) {
    const auto body = codec::parse_json_object(exchange.request.body);
    if (!body) return json_error(400, "invalid_request", "the JSON body cannot be read: " + body.error());
    const auto text = [&](const char* name) { return body->contains(name) && (*body)[name].is_string() ? (*body)[name].get<std::string>() : ""; };
    if (auto no = refuse_password(exchange, text("username"))) return token_error(exchange, *no);
    const auto* user = check_guess(exchange, text("username"), text("password"));
    if (!user) return json_error(401, "access_denied", wrong_password);
    std::string json;
    codec::JsonWriter(json).begin_object().member("user_id", user->user.id.value).member("username", user->user.username).end_object();
    auto response = json_answer(200, std::move(json));
    sign_in(exchange, *user, response);
    return response;
}

/// The login page once more, with what was wrong.
HttpResponse ask_again(Exchange& exchange, const Session* session, const Ticket* ticket, const std::string& username,
                       const OAuthError& error) {
    HttpResponse cookies;
    const auto& shown = session ? *session : session_for(exchange, cookies);
    auto page = login_page(exchange, shown, ticket, username, error.description);
    if (!error.retry_after) return page;
    page.status = error.status;
    page.headers.set("Retry-After", std::to_string(error.retry_after->count()));
    return page;
}

HttpResponse login_by_form(Exchange& exchange) {
    const auto fields = read_form_post(exchange);
    const auto* session = current_session(exchange);
    // Login forgery: a foreign page must not log this browser in as somebody else.
    const bool genuine = session && crypto::constant_time_equal(session->csrf, field_of(fields, "csrf"));
    if (auto no = exchange.rules().require({rfc6749::server_csrf_protection}, genuine,
                                           {"invalid_request", "the form is not from this browser's login page", 403, Disposition::page}))
        return error_page(exchange, 403, *no, "The form is out of date. Go back to the application and begin again.");
    auto& tenant = exchange.tenant;
    const auto* ticket = session ? tenant.sessions.ticket(field_of(fields, "ticket"), exchange.now) : nullptr;
    // Whoever knows the address of another browser's login page does not bring its request into this one.
    if (ticket && exchange.rules().at("login_ticket").require({rfc6749::server_csrf_protection}, ticket->session == session->id,
                                                              access_denied("the request waits in another browser")))
        ticket = nullptr;
    const auto username = field_of(fields, "username");
    if (auto no = refuse_password(exchange, username)) return ask_again(exchange, session, ticket, username, *no);
    const auto* user = check_guess(exchange, username, field_of(fields, "password"));
    if (!user) return ask_again(exchange, session, ticket, username, access_denied(wrong_password).as_error(rfc6749::resource_owner_identified));
    if (!ticket) {
        auto response = see_other(exchange, local_path(tenant, user->user.administrator ? exchange.dialect().paths.setup : "/"));
        sign_in(exchange, *user, response);
        return response;
    }
    const auto id = ticket->id;
    auto response = see_other(exchange, local_path(tenant, "/consent?ticket=" + id));
    tenant.sessions.move_ticket(id, sign_in(exchange, *user, response).id);
    return response;
}

HttpResponse answer_login(Exchange& exchange) {
    if (exchange.request.method != "POST") return show_login(exchange);
    const auto type = exchange.request.headers.get("content-type").value_or("");
    if (iequals(type.substr(0, type.find(';')), "application/json")) return login_by_json(exchange);
    return login_by_form(exchange);
}

}  // namespace

const Endpoint login_endpoint{"login", "GET POST", &match_login, &answer_login};

}  // namespace authrig::sim

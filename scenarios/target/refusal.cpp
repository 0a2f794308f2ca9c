#include "target/refusal.hpp"

#include <algorithm>

#include "authrig/node.hpp"

namespace authrig::engine {
namespace {

TargetProblem mistake(const std::string& text) { return {TargetProblem::Kind::configuration, text}; }

std::string beginning(const std::string& text) {
    constexpr std::size_t most = 160;
    if (text.size() <= most) return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + " …";
}

std::string error_of(const HttpResponse& response) {
    const auto json = Node::from_json(response.body);
    const Node* error = json && json->is_map() ? json->find("error") : nullptr;
    return error && error->is_scalar() ? error->text() : std::string();
}

std::string page_words(const Browse& browse) {
    return "`" + browse.page.title + "` at " + browse.url.substr(0, browse.url.find('?'));
}

std::string scope_words(const std::string& scope) { return scope.empty() ? "no scope" : "the scope `" + scope + "`"; }

bool has_field(const Form& form, const std::string& name) {
    return std::any_of(form.fields.begin(), form.fields.end(), [&](const auto& field) { return field.first == name; });
}

std::string field_names(const std::vector<Form>& forms) {
    std::string names;
    for (const Form& form : forms)
        for (const auto& field : form.fields) names += (names.empty() ? "`" : ", `") + field.first + "`";
    return names.empty() ? "no field" : names;
}

/// The fields that the target file names and the login form does not have.
std::string missing_fields(const Page& page, const PageHints& hints) {
    std::string out;
    for (const auto& [key, name] :
         {std::pair{"username_field", hints.username_field}, std::pair{"password_field", hints.password_field}})
        if (!name.empty() && page.login && !has_field(page.forms[page.login->form], name))
            out += (out.empty() ? "" : " and ") + std::string("`login: { ") + key + ": " + name + " }`";
    return out;
}

TargetProblem login_again(const Attempt& attempt, const Browse& browse, const PageHints& hints) {
    if (const std::string missing = missing_fields(browse.page, hints); !missing.empty())
        return mistake(attempt.flow + ": the login page " + page_words(browse) + " has no field for " + missing +
                       " of the target file: has the page changed? Its fields are " + field_names(browse.page.forms));
    return mistake(attempt.flow + ": after signing in as " + attempt.username + " the login page " +
                   page_words(browse) + " came again: correct `users: { " + attempt.user +
                   ": { username, password } }` in the target file. The page says: " + beginning(browse.page.text));
}

TargetProblem error_page(const Attempt& attempt, const Browse& browse, bool known) {
    const ClientConfig& client = attempt.client;
    const std::string what = attempt.flow + ": the server answers a proper authorization request of " +
                             client.client_id + " with the error page " + page_words(browse) + " (" +
                             std::to_string(browse.page.status) + "): " + beginning(browse.page.text) + " — ";
    if (browse.login_shown)
        return mistake(what + "after " + attempt.username + " had signed in: may that person use this application?");
    if (!known)
        return mistake(what + "does the server know this client? Correct `client_id` of " + attempt.application);
    return mistake(what + "its token endpoint knows the client: is the redirect URI " + client.redirect_uri +
                   " registered there? Register it, or correct `redirect_uris` of " + attempt.application);
}

}  // namespace

bool refuses_client(const HttpResponse& response) {
    return response.status == 401 || error_of(response) == "invalid_client";
}

TargetProblem refused_tokens(const Attempt& attempt, const HttpResponse& response) {
    const ClientConfig& client = attempt.client;
    const std::string answer = "(" + std::to_string(response.status) + " " + beginning(response.body) + ")";
    const std::string error = error_of(response);
    if (refuses_client(response))
        return mistake(attempt.flow + ": the server refuses the client " + client.client_id +
                       ", which authenticates by " + client.auth + " " + answer +
                       ": correct `client_id`, `client_secret` or "
                       "`token_endpoint_auth_method` of " +
                       attempt.application);
    if (error == "invalid_scope")
        return mistake(attempt.flow + ": the server refuses " + scope_words(client.scope) + " " + answer +
                       ": write one that " + client.client_id + " may have as `scope:` in the target file");
    if (error == "unauthorized_client" || error == "unsupported_grant_type")
        return mistake(attempt.flow + ": the server does not let " + client.client_id + " use this grant " + answer +
                       ": allow it at the server, or leave " + attempt.application + " out of the target file");
    if (response.status >= 500)
        return {TargetProblem::Kind::environment,
                attempt.flow + ": the server fails at a proper token request " + answer + ": look at its log"};
    return mistake(attempt.flow + " does not work once: a proper token request of " + client.client_id +
                   " is answered by " + answer);
}

TargetProblem refused_authorization(const Attempt& attempt, const std::string& error, const std::string& description) {
    const ClientConfig& client = attempt.client;
    const std::string what = attempt.flow + ": the server answers error=" + error +
                             (description.empty() ? "" : " (" + description + ")") + " to a proper request of " +
                             client.client_id + " with " + scope_words(client.scope) + ": ";
    if (error == "invalid_scope")
        return mistake(what + "write a scope that it may have as `scope:` in the target file");
    if (error == "access_denied")
        return mistake(what + "may " + attempt.username +
                       " use this application? The button that allows is named as `consent: { allow }`");
    if (error == "unauthorized_client" || error == "unsupported_response_type")
        return mistake(what + "allow it the code flow at the server, or correct " + attempt.application);
    return mistake(what + "look at " + attempt.application);
}

TargetProblem refused_by_page(const Attempt& attempt, const Browse& browse, const PageHints& hints, bool known) {
    if (browse.end == Browse::End::login_page) return login_again(attempt, browse, hints);
    if (browse.end == Browse::End::consent_page)
        return mistake(attempt.flow + ": the consent page " + page_words(browse) +
                       " came again: name what is written on its button as `consent: { allow }` in the target file");
    if (browse.page.status >= 500)
        return {TargetProblem::Kind::environment, attempt.flow + ": the server fails with the page " +
                                                      page_words(browse) + " (" + std::to_string(browse.page.status) +
                                                      "): " + beginning(browse.page.text)};
    if (browse.page.status == 404 || browse.page.status == 405)
        return mistake(attempt.flow + ": " + browse.url.substr(0, browse.url.find('?')) + " answers " +
                       std::to_string(browse.page.status) +
                       " to an authorization request: correct `endpoints: { authorize }` in the target file, or the "
                       "server's metadata");
    if (browse.page.status >= 400) return error_page(attempt, browse, known);
    return mistake(attempt.flow + ": the page " + page_words(browse) +
                   " has neither a login form nor a decision that can be read; its fields are " +
                   field_names(browse.page.forms) +
                   ". Name them as `login: { username_field, password_field }` or `consent: { allow, deny }` in the "
                   "target file, or sign in by `login: { request }`. The page says: " +
                   beginning(browse.page.text));
}

}  // namespace authrig::engine

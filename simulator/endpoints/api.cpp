#include <algorithm>

#include "codec/form.hpp"
#include "codec/json_writer.hpp"
#include "core/answers.hpp"
#include "core/cites.hpp"
#include "core/endpoint.hpp"
#include "core/scope.hpp"
#include "tokens/find_access_token.hpp"

namespace authrig::sim {
namespace {

/// `/api/me`, `/api/projects` (needs `read`), `/api/users/<id>`; Workfront's `/attask/api/v<version>/…`.
std::optional<std::string_view> match_api(const Dialect& dialect, std::string_view path) {
    if (const auto below = at_or_below("/api", path)) return below;
    if (!path.starts_with(dialect.api_prefix)) return std::nullopt;
    const auto slash = path.find('/', dialect.api_prefix.size());
    if (slash == std::string_view::npos || slash == dialect.api_prefix.size()) return std::nullopt;
    return path.substr(slash);
}

struct Presented {
    std::string_view token;
    int times = 0;  ///< how often one was presented; more than one is ambiguous
};

/// How often a form or query has `access_token` (RFC 6750 sections 2.2 and 2.3).
int named_in(std::string_view form) {
    const auto params = codec::parse_form(form).value_or(codec::Params{});
    return static_cast<int>(std::ranges::count(params, "access_token", &codec::Params::value_type::first));
}

/// RFC 6750 section 2.1: what stands after `Bearer`; nothing when that is not the scheme.
std::optional<std::string_view> after_bearer(std::string_view value) {
    constexpr std::string_view scheme = "bearer";
    if (!iequals(value.substr(0, scheme.size()), scheme)) return std::nullopt;
    value.remove_prefix(scheme.size());
    if (!value.empty() && value.front() != ' ') return std::nullopt;
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    return value;
}

/// RFC 6750 section 2.1, or Workfront's `sessionID` header. A token in the query or a form is none, but beside one in
/// the header it makes the request ambiguous (section 2: not more than one method).
Presented presented_token(const Exchange& exchange) {
    const auto session_id = exchange.dialect().api_header == ApiHeader::session_id;
    Presented presented;
    for (const auto value : exchange.request.headers.all(session_id ? "sessionID" : "authorization")) {
        const auto token = session_id ? std::optional(value) : after_bearer(value);
        if (!token) continue;
        presented.token = *token;
        ++presented.times;
    }
    if (!session_id && presented.times > 0)
        presented.times += named_in(exchange.request.query()) + named_in(exchange.request.body);
    return presented;
}

/// The challenge of RFC 6750 section 3. Workfront's header has no scheme to challenge with (workfront/error-api-401).
HttpResponse api_refusal(Exchange& exchange, const OAuthError& error, std::string_view scope = {}) {
    exchange.hint = error.hint.empty() ? error.description : error.hint;
    auto response = json_error(error.status, error.code, error.description);
    if (exchange.dialect().api_header == ApiHeader::session_id) return response;
    std::string challenge = "Bearer realm=\"authrig\"";
    // RFC 6750 section 3.1: no error code for a request without any credentials.
    if (error.code != "unauthorized") {
        challenge += ", error=\"" + error.code + "\", error_description=\"" + error_text(error.description) + "\"";
        if (!scope.empty()) challenge += ", scope=\"" + std::string(scope) + "\"";
    }
    exchange.rules().ensure({rfc6750::challenge_present}, [&] { response.headers.set("WWW-Authenticate", challenge); });
    return response;
}

std::optional<OAuthError> check_token(const AccessRecord* record, Exchange& exchange) {
    auto rules = exchange.rules();
    if (!record)
        return invalid_token("the access token is not one of this server").as_error(rfc6749::rs_validates_token);
    if (auto no = rules.require({rfc6749::rs_validates_token, workfront::access_short_lived},
                                !record->lifetime.expired(exchange.now), invalid_token("the access token has expired")))
        return no;
    return rules.require({rfc6750::invalid_token_401, workfront::api_refuses_invalid_token},
                         !exchange.tenant.tokens.revoked(*record), invalid_token("the access token was revoked"));
}

/// What the stub knows: things that belong to the user the token speaks for.
std::string resource_body(const Exchange& exchange, const AccessRecord& token) {
    const auto* user = exchange.tenant.users.find(token.user);
    std::string body;
    codec::JsonWriter json(body);
    json.begin_object();
    json.member("sub", user ? user->user.id.value : token.client.value).member("client_id", token.client.value);
    if (user) json.member("username", user->user.username);
    if (!token.scope.empty()) json.member("scope", token.scope);
    json.key("data").begin_array().begin_object();
    json.member("ID", user ? "project-of-" + user->user.username : "project-of-" + token.client.value);
    json.member("name", "Quarterly plan").member("ownerID", user ? user->user.id.value : token.client.value);
    json.end_object().end_array().end_object();
    return body;
}

/// Whether the path asks for somebody else: `/users/<id>`, Workfront's `/user/<id>`.
std::string_view other_user(const Exchange& exchange, const AccessRecord& token) {
    auto rest = exchange.rest;
    for (const std::string_view prefix : {"/users/", "/user/"})
        if (rest.starts_with(prefix)) {
            rest.remove_prefix(prefix.size());
            return rest == token.user.value ? std::string_view{} : rest;
        }
    return {};
}

HttpResponse answer_api(Exchange& exchange) {
    const auto presented = presented_token(exchange);
    auto rules = exchange.rules();
    if (presented.times == 0) {
        const Refusal none{"unauthorized", "an access token is needed", 401};
        return api_refusal(exchange, none.as_error(rfc6750::challenge_present));
    }
    if (auto no = rules.require({rfc6750::invalid_request_400},
                                presented.times == 1 && (!presented.token.empty() ||
                                                         exchange.dialect().api_header == ApiHeader::session_id),
                                invalid_request("one access token must be presented, and in one way")))
        return api_refusal(exchange, *no);
    const auto* record = find_access_token(exchange.tenant, presented.token);
    if (auto no = check_token(record, exchange)) return api_refusal(exchange, *no);
    exchange.client_id = record->client.value;
    if (auto no = rules.require({rfc6750::insufficient_scope_403, rfc6749::rs_validates_token},
                                exchange.rest != "/projects" || scope_has(record->scope, "read"),
                                insufficient_scope("this needs the scope read")))
        return api_refusal(exchange, *no, "read");
    if (auto no = rules.require({workfront::api_answers_valid_token, rfc9700::least_privilege},
                                other_user(exchange, *record).empty(),
                                insufficient_scope("the token speaks for another user")))
        return api_refusal(exchange, *no);
    return json_answer(200, resource_body(exchange, *record));
}

}  // namespace

const Endpoint api_endpoint{"api", "GET POST PUT DELETE", &match_api, &answer_api};

}  // namespace authrig::sim

#include "codec/json_writer.hpp"
#include "core/answers.hpp"
#include "core/cites.hpp"
#include "core/endpoint.hpp"
#include "core/scope.hpp"
#include "endpoints/bearer_challenge.hpp"
#include "endpoints/bearer_token.hpp"
#include "endpoints/check_access_token.hpp"

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

/// RFC 6750 section 2: exactly one token, presented in one way. Nothing when that is so.
std::optional<OAuthError> check_presented(const BearerToken& bearer, Exchange& exchange) {
    if (bearer.times == 0) {
        const Refusal none{"unauthorized", "an access token is needed", 401};
        return none.as_error(rfc6750::challenge_present);
    }
    const bool empty_allowed = exchange.dialect().api_header == ApiHeader::session_id;
    return exchange.rules().require({rfc6750::invalid_request_400},
                                    bearer.times == 1 && (!bearer.token.empty() || empty_allowed),
                                    invalid_request("one access token must be presented, and in one way"));
}

HttpResponse answer_api(Exchange& exchange) {
    const auto bearer = read_bearer_token(exchange);
    auto rules = exchange.rules();
    if (auto no = check_presented(bearer, exchange)) return bearer_refusal(exchange, *no);
    const auto token = read_access_token(exchange.tenant, bearer.token);
    if (auto no = check_access_token(token, exchange)) return bearer_refusal(exchange, *no);
    const auto& record = *token.record;
    exchange.client_id = record.client.value;
    if (auto no = rules.require({rfc6750::insufficient_scope_403, rfc6749::rs_validates_token},
                                exchange.rest != "/projects" || scope_has(record.scope, "read"),
                                insufficient_scope("this needs the scope read")))
        return bearer_refusal(exchange, *no, "read");
    if (auto no = rules.require({workfront::api_answers_valid_token, rfc9700::least_privilege},
                                other_user(exchange, record).empty(),
                                insufficient_scope("the token speaks for another user")))
        return bearer_refusal(exchange, *no);
    auto response = json_answer(200, resource_body(exchange, record));
    // What a URI with a token in it was answered is nobody else's (RFC 6750 section 2.3).
    if (bearer.in_query)
        rules.ensure({rfc6750::query_private_response}, [&] { response.headers.set("Cache-Control", "private"); });
    return response;
}

}  // namespace

const Endpoint api_endpoint{"api", "GET POST PUT DELETE", &match_api, &answer_api, {}, true};

}  // namespace authrig::sim

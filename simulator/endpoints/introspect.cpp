#include "client_auth/client_auth.hpp"
#include "codec/json_writer.hpp"
#include "core/answers.hpp"
#include "core/cites.hpp"
#include "core/endpoint.hpp"
#include "core/refresh_history.hpp"
#include "tokens/find_access_token.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string_view> match_introspect(const Dialect& dialect, std::string_view path) {
    return exactly(dialect.paths.introspect, path);
}

/// What introspection says about an active token (RFC 7662 section 2.2).
struct Described {
    const AppId* client;
    const UserId* user;
    std::string_view scope;
    std::string_view token_type;  ///< empty for a refresh token
    TimePoint issued_at;
    std::optional<TimePoint> expires_at;
};

std::optional<Described> active_access_token(const AccessRecord& token, Exchange& exchange) {
    auto rules = exchange.rules();
    if (rules.require({rfc7662::expiry_checked}, !token.lifetime.expired(exchange.now), invalid_token("expired")))
        return std::nullopt;
    if (rules.require({rfc7662::revocation_checked}, !exchange.tenant.tokens.revoked(token), invalid_token("revoked")))
        return std::nullopt;
    return Described{&token.client,    &token.user,     token.scope,
                     token.token_type, token.issued_at, token.lifetime.expires_at()};
}

std::optional<Described> active_refresh_token(const RefreshRecord& token, Exchange& exchange) {
    const auto* application = exchange.tenant.applications.find(token.client.value);
    const auto* family = exchange.tenant.tokens.family(token.family);
    if (!application || !family) return std::nullopt;
    const auto history = refresh_history(token, *family, exchange.tenant, exchange.settings());
    const auto standing = judge(application->refresh, history, exchange.now);
    if (exchange.rules().require({rfc7662::revocation_checked, rfc7662::expiry_checked},
                                 standing == RefreshStanding::usable, invalid_token("not usable")))
        return std::nullopt;
    return Described{&token.client,   &token.user,
                     token.scope,     {},
                     token.issued_at, Lifetime{family->authorized_at, application->refresh.absolute}.expires_at()};
}

std::optional<Described> describe_token(std::string_view token, const Application& caller, Exchange& exchange) {
    std::optional<Described> described;
    if (const auto* access = find_access_token(exchange.tenant, token))
        described = active_access_token(*access, exchange);
    else if (const auto* refresh = exchange.tenant.tokens.refresh(token))
        described = active_refresh_token(*refresh, exchange);
    if (!described) return std::nullopt;
    // RFC 7662 section 2.2: a token that is not for the caller is inactive, as far as the caller may know.
    if (exchange.rules().require({rfc7662::inactive_for_unknown, workfront::token_not_for_others},
                                 *described->client == caller.id, invalid_token("of another client")))
        return std::nullopt;
    return described;
}

std::string introspection_body(const Exchange& exchange, const std::optional<Described>& token) {
    std::string body;
    codec::JsonWriter json(body);
    json.begin_object().member("active", token.has_value());
    if (token) {
        json.member("client_id", token->client->value).member("iss", exchange.tenant.issuer);
        json.member("sub", token->user->empty() ? token->client->value : token->user->value);
        if (const auto* user = exchange.tenant.users.find(*token->user)) json.member("username", user->user.username);
        if (!token->scope.empty()) json.member("scope", token->scope);
        if (!token->token_type.empty()) json.member("token_type", token->token_type);
        json.member("iat", to_numeric_date(token->issued_at));
        if (token->expires_at) json.member("exp", to_numeric_date(*token->expires_at));
    }
    json.end_object();
    return body;
}

HttpResponse answer_introspect(Exchange& exchange) {
    const auto request = read_token_request(exchange);
    if (!request) return token_error(exchange, request.error());
    const auto application = authenticate(exchange, *request, exchange.rules());
    if (!application) return token_error(exchange, application.error());
    // RFC 7662 section 2.1: a public client proved nothing about itself, so it may not ask.
    if (auto no = exchange.rules().require({rfc7662::authorization_required}, !(*application)->secrets.empty(),
                                           invalid_client("only clients that authenticate may introspect")))
        return token_error(exchange, *no);
    const auto token = request->get("token");
    if (auto no =
            exchange.rules().require({rfc7662::token_required}, !token.empty(), invalid_request("token is missing")))
        return token_error(exchange, *no);
    auto response = json_answer(200, introspection_body(exchange, describe_token(token, **application, exchange)));
    forbid_storing(exchange.rules(), response);  // what it says of a token is sensitive (RFC 6749 section 5.1)
    return response;
}

}  // namespace

const Endpoint introspect_endpoint{"introspect", "POST", &match_introspect, &answer_introspect,
    {"introspection_endpoint", &EndpointPaths::introspect, EndpointPromise::Clients::confidential}};

}  // namespace authrig::sim

#include "codec/json_writer.hpp"
#include "core/answers.hpp"
#include "core/cites.hpp"
#include "core/endpoint.hpp"
#include "core/refresh_history.hpp"
#include "endpoints/bearer_challenge.hpp"
#include "endpoints/introspection_caller.hpp"
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
    std::string_view resource;    ///< empty for a refresh token: it is for this server
    std::string_view token_type;  ///< empty for a refresh token
    TimePoint issued_at;
    std::optional<TimePoint> expires_at;
    TimePoint not_before;
};

std::optional<Described> active_access_token(const PresentedToken& presented, Exchange& exchange) {
    auto rules = exchange.rules();
    const auto& token = *presented.record;
    if (rules.require({rfc7662::signature_checked}, !presented.jwt || presented.jwt->signature_right,
                      invalid_token("not signed by this server")))
        return std::nullopt;
    if (rules.require({rfc7662::expiry_checked}, !token.lifetime.expired(exchange.now), invalid_token("expired")))
        return std::nullopt;
    if (rules.require({rfc7662::not_before_checked}, exchange.now >= token.not_before, invalid_token("not valid yet")))
        return std::nullopt;
    if (rules.require({rfc7662::revocation_checked}, !exchange.tenant.tokens.revoked(token), invalid_token("revoked")))
        return std::nullopt;
    return Described{&token.client,    &token.user,     token.scope,
                     token.resource,   token.token_type, token.issued_at,
                     token.lifetime.expires_at(), token.not_before};
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
    return Described{&token.client,   &token.user, token.scope, {}, {},
                     token.issued_at, Lifetime{family->authorized_at, application->refresh.absolute}.expires_at(),
                     token.issued_at};
}

/// RFC 7662 section 2.2: a token that is not for the caller is inactive, as far as the caller may know. A resource server
/// is told of the tokens for its resource (section 4), every client of its own. Null is a caller that nobody knows.
bool meant_for(const Described& token, const Application* caller, Exchange& exchange) {
    if (!caller) return false;
    const bool own = *token.client == caller->id;
    if (!caller->resource.empty())
        return !exchange.rules().require({rfc7662::audience_checked}, own || token.resource == caller->resource,
                                         invalid_token("for another resource"));
    return !exchange.rules().require({rfc7662::inactive_for_unknown, rfc7662::caller_authorized,
                                          workfront::token_not_for_others},
                                         own,
                                     invalid_token("of another client"));
}

std::optional<Described> describe_token(std::string_view text, const Application* caller, Exchange& exchange) {
    std::optional<Described> described;
    if (const auto presented = read_access_token(exchange.tenant, text); presented.record)
        described = active_access_token(presented, exchange);
    else if (const auto* refresh = exchange.tenant.tokens.refresh(text))
        described = active_refresh_token(*refresh, exchange);
    if (!described || !meant_for(*described, caller, exchange)) return std::nullopt;
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
        if (!token->resource.empty()) json.member("aud", token->resource);
        if (!token->scope.empty()) json.member("scope", token->scope);
        if (!token->token_type.empty()) json.member("token_type", token->token_type);
        json.member("iat", to_numeric_date(token->issued_at));
        if (token->not_before > token->issued_at) json.member("nbf", to_numeric_date(token->not_before));
        if (token->expires_at) json.member("exp", to_numeric_date(*token->expires_at));
    }
    json.end_object();
    return body;
}

HttpResponse answer_introspect(Exchange& exchange) {
    const auto request = read_token_request(exchange);
    if (!request) return token_error(exchange, request.error());
    const auto caller = introspection_caller(exchange, *request);
    if (!caller) {
        const auto& no = caller.error();
        return no.code == "invalid_token" ? bearer_refusal(exchange, no) : token_error(exchange, no);
    }
    const auto token = request->get("token");
    if (auto no =
            exchange.rules().require({rfc7662::token_required}, !token.empty(), invalid_request("token is missing")))
        return token_error(exchange, *no);
    auto response = json_answer(200, introspection_body(exchange, describe_token(token, *caller, exchange)));
    forbid_storing(exchange.rules(), response);  // what it says of a token is sensitive (RFC 6749 section 5.1)
    return response;
}

}  // namespace

const Endpoint introspect_endpoint{"introspect", "POST", &match_introspect, &answer_introspect,
    {"introspection_endpoint", &EndpointPaths::introspect, EndpointPromise::Clients::confidential}};

}  // namespace authrig::sim

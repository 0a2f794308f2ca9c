#include "endpoints/introspection_caller.hpp"

#include "client_auth/client_auth.hpp"
#include "core/cites.hpp"
#include "endpoints/bearer_token.hpp"
#include "tokens/find_access_token.hpp"

namespace authrig::sim {
namespace {

bool token_works(const AccessRecord& record, const Exchange& exchange) {
    return !record.lifetime.expired(exchange.now) && exchange.now >= record.not_before &&
           !exchange.tenant.tokens.revoked(record);
}

/// The privilege to introspect: the token is for this server, and the application that serves a resource got it for
/// itself.
bool may_introspect(const AccessRecord& record, const Application& holder, const Exchange& exchange) {
    return !holder.resource.empty() && record.user.empty() && record.resource == exchange.tenant.issuer;
}

Result<const Application*> holder_of(std::string_view token, Exchange& exchange) {
    const auto* record = find_access_token(exchange.tenant, token);
    const auto* holder = record ? exchange.tenant.applications.find(record->client.value) : nullptr;
    if (holder) exchange.client_id = holder->id.value;
    const bool good = holder && token_works(*record, exchange) && may_introspect(*record, *holder, exchange);
    if (auto no = exchange.rules().require({rfc7662::bad_bearer_401}, good,
                                           invalid_token("the access token does not open introspection")))
        return tl::unexpected(std::move(*no));
    return holder;
}

}  // namespace

Result<const Application*> introspection_caller(Exchange& exchange, const TokenRequest& request) {
    const auto authorization = exchange.request.headers.get("authorization").value_or("");
    if (const auto token = after_bearer(authorization)) return holder_of(*token, exchange);
    const auto application = authenticate(exchange, request, exchange.rules());
    if (!application) return application;
    // A public client proved nothing about itself, so it may not ask.
    if (auto no = exchange.rules().require({rfc7662::authorization_required}, (*application)->token_endpoint_auth_method != "none",
                                           invalid_client("only clients that authenticate may introspect")))
        return tl::unexpected(std::move(*no));
    return application;
}

}  // namespace authrig::sim

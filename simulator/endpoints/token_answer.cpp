#include "endpoints/token_answer.hpp"

#include "codec/json_writer.hpp"
#include "core/answers.hpp"
#include "core/cites.hpp"
#include "core/scope.hpp"
#include "tokens/issuer.hpp"

namespace authrig::sim {
namespace {

std::string token_body(const TokenDraft& draft, const std::string& access_token, Rules rules) {
    std::string body;
    codec::JsonWriter json(body);
    json.begin_object().member("access_token", access_token).member("token_type", draft.look.token_type);
    if (draft.expires_in) json.member("expires_in", *draft.expires_in);
    if (!draft.refresh_token.empty()) json.member("refresh_token", draft.refresh_token);
    if (scope_to_be_named(draft.decision.scope, draft.decision.requested_scope))
        rules.ensure({rfc6749::scope_change_reported}, [&] { json.member("scope", draft.decision.scope); });
    if (!draft.wid.empty()) json.member("wid", draft.wid);
    json.end_object();
    return body;
}

}  // namespace

HttpResponse answer_grant(Exchange& exchange, const Grant& grant, const Application& application, const TokenRequest& request) {
    const auto rules = exchange.rules().at(grant.name);
    auto ruling =
        grant.decide({exchange.tenant, exchange.seen(application), request, rules, exchange.now, exchange.settings()});
    if (!ruling.decision) {
        exchange.apply(ruling.commit);
        return token_error(exchange, ruling.decision.error());
    }
    auto draft = draft_tokens(exchange, *ruling.decision);
    exchange.faults.on_draft(draft);
    record_tokens(draft, exchange, ruling.commit);
    exchange.apply(ruling.commit);
    if (draft.look.format == TokenFormat::jwt) exchange.release();  // signing takes long
    auto response = json_answer(200, token_body(draft, write_access_token(draft, exchange), rules));
    forbid_storing(rules, response);
    return response;
}

}  // namespace authrig::sim

#include "tokens/issuer.hpp"

#include <algorithm>

#include "codec/json_writer.hpp"
#include "crypto/jws.hpp"

namespace authrig::sim {
namespace {

/// 43 characters of the base64url alphabet: 258 bits (RFC 6749 section 10.10 asks for at least 128, better 160).
constexpr std::size_t token_length = 43;

struct Claim {
    std::string name;
    std::string value;
};

/// RFC 9068 section 3: what was asked for, else the default.
const std::string& audience_of(const Decision& decision, const Exchange& exchange) {
    return decision.resource.empty() ? exchange.tenant.issuer : decision.resource;
}

TimePoint starts_at(const Exchange& exchange) {
    return add(exchange.now, exchange.settings().access_token_delay);
}

std::vector<Claim> access_token_claims(const TokenDraft& draft, const Exchange& exchange) {
    const auto& decision = draft.decision;
    const auto& client = decision.application->id.value;
    const auto issued = to_numeric_date(exchange.now);
    // RFC 9068 section 2.2
    std::vector<Claim> claims{{"iss", codec::json_quote(exchange.tenant.issuer)},
                              {"sub", codec::json_quote(decision.user.empty() ? client : decision.user.value)},
                              {"aud", codec::json_quote(audience_of(decision, exchange))},
                              {"client_id", codec::json_quote(client)},
                              {"iat", std::to_string(issued)},
                              {"jti", codec::json_quote(draft.access_id)}};
    if (const auto expires = draft.lifetime.expires_at()) claims.push_back({"exp", std::to_string(to_numeric_date(*expires))});
    if (starts_at(exchange) > exchange.now)
        claims.push_back({"nbf", std::to_string(to_numeric_date(starts_at(exchange)))});
    if (!decision.scope.empty()) claims.push_back({"scope", codec::json_quote(decision.scope)});
    for (const auto& [name, value] : draft.jwt_claims) {
        std::erase_if(claims, [&](const Claim& claim) { return claim.name == name; });
        if (!value.empty()) claims.push_back({name, value});
    }
    return claims;
}

std::string claims_json(const std::vector<Claim>& claims) {
    std::string text;
    codec::JsonWriter writer(text);
    writer.begin_object();
    for (const auto& claim : claims) writer.key(claim.name).raw(claim.value);
    writer.end_object();
    return text;
}

}  // namespace

TokenDraft draft_tokens(Exchange& exchange, const Decision& decision) {
    auto& entropy = *exchange.tenant.entropy;
    TokenDraft draft;
    draft.decision = decision;
    const auto type = decision.application->type;
    draft.look = exchange.dialect().look(type);
    draft.look.format = exchange.settings().format(type);
    draft.access_id = entropy.text(token_length);
    draft.lifetime = {exchange.now, exchange.settings().access_token_lifetime};
    if (const auto end = decision.not_beyond; end && draft.lifetime.expires_at() > end)
        draft.lifetime = {exchange.now, Span{0, *end - exchange.now}};
    draft.expires_in = draft.lifetime.seconds_left(exchange.now);
    if (decision.new_refresh_token) draft.refresh_token = entropy.text(token_length);
    else draft.refresh_token = decision.repeated_refresh_token;
    // A line of tokens begins with a user's authorization of an application that logs users in.
    if (decision.family.empty() && !decision.user.empty()) draft.decision.family = entropy.hex(32);
    if (exchange.dialect().wid && !decision.user.empty()) draft.wid = decision.user.value;
    return draft;
}

void record_tokens(const TokenDraft& draft, const Exchange& exchange, Commit& commit) {
    const auto& decision = draft.decision;
    const bool new_family = !decision.family.empty() && !exchange.tenant.tokens.family(decision.family);
    if (new_family)
        commit.open_families.push_back({.id = decision.family,
                                        .client = decision.application->id,
                                        .user = decision.user,
                                        .authorized_at = decision.authorized_at,
                                        .last_use = exchange.now});
    if (!commit.redeem_code.empty()) commit.redeemed_into = decision.family;
    commit.issue_access.push_back({.id = draft.access_id,
                                   .client = decision.application->id,
                                   .user = decision.user,
                                   .scope = decision.scope,
                                   .resource = audience_of(decision, exchange),
                                   .family = decision.family,
                                   .token_type = draft.look.token_type,
                                   .lifetime = draft.lifetime,
                                   .issued_at = exchange.now,
                                   .not_before = starts_at(exchange),
                                   .jwt = draft.look.format == TokenFormat::jwt});
    if (draft.refresh_token.empty() || draft.refresh_token == decision.repeated_refresh_token) return;
    commit.issue_refresh.push_back({.token = draft.refresh_token,
                                    .client = decision.application->id,
                                    .user = decision.user,
                                    .scope = decision.refresh_scope,
                                    .resource = decision.resource,
                                    .family = decision.family,
                                    .issued_at = exchange.now});
}

std::string write_access_token(const TokenDraft& draft, const Exchange& exchange) {
    if (draft.look.format == TokenFormat::opaque) return draft.access_id;
    const auto& signing = exchange.tenant.signing_key.get();
    std::string header;
    codec::JsonWriter writer(header);
    writer.begin_object();
    if (!draft.jwt_typ.empty()) writer.member("typ", draft.jwt_typ);
    writer.member("alg", draft.jwt_alg).member("kid", signing.kid).end_object();
    return crypto::sign(draft.jwt_alg, signing.key, header, claims_json(access_token_claims(draft, exchange)));
}

}  // namespace authrig::sim

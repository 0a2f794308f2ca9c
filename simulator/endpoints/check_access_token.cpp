#include "endpoints/check_access_token.hpp"

#include <algorithm>

#include "core/cites.hpp"

namespace authrig::sim {
namespace {

/// RFC 9068 section 4: the signature first, what it covers afterwards.
std::optional<OAuthError> check_origin(const AccessJwt& jwt, Exchange& exchange) {
    auto rules = exchange.rules();
    if (auto no = rules.require({rfc9068::rs_none}, !jwt.unsigned_jwt, invalid_token("the access token is not signed")))
        return no;
    if (auto no = rules.require({rfc9068::rs_signature}, jwt.unsigned_jwt || jwt.signature_right,
                                invalid_token("the signature of the access token is wrong")))
        return no;
    // RFC 8725 section 3.11: another kind of JWT says another typ.
    if (auto no = rules.require({rfc9068::rs_typ, rfc8725::no_cross_jwt_confusion},
                                iequals(jwt.typ, "at+jwt") || iequals(jwt.typ, "application/at+jwt"),
                                invalid_token("the JWT is not an access token"),
                                [&] { return "its typ is `" + jwt.typ + "`, not `at+jwt`"; }))
        return no;
    return rules.require({rfc9068::rs_iss}, jwt.iss == exchange.tenant.issuer,
                         invalid_token("the access token is of another issuer"));
}

std::optional<OAuthError> check_audience(bool named, Exchange& exchange) {
    return exchange.rules().require({rfc9068::rs_aud, rfc9700::rs_refuses_foreign_audience, rfc8725::aud_validated,
                                     rfc7519::aud_mismatch_refused_rs},
                                    named, invalid_token("the access token is for another resource"));
}

std::optional<OAuthError> check_started(bool started, Exchange& exchange) {
    return exchange.rules().require({rfc7519::nbf_enforced}, started,
                                    invalid_token("the access token is not valid yet"));
}

std::optional<OAuthError> check_jwt(const AccessJwt& jwt, Exchange& exchange) {
    if (auto no = check_origin(jwt, exchange)) return no;
    if (auto no = check_audience(std::ranges::find(jwt.aud, exchange.tenant.issuer) != jwt.aud.end(), exchange))
        return no;
    const auto now = static_cast<double>(exchange.now.time_since_epoch().count()) / 1000.0;
    if (auto no = exchange.rules().require(
            {rfc9068::rs_exp, rfc7519::exp_boundary, rfc6749::rs_validates_token, workfront::access_short_lived},
            jwt.exp && now < *jwt.exp, invalid_token("the access token has expired")))
        return no;
    return check_started(!jwt.nbf || now >= *jwt.nbf, exchange);
}

std::optional<OAuthError> check_opaque(const AccessRecord& record, Exchange& exchange) {
    if (auto no = check_audience(record.resource == exchange.tenant.issuer, exchange)) return no;
    if (auto no = exchange.rules().require({rfc6749::rs_validates_token, workfront::access_short_lived},
                                           !record.lifetime.expired(exchange.now),
                                           invalid_token("the access token has expired")))
        return no;
    return check_started(exchange.now >= record.not_before, exchange);
}

}  // namespace

std::optional<OAuthError> check_access_token(const PresentedToken& token, Exchange& exchange) {
    if (token.jwt)
        if (auto no = check_jwt(*token.jwt, exchange)) return no;
    if (!token.record)
        return invalid_token("the access token is not one of this server").as_error(rfc6749::rs_validates_token);
    if (!token.jwt)
        if (auto no = check_opaque(*token.record, exchange)) return no;
    return exchange.rules().require({rfc6750::invalid_token_401, workfront::api_refuses_invalid_token},
                                    !exchange.tenant.tokens.revoked(*token.record),
                                    invalid_token("the access token was revoked"));
}

}  // namespace authrig::sim

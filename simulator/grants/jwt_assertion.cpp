#include "grants/jwt_assertion.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "codec/json.hpp"
#include "core/cites.hpp"
#include "crypto/jws.hpp"
#include "grants/jwt_claims.hpp"

namespace authrig::sim {
namespace {

Result<Assertion> refuse(std::optional<OAuthError>& no) { return tl::unexpected(std::move(*no)); }

bool signature_right(const crypto::Jws& jws, const Application& application) {
    if (jws.alg == "none") return jws.signature.empty();  // RFC 7515 appendix A.5; the list of algorithms keeps it out
    return std::ranges::any_of(application.public_keys, [&](const PublicKey& key) {
        if (!jws.kid.empty() && jws.kid != key.kid) return false;
        const auto loaded = crypto::PublicKeyHandle::from_pem(key.pem);
        return loaded && crypto::verify(jws, jws.alg, *loaded);
    });
}

std::optional<OAuthError> check_signature(const crypto::Jws& jws, const AssertionExpectations& expected,
                                          const GrantContext& context) {
    auto rules = context.rules;
    // RFC 8725 section 3.1: the server chooses the algorithms, not the JWT.
    const bool listed = std::ranges::find(expected.algorithms, std::string_view(jws.alg)) != expected.algorithms.end();
    if (auto no = rules.require({rfc8725::alg_allow_list, workfront::jwt_rs256}, listed,
                                invalid_grant("the JWT's algorithm is not accepted")))
        return no;
    return rules.require({rfc7523::signature_verified, workfront::app_m2m_auth, workfront::app_public_keys_add},
                         signature_right(jws, context.application),
                         invalid_grant("the JWT's signature is not by a key of this application"), [&] {
                             return context.application.public_keys.empty()
                                        ? std::string("the application has no public key")
                                        : "kid `" + jws.kid + "` with " +
                                              std::to_string(context.application.public_keys.size()) +
                                              " registered keys";
                         });
}

std::optional<OAuthError> check_parties(const JwtClaims& claims, const AssertionExpectations& expected,
                                        const GrantContext& context) {
    auto rules = context.rules;
    if (auto no = rules.require({rfc7523::iss_required, workfront::jwt_iss_customer}, claims.iss.has_value(),
                                invalid_grant("the JWT has no iss")))
        return no;
    if (auto no = rules.require({rfc7523::iss_compared, workfront::jwt_iss_customer},
                                !claims.iss || *claims.iss == expected.issuer,
                                invalid_grant("the JWT's iss is not this application's"),
                                [&] { return "iss must be `" + expected.issuer + "`"; }))
        return no;
    if (auto no = rules.require({rfc7523::sub_required, workfront::jwt_sub_user}, claims.sub.has_value(),
                                invalid_grant("the JWT has no sub")))
        return no;
    if (!expected.audience_required) return std::nullopt;
    if (auto no = rules.require({rfc7523::aud_required}, !claims.aud.empty(), invalid_grant("the JWT has no aud")))
        return no;
    const bool named = claims.aud.empty() || std::ranges::any_of(claims.aud, [&](const std::string& audience) {
                           return audience == context.tenant.issuer ||
                                  audience == context.tenant.url(context.settings.dialect->paths.token);
                       });
    return rules.require({rfc7523::aud_names_server}, named, invalid_grant("the JWT's aud does not name this server"),
                         [&] { return "aud must hold `" + context.tenant.issuer + "` or the token endpoint's URL"; });
}

std::optional<OAuthError> check_times(const JwtClaims& claims, const GrantContext& context) {
    auto rules = context.rules;
    const auto now = static_cast<double>(context.now.time_since_epoch().count()) / 1000.0;
    if (auto no = rules.require({rfc7519::exp_numeric, rfc7519::nbf_numeric, rfc7519::iat_numeric},
                                claims.times_numeric, invalid_grant("exp, nbf and iat must be numbers")))
        return no;
    if (auto no = rules.require({rfc7523::exp_required, workfront::jwt_exp_required}, claims.has_exp,
                                invalid_grant("the JWT has no exp")))
        return no;
    if (auto no = rules.require({rfc7523::exp_enforced, workfront::jwt_exp_required}, !claims.exp || now < *claims.exp,
                                invalid_grant("the JWT has expired")))
        return no;
    return rules.require({rfc7523::nbf_enforced, rfc7519::nbf_enforced}, !claims.nbf || now >= *claims.nbf,
                         invalid_grant("the JWT is not valid yet"));
}

const UserRecord* subject_of(const std::string& sub, const GrantContext& context) {
    if (const auto* user = context.tenant.users.find(UserId{sub})) return user;
    return context.tenant.users.find_by_name(sub);
}

}  // namespace

Result<Assertion> check_assertion(std::string_view jwt, const AssertionExpectations& expected,
                                  const GrantContext& context) {
    auto rules = context.rules;
    const auto jws = crypto::parse_compact(jwt);
    const auto claims = jws ? read_jwt_claims(jws->payload) : tl::unexpected(jws.error());
    if (!claims) {
        auto error = invalid_grant("this is not a JWT").as_error(rfc7523::otherwise_invalid_refused);
        error.hint = claims.error();
        return tl::unexpected(std::move(error));
    }
    if (auto no = check_signature(*jws, expected, context)) return refuse(no);
    if (auto no = check_parties(*claims, expected, context)) return refuse(no);
    if (auto no = check_times(*claims, context)) return refuse(no);
    // Without a sub, where that were allowed, the application would act for itself.
    const auto* user = claims->sub ? subject_of(*claims->sub, context) : nullptr;
    if (claims->sub && !user)
        return tl::unexpected(invalid_grant("the JWT's sub is no user here").as_error(rfc8725::subject_valid));
    if (context.settings.jwt_single_use)
        if (auto no = rules.require({rfc7523::jti_replay, workfront::jwt_one_per_token},
                                    claims->jti.empty() || !context.tenant.tokens.jti_seen(claims->jti),
                                    invalid_grant("the JWT was used before")))
            return refuse(no);
    const auto lasts =
        std::chrono::milliseconds(static_cast<std::int64_t>(std::clamp(claims->exp.value_or(0), 0.0, 4e11)) * 1000);
    return Assertion{user ? user->user.id : UserId{}, claims->jti, TimePoint(lasts)};
}

std::string unverified_issuer(std::string_view jwt) {
    const auto jws = crypto::parse_compact(jwt);
    const auto claims = jws ? read_jwt_claims(jws->payload) : tl::unexpected(jws.error());
    return claims ? claims->iss.value_or("") : std::string();
}

}  // namespace authrig::sim

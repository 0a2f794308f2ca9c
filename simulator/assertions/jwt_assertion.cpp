#include "assertions/jwt_assertion.hpp"

#include <algorithm>

#include "assertions/assertion_signature.hpp"
#include "core/cites.hpp"

namespace authrig::sim {
namespace {

using Checked = std::optional<OAuthError>;

/// What a bad JWT is told: RFC 7523 section 3.1 for a grant, section 3.2 for a client.
Refusal refusal(AssertionUse use, std::string_view why) {
    return use == AssertionUse::grant ? invalid_grant(why) : invalid_client(why);
}

Checked check_signature(const crypto::Jws& jws, const AssertionExpectations& expected,
                        const AssertionContext& context) {
    auto rules = context.rules;
    // RFC 8725 section 3.1: the server chooses the algorithms, not the JWT.
    const bool listed = std::ranges::find(expected.algorithms, std::string_view(jws.alg)) != expected.algorithms.end();
    if (auto no = rules.require({rfc8725::alg_allow_list, rfc7523::signature_required, workfront::jwt_rs256}, listed,
                                refusal(expected.use, "the JWT's algorithm is not accepted")))
        return no;
    const auto signer = find_signer(jws, context.application, context.tenant);
    if (auto no = rules.require({rfc7523::signature_verified, workfront::app_m2m_auth, workfront::app_public_keys_add},
                                signer.has_value(),
                                refusal(expected.use, "the JWT's signature is not by a key of this application"), [&] {
                                    return "kid `" + jws.kid + "` with " +
                                           std::to_string(context.application.public_keys.size()) + " registered keys";
                                }))
        return no;
    // RFC 8725 section 3.8: a key signs for the one it belongs to.
    if (auto no = rules.require({rfc8725::keys_belong_to_issuer}, !signer || signer->owner == context.application.id,
                                refusal(expected.use, "the JWT is signed by another application")))
        return no;
    // RFC 8725 section 3.1: each key is used with exactly one algorithm.
    return rules.require({rfc8725::one_alg_per_key}, !signer || signer->alg == jws.alg,
                         refusal(expected.use, "the key is registered for another algorithm"),
                         [&] { return "the key is for " + std::string(signer->alg); });
}

/// RFC 7523 section 3 (2.B): a client that authenticates is the subject. A JWT grant speaks for a user.
Checked check_subject(const JwtClaims& claims, const AssertionExpectations& expected, const AssertionContext& context) {
    auto rules = context.rules;
    if (auto no = rules.require({rfc7523::sub_required, workfront::jwt_sub_user}, claims.sub.has_value(),
                                refusal(expected.use, "the JWT has no sub")))
        return no;
    if (expected.use == AssertionUse::grant) return std::nullopt;
    return rules.require({rfc7523::client_sub_is_client_id, rfc8725::exclusive_validation},
                         !claims.sub || *claims.sub == context.application.id.value,
                         refusal(expected.use, "the JWT's sub is not the client_id"));
}

Checked check_parties(const JwtClaims& claims, const AssertionExpectations& expected, const AssertionContext& context) {
    auto rules = context.rules;
    if (auto no = rules.require({rfc7523::iss_required, workfront::jwt_iss_customer}, claims.iss.has_value(),
                                refusal(expected.use, "the JWT has no iss")))
        return no;
    if (auto no = rules.require({rfc7523::iss_compared, workfront::jwt_iss_customer},
                                !claims.iss || *claims.iss == expected.issuer,
                                refusal(expected.use, "the JWT's iss is not this application's"),
                                [&] { return "iss must be `" + expected.issuer + "`"; }))
        return no;
    if (auto no = check_subject(claims, expected, context)) return no;
    if (!expected.audience_required) return std::nullopt;
    if (auto no =
            rules.require({rfc7523::aud_required}, !claims.aud.empty(), refusal(expected.use, "the JWT has no aud")))
        return no;
    const bool named = claims.aud.empty() || std::ranges::any_of(claims.aud, [&](const std::string& audience) {
                           return audience == context.tenant.issuer ||
                                  audience == context.tenant.url(context.settings.dialect->paths.token);
                       });
    return rules.require({rfc7523::aud_names_server}, named,
                         refusal(expected.use, "the JWT's aud does not name this server"),
                         [&] { return "aud must hold `" + context.tenant.issuer + "` or the token endpoint's URL"; });
}

Checked check_times(const JwtClaims& claims, AssertionUse use, const AssertionContext& context) {
    auto rules = context.rules;
    const auto now = static_cast<double>(context.now.time_since_epoch().count()) / 1000.0;
    if (auto no = rules.require(
            {rfc7519::exp_numeric, rfc7519::nbf_numeric, rfc7519::iat_numeric, rfc7523::otherwise_invalid_refused},
            claims.times_numeric, refusal(use, "exp, nbf and iat must be numbers")))
        return no;
    if (auto no = rules.require({rfc7523::exp_required, workfront::jwt_exp_required}, claims.has_exp,
                                refusal(use, "the JWT has no exp")))
        return no;
    if (auto no = rules.require({rfc7523::exp_enforced, workfront::jwt_exp_required}, !claims.exp || now < *claims.exp,
                                refusal(use, "the JWT has expired")))
        return no;
    return rules.require({rfc7523::nbf_enforced, rfc7519::nbf_enforced}, !claims.nbf || now >= *claims.nbf,
                         refusal(use, "the JWT is not valid yet"));
}

/// RFC 8725 section 3.11: a JWT that says what it is for is for nothing else. `JWT` and silence say nothing.
bool for_another_use(std::string_view typ, AssertionUse use) {
    const auto own = use == AssertionUse::grant ? "authorization-grant+jwt" : "client-authentication+jwt";
    return typ.ends_with("+jwt") && typ != own;
}

const UserRecord* subject_of(const std::string& sub, const Tenant& tenant) {
    if (const auto* user = tenant.users.find(UserId{sub})) return user;
    return tenant.users.find_by_name(sub);
}

TimePoint expiry_of(const JwtClaims& claims) {
    const auto seconds = static_cast<std::int64_t>(std::clamp(claims.exp.value_or(0), 0.0, 4e11));
    return TimePoint(std::chrono::milliseconds(seconds * 1000));
}

}  // namespace

Result<ReadAssertion> read_assertion(std::string_view jwt, AssertionUse use) {
    const auto unreadable = [&](std::string why) {
        auto error = refusal(use, "this is not a JWT").as_error(rfc7523::otherwise_invalid_refused);
        error.hint = std::move(why);
        return tl::unexpected(std::move(error));
    };
    auto jws = crypto::parse_compact(jwt);
    if (!jws) return unreadable(std::move(jws.error()));
    auto claims = read_jwt_claims(jws->payload);
    if (!claims) return unreadable(std::move(claims.error()));
    if (for_another_use(jws->typ, use))
        return tl::unexpected(refusal(use, "the JWT's typ is for another use").as_error(rfc8725::exclusive_validation));
    return ReadAssertion{std::move(*jws), std::move(*claims)};
}

Result<Assertion> check_assertion(const ReadAssertion& jwt, const AssertionExpectations& expected,
                                  const AssertionContext& context) {
    const auto& claims = jwt.claims;
    if (auto no = check_signature(jwt.jws, expected, context)) return tl::unexpected(std::move(*no));
    if (auto no = check_parties(claims, expected, context)) return tl::unexpected(std::move(*no));
    if (auto no = check_times(claims, expected.use, context)) return tl::unexpected(std::move(*no));
    // Without a sub, where that were allowed, the application would act for itself.
    const bool speaks_for_user = expected.use == AssertionUse::grant && claims.sub;
    const auto* user = speaks_for_user ? subject_of(*claims.sub, context.tenant) : nullptr;
    if (speaks_for_user && !user)
        return tl::unexpected(invalid_grant("the JWT's sub is no user here").as_error(rfc8725::subject_valid));
    Assertion assertion{user ? user->user.id : UserId{}, {}, expiry_of(claims)};
    if (!claims.jti.empty()) assertion.jti = claims.iss.value_or("") + ' ' + claims.jti;
    if (expected.single_use) {
        auto rules = context.rules;
        if (auto no = rules.require({rfc7523::jti_replay, workfront::jwt_one_per_token},
                                    assertion.jti.empty() || !context.tenant.tokens.jti_seen(assertion.jti),
                                    refusal(expected.use, "the JWT was used before")))
            return tl::unexpected(std::move(*no));
    }
    return assertion;
}

void remember_assertion(const Assertion& assertion, Commit& commit) {
    if (!assertion.jti.empty()) commit.remember_jti = {assertion.jti, assertion.expires};
}

}  // namespace authrig::sim

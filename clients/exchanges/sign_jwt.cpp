#include <nlohmann/json.hpp>
#include <stdexcept>

#include "authrig/client.hpp"
#include "crypto/jws.hpp"
#include "encoding/base64.hpp"
#include "encoding/charset.hpp"

namespace authrig {

namespace {

using JwtJson = nlohmann::ordered_json;

void merge_over(JwtJson& defaults, const std::string& edits_json, const char* what) {
    const auto edits = JwtJson::parse(edits_json, nullptr, false);
    if (!edits.is_object()) throw std::invalid_argument(std::string(what) + " is not a JSON object: " + edits_json);
    defaults.merge_patch(edits);
}

/// HS256 takes the text of the public key when there is one: the algorithm confusion of RFC 8725 section 2.1. Without a
/// key it is the client secret (RFC 7518 section 3.2).
std::string_view signing_material(const JwtEdits& jwt, const std::string& alg, const KeyPair* pair,
                                  const std::string& client_secret) {
    if (alg == "HS256") return jwt.secret ? std::string_view(*jwt.secret) : pair ? pair->public_pem : client_secret;
    if (alg == "none") return {};
    if (!pair) throw std::invalid_argument("this ClientApp has no key to sign a JWT with");
    return pair->private_pem;
}

std::string unused_jti(Entropy& entropy) {
    std::string jti(16, '\0');
    entropy.fill({reinterpret_cast<std::uint8_t*>(jti.data()), jti.size()});
    return agents::base64url(jti);
}

/// The JWT of those claims after its edits. `pair` is the key when the edits name none.
std::string edited_jwt(const JwtEdits& jwt, JwtJson claims, std::string alg, const KeyPair* pair,
                       const std::string& client_secret) {
    if (jwt.key) pair = &*jwt.key;
    if (!jwt.alg.empty())
        alg = jwt.alg;
    else if (alg.empty())
        alg = pair ? pair->alg : "RS256";
    JwtJson header{{"alg", alg}, {"typ", "JWT"}};
    if (pair && !pair->kid.empty()) header["kid"] = pair->kid;
    merge_over(header, jwt.header_json, "header_json");
    merge_over(claims, jwt.claims_json, "claims_json");
    return agents::jws_compact(agents::in_charset(jwt.header_text.value_or(header.dump()), jwt.header_charset),
                               agents::in_charset(jwt.claims_text.value_or(claims.dump()), jwt.charset), alg,
                               signing_material(jwt, alg, pair, client_secret), jwt.break_signature);
}

}  // namespace

std::string ClientApp::sign_jwt(const JwtEdits& jwt) const {
    if (jwt.raw) return *jwt.raw;
    const auto now = clock_->now();
    // RFC 7523 section 3, workfront/jwt-iss-customer, workfront/jwt-sub-user
    JwtJson claims = JwtJson::object();
    if (!config_.jwt_issuer.empty()) claims["iss"] = config_.jwt_issuer;
    if (!config_.jwt_subject.empty()) claims["sub"] = config_.jwt_subject;
    if (!config_.jwt_audience.empty()) claims["aud"] = config_.jwt_audience;
    claims["iat"] = to_numeric_date(now);
    claims["exp"] = to_numeric_date(add(now, config_.jwt_lifetime));
    claims["jti"] = unused_jti(*entropy_);
    return edited_jwt(jwt, std::move(claims), {}, config_.key ? &*config_.key : nullptr, config_.client_secret);
}

std::string ClientApp::sign_client_assertion(std::string_view method, const JwtEdits& jwt) const {
    if (jwt.raw) return *jwt.raw;
    const auto now = clock_->now();
    // RFC 7523 section 3: the client is issuer and subject.
    JwtJson claims{{"iss", config_.client_id},
                   {"sub", config_.client_id},
                   {"aud", config_.endpoints.token},
                   {"iat", to_numeric_date(now)},
                   {"exp", to_numeric_date(add(now, config_.jwt_lifetime))},
                   {"jti", unused_jti(*entropy_)}};
    const bool by_secret = method == "client_secret_jwt";
    return edited_jwt(jwt, std::move(claims), by_secret ? "HS256" : "",
                      by_secret || !config_.key ? nullptr : &*config_.key, config_.client_secret);
}

}  // namespace authrig

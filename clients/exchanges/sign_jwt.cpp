#include <nlohmann/json.hpp>
#include <stdexcept>

#include "authrig/client.hpp"
#include "crypto/jws.hpp"
#include "encoding/base64.hpp"

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
std::string_view signing_material(const std::string& alg, const KeyPair* pair, const std::string& client_secret) {
    if (alg == "HS256") return pair ? pair->public_pem : client_secret;
    if (alg == "none") return {};
    if (!pair) throw std::invalid_argument("this ClientApp has no key to sign a JWT with");
    return pair->private_pem;
}

}  // namespace

std::string ClientApp::sign_jwt(const JwtEdits& jwt) const {
    if (jwt.raw) return *jwt.raw;
    const KeyPair* pair = jwt.key ? &*jwt.key : config_.key ? &*config_.key : nullptr;
    const auto now = clock_->now();

    JwtJson header{{"alg", jwt.alg}, {"typ", "JWT"}};
    if (pair && !pair->kid.empty()) header["kid"] = pair->kid;
    merge_over(header, jwt.header_json, "header_json");

    // RFC 7523 section 3, workfront/jwt-iss-customer, workfront/jwt-sub-user
    JwtJson claims = JwtJson::object();
    if (!config_.jwt_issuer.empty()) claims["iss"] = config_.jwt_issuer;
    if (!config_.jwt_subject.empty()) claims["sub"] = config_.jwt_subject;
    if (!config_.jwt_audience.empty()) claims["aud"] = config_.jwt_audience;
    claims["iat"] = to_numeric_date(now);
    claims["exp"] = to_numeric_date(add(now, config_.jwt_lifetime));
    std::string jti(16, '\0');
    entropy_->fill({reinterpret_cast<std::uint8_t*>(jti.data()), jti.size()});
    claims["jti"] = agents::base64url(jti);
    merge_over(claims, jwt.claims_json, "claims_json");

    return agents::jws_compact(header.dump(), claims.dump(), jwt.alg,
                               signing_material(jwt.alg, pair, config_.client_secret), jwt.break_signature);
}

}  // namespace authrig

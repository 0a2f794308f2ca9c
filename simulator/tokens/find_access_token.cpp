#include "tokens/find_access_token.hpp"

#include <nlohmann/json.hpp>

#include "codec/json.hpp"
#include "crypto/jws.hpp"

namespace authrig::sim {
namespace {

std::string text_claim(const nlohmann::json& claims, const char* name) {
    const auto found = claims.find(name);
    return found != claims.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<double> time_claim(const nlohmann::json& claims, const char* name) {
    const auto found = claims.find(name);
    if (found == claims.end() || !found->is_number()) return std::nullopt;
    return found->get<double>();
}

/// RFC 7519 section 4.1.3: a string, or a list of them.
std::vector<std::string> audience_claim(const nlohmann::json& claims) {
    std::vector<std::string> audience;
    const auto found = claims.find("aud");
    if (found == claims.end()) return audience;
    if (found->is_string()) audience.push_back(found->get<std::string>());
    if (found->is_array())
        for (const auto& one : *found)
            if (one.is_string()) audience.push_back(one.get<std::string>());
    return audience;
}

/// A key that was replaced verifies until the tokens it signed are over.
bool signed_by_us(const Tenant& tenant, const crypto::Jws& jws) {
    const auto key = tenant.signing_key.find(jws.kid, tenant.clock.now());
    return key && crypto::verify(jws, "RS256", key->key.public_key());
}

PresentedToken read_access_jwt(const Tenant& tenant, const crypto::Jws& jws) {
    const auto claims = codec::parse_json_object(jws.payload);
    if (!claims) return {};
    const auto* record = tenant.tokens.access(text_claim(*claims, "jti"));
    return {record && record->jwt ? record : nullptr,
            AccessJwt{.unsigned_jwt = iequals(jws.alg, "none"),
                      .signature_right = signed_by_us(tenant, jws),
                      .typ = jws.typ,
                      .iss = text_claim(*claims, "iss"),
                      .aud = audience_claim(*claims),
                      .exp = time_claim(*claims, "exp"),
                      .nbf = time_claim(*claims, "nbf")}};
}

}  // namespace

PresentedToken read_access_token(const Tenant& tenant, std::string_view presented) {
    if (presented.find('.') == std::string_view::npos) {
        const auto* record = tenant.tokens.access(presented);
        return {record && !record->jwt ? record : nullptr};
    }
    const auto jws = crypto::parse_compact(presented);
    return jws ? read_access_jwt(tenant, *jws) : PresentedToken{};
}

const AccessRecord* find_access_token(const Tenant& tenant, std::string_view presented) {
    const auto token = read_access_token(tenant, presented);
    return token.jwt && !token.jwt->signature_right ? nullptr : token.record;
}

}  // namespace authrig::sim

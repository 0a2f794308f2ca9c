#include "assertions/jwt_claims.hpp"

#include <charconv>
#include <cstdint>

#include <nlohmann/json.hpp>

#include "codec/json.hpp"

namespace authrig::sim {
namespace {

std::optional<std::string> assertion_text(const nlohmann::json& claims, const char* name) {
    const auto found = claims.find(name);
    if (found == claims.end() || !found->is_string() || found->get_ref<const std::string&>().empty())
        return std::nullopt;
    return found->get<std::string>();
}

std::optional<double> assertion_time(const nlohmann::json& claims, const char* name, bool& numeric) {
    const auto found = claims.find(name);
    if (found == claims.end()) return std::nullopt;
    if (found->is_number()) return found->get<double>();
    numeric = false;  // RFC 7519 section 2: a NumericDate is a JSON number; the caller decides what becomes of digits
                      // in quotes
    if (!found->is_string()) return std::nullopt;
    const auto& digits = found->get_ref<const std::string&>();
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return static_cast<double>(seconds);
}

std::vector<std::string> assertion_audience(const nlohmann::json& claims) {
    std::vector<std::string> audience;
    const auto found = claims.find("aud");
    if (found == claims.end()) return audience;
    if (found->is_string()) audience.push_back(found->get<std::string>());
    if (found->is_array())
        for (const auto& each : *found)
            if (each.is_string()) audience.push_back(each.get<std::string>());
    return audience;
}

}  // namespace

tl::expected<JwtClaims, std::string> read_jwt_claims(std::string_view payload) {
    const auto object = codec::parse_json_object(payload);
    if (!object) return tl::unexpected(object.error());
    JwtClaims claims;
    claims.iss = assertion_text(*object, "iss");
    claims.sub = assertion_text(*object, "sub");
    claims.aud = assertion_audience(*object);
    claims.has_exp = object->contains("exp");
    claims.exp = assertion_time(*object, "exp", claims.times_numeric);
    claims.nbf = assertion_time(*object, "nbf", claims.times_numeric);
    claims.iat = assertion_time(*object, "iat", claims.times_numeric);
    claims.jti = assertion_text(*object, "jti").value_or("");
    return claims;
}

}  // namespace authrig::sim

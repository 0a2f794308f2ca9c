#include "tokens/find_access_token.hpp"

#include <nlohmann/json.hpp>

#include "codec/json.hpp"
#include "crypto/jws.hpp"

namespace authrig::sim {

const AccessRecord* find_access_token(const Tenant& tenant, std::string_view presented) {
    if (presented.find('.') == std::string_view::npos) {
        const auto* record = tenant.tokens.access(presented);
        return record && !record->jwt ? record : nullptr;
    }
    const auto jws = crypto::parse_compact(presented);
    if (!jws || !crypto::verify(*jws, "RS256", tenant.signing_key.get().key.public_key())) return nullptr;
    const auto claims = codec::parse_json_object(jws->payload);
    if (!claims || !claims->contains("jti") || !(*claims)["jti"].is_string()) return nullptr;
    const auto* record = tenant.tokens.access((*claims)["jti"].get_ref<const std::string&>());
    return record && record->jwt ? record : nullptr;
}

}  // namespace authrig::sim

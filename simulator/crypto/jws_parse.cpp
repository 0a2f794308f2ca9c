#include <nlohmann/json.hpp>

#include "codec/base64.hpp"
#include "codec/json.hpp"
#include "crypto/jws.hpp"

namespace authrig::crypto {
namespace {

tl::unexpected<std::string> jws_refused(std::string why) { return tl::unexpected(std::move(why)); }

/// Reads a member that is a string when it is there at all.
bool jws_string_member(const nlohmann::json& header, const char* name, std::string& out) {
    const auto member = header.find(name);
    if (member == header.end()) return true;
    if (!member->is_string()) return false;
    out = member->get<std::string>();
    return true;
}

}  // namespace

tl::expected<Jws, std::string> parse_compact(std::string_view text) {
    if (text.size() > jws_size_limit) {
        return jws_refused("the JWS is longer than " + std::to_string(jws_size_limit) + " bytes");
    }
    const std::size_t first = text.find('.');
    const std::size_t second = first == text.npos ? text.npos : text.find('.', first + 1);
    if (second == text.npos || text.find('.', second + 1) != text.npos) {
        return jws_refused("a signed JWT has three parts with two dots between them (RFC 7515 section 7.1)");
    }

    auto header_json = codec::base64url_decode(text.substr(0, first));
    if (!header_json) return jws_refused("the header is not base64url without padding (RFC 7515 section 2)");
    auto payload = codec::base64url_decode(text.substr(first + 1, second - first - 1));
    if (!payload) return jws_refused("the payload is not base64url without padding (RFC 7515 section 2)");
    auto signature = codec::base64url_decode(text.substr(second + 1));
    if (!signature) return jws_refused("the signature is not base64url without padding (RFC 7515 section 2)");

    const auto header = codec::parse_json_object(*header_json);
    if (!header) return jws_refused("the header is not a JSON object: " + header.error());

    Jws jws;
    // RFC 7515 section 4.1.1: alg MUST be present.
    if (!header->contains("alg")) return jws_refused("the header has no alg");
    if (!jws_string_member(*header, "alg", jws.alg)) return jws_refused("alg in the header is not a string");
    if (!jws_string_member(*header, "kid", jws.kid)) return jws_refused("kid in the header is not a string");
    if (!jws_string_member(*header, "typ", jws.typ)) return jws_refused("typ in the header is not a string");
    // Section 4.1.11: extensions that are not understood make the JWS invalid, and we understand none.
    if (header->contains("crit")) return jws_refused("the header has crit, and no extension is supported");

    jws.header_json = std::move(*header_json);
    jws.payload = std::move(*payload);
    jws.signing_input = text.substr(0, second);
    jws.signature = std::move(*signature);
    return jws;
}

}  // namespace authrig::crypto

#include "client_auth/client_auth.hpp"
#include "codec/base64.hpp"

namespace authrig::sim {
namespace {

constexpr std::string_view basic_scheme = "basic ";

bool basic_presented(const HttpRequest& http, const TokenRequest&) {
    const auto header = http.headers.get("authorization");
    return header && header->size() >= basic_scheme.size() && iequals(header->substr(0, basic_scheme.size()), basic_scheme);
}

/// RFC 6749 section 2.3.1: both parts are form-urlencoded before they are joined by a colon.
std::optional<Credentials> read_basic(const HttpRequest& http, const TokenRequest&) {
    auto encoded = http.headers.get("authorization").value_or("").substr(basic_scheme.size());
    while (encoded.starts_with(' ')) encoded.remove_prefix(1);
    const auto text = codec::base64_decode(encoded);
    if (!text) return std::nullopt;
    const auto colon = text->find(':');
    if (colon == std::string::npos) return std::nullopt;
    Credentials credentials;
    credentials.raw_client_id = text->substr(0, colon);
    credentials.raw_secret = text->substr(colon + 1);
    credentials.client_id = codec::percent_decode(credentials.raw_client_id, true).value_or(credentials.raw_client_id);
    credentials.secret = codec::percent_decode(credentials.raw_secret, true).value_or(std::string());
    return credentials;
}

}  // namespace

const ClientAuthMethod client_secret_basic_method{"client_secret_basic", &basic_presented, &read_basic};

}  // namespace authrig::sim

#include "apps/client_secrets.hpp"

#include "apps/app_type_traits.hpp"
#include "crypto/digest.hpp"

namespace authrig::sim {
namespace {

std::string salted_hash(std::string_view salt, std::string_view text) {
    std::string input(salt);
    input += text;
    return crypto::sha256_bytes(input);
}

}  // namespace

ClientSecret store_client_secret(std::string_view text, Entropy& entropy, TimePoint now) {
    ClientSecret secret{.id = entropy.hex(12), .salt = entropy.text(22), .hash = {}, .raw = {}, .created_at = now};
    secret.hash = salted_hash(secret.salt, text);
    return secret;
}

NewSecret make_client_secret(Entropy& entropy, TimePoint now) {
    NewSecret secret{.text = entropy.text(43), .stored = {}};
    secret.stored = store_client_secret(secret.text, entropy, now);
    return secret;
}

bool needs_secret(const Application& application) {
    return traits(application.type).has_secret && application.token_endpoint_auth_method != "private_key_jwt";
}

void keep_mac_key(const Application& application, ClientSecret& stored, std::string_view text) {
    if (application.token_endpoint_auth_method == "client_secret_jwt") stored.raw = text;
}

bool secret_matches(const Application& application, std::string_view text) {
    bool matches = false;
    for (const auto& secret : application.secrets)
        matches |= crypto::constant_time_equal(secret.hash, salted_hash(secret.salt, text));
    return matches;
}

}  // namespace authrig::sim

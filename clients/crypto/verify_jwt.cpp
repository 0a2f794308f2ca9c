#include "authrig/verify_jwt.hpp"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

namespace authrig {

namespace {

using KeyHandle = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;

/// The octets of base64url text (RFC 7515 section 2); empty when it is none.
std::string octets_of(std::string_view text) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string out;
    unsigned bits = 0;
    int held = 0;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == std::string_view::npos) return {};
        bits = bits << 6 | static_cast<unsigned>(value);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        out += static_cast<char>(bits >> held & 0xff);
    }
    return out;
}

std::string text_of(const nlohmann::json& key, const char* name) {
    const auto found = key.find(name);
    return found != key.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

Number number_of(const nlohmann::json& key, const char* name) {
    const auto bytes = octets_of(text_of(key, name));
    return {BN_bin2bn(reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()), nullptr),
            &BN_free};
}

/// RFC 7518 section 6.3.1
KeyHandle rsa_key(const nlohmann::json& key) {
    KeyHandle made(nullptr, &EVP_PKEY_free);
    const auto modulus = number_of(key, "n");
    const auto exponent = number_of(key, "e");
    const std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)> builder(OSSL_PARAM_BLD_new(),
                                                                                  &OSSL_PARAM_BLD_free);
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    const std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)> params(OSSL_PARAM_BLD_to_param(builder.get()),
                                                                         &OSSL_PARAM_free);
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr), &EVP_PKEY_CTX_free);
    EVP_PKEY* raw = nullptr;
    if (params && EVP_PKEY_fromdata_init(context.get()) == 1 &&
        EVP_PKEY_fromdata(context.get(), &raw, EVP_PKEY_PUBLIC_KEY, params.get()) == 1)
        made.reset(raw);
    return made;
}

bool verifies(const KeyHandle& key, std::string_view input, const std::string& signature) {
    if (!key) return false;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.data()), signature.size(),
                            reinterpret_cast<const unsigned char*>(input.data()), input.size()) == 1;
}

}  // namespace

bool verify_jwt(std::string_view jwt, std::string_view key_set) {
    const auto first = jwt.find('.');
    const auto last = jwt.rfind('.');
    if (first == std::string_view::npos || first == last) return false;
    const auto header = nlohmann::json::parse(octets_of(jwt.substr(0, first)), nullptr, false);
    if (!header.is_object() || text_of(header, "alg") != "RS256") return false;
    const auto set = nlohmann::json::parse(key_set, nullptr, false);
    if (!set.is_object() || !set.contains("keys") || !set["keys"].is_array()) return false;
    const auto signature = octets_of(jwt.substr(last + 1));
    const bool good = std::ranges::any_of(set["keys"], [&](const nlohmann::json& key) {
        return key.is_object() && text_of(key, "kty") == "RSA" &&
               verifies(rsa_key(key), jwt.substr(0, last), signature);
    });
    ERR_clear_error();
    return good;
}

}  // namespace authrig

#include <openssl/core_names.h>

#include <stdexcept>

#include "codec/base64.hpp"
#include "codec/json_writer.hpp"
#include "crypto/digest.hpp"
#include "crypto/openssl_handles.hpp"

namespace authrig::crypto {
namespace {

/// A big number of the key, big-endian in base64url. `width` 0: as few bytes as hold it (RFC 7518 section 6.3.1.1);
/// coordinates have the full width of the field (section 6.2.1.2).
std::string jwk_number(const EVP_PKEY* key, const char* name, int width) {
    BIGNUM* raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &raw) != 1) throw std::runtime_error("a key without its numbers");
    const BignumOwner number(raw);
    const int length = width > 0 ? width : BN_num_bytes(number.get());
    std::string bytes(static_cast<std::size_t>(length), '\0');
    if (BN_bn2binpad(number.get(), reinterpret_cast<unsigned char*>(bytes.data()), length) != length) {
        throw std::runtime_error("a key whose numbers are too large");
    }
    return codec::base64url_encode(bytes);
}

/// The required members in lexicographic order, as RFC 7638 section 3 hashes them. `begin_object` is called already.
void jwk_required_members(codec::JsonWriter& json, const PublicKeyHandle::Impl& impl) {
    const EVP_PKEY* key = impl.key.get();
    if (impl.type == KeyType::rsa) {
        json.member("e", jwk_number(key, OSSL_PKEY_PARAM_RSA_E, 0));
        json.member("kty", "RSA");
        json.member("n", jwk_number(key, OSSL_PKEY_PARAM_RSA_N, 0));
    } else {
        json.member("crv", "P-256");
        json.member("kty", "EC");
        json.member("x", jwk_number(key, OSSL_PKEY_PARAM_EC_PUB_X, 32));
        json.member("y", jwk_number(key, OSSL_PKEY_PARAM_EC_PUB_Y, 32));
    }
}

}  // namespace

std::string PublicKeyHandle::thumbprint() const {
    std::string text;
    codec::JsonWriter json(text);
    json.begin_object();
    jwk_required_members(json, *impl_);
    json.end_object();
    return codec::base64url_encode(sha256_bytes(text));
}

std::string PublicKeyHandle::to_jwk(std::string_view kid, std::string_view alg) const {
    std::string text;
    codec::JsonWriter json(text);
    json.begin_object();
    jwk_required_members(json, *impl_);
    json.member("use", "sig");
    json.member("alg", !alg.empty() ? alg : impl_->type == KeyType::rsa ? "RS256" : "ES256");
    json.member("kid", kid.empty() ? thumbprint() : std::string(kid));
    json.end_object();
    return text;
}

}  // namespace authrig::crypto

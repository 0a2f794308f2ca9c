#include "crypto/jws_algorithms.hpp"

#include <openssl/rsa.h>

#include "crypto/jws.hpp"
#include "crypto/openssl_handles.hpp"

namespace authrig::crypto {
namespace {

constexpr JwsAlgorithm jws_algorithms[] = {
    {"RS256", KeyType::rsa, EVP_sha256, false},     {"RS384", KeyType::rsa, EVP_sha384, false},
    {"RS512", KeyType::rsa, EVP_sha512, false},     {"PS256", KeyType::rsa, EVP_sha256, true},
    {"ES256", KeyType::ec_p256, EVP_sha256, false},
};

constexpr int es256_half = 32;

}  // namespace

const JwsAlgorithm* find_jws_algorithm(std::string_view name) {
    for (const JwsAlgorithm& algorithm : jws_algorithms) {
        if (algorithm.name == name) return &algorithm;
    }
    return nullptr;
}

bool known_algorithm(std::string_view alg) { return alg == "HS256" || find_jws_algorithm(alg) != nullptr; }

bool set_jws_padding(EVP_PKEY_CTX* context, const JwsAlgorithm& algorithm) {
    if (!algorithm.pss) return true;  // PKCS #1 v1.5 is what OpenSSL does anyway
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, algorithm.digest()) == 1;
}

std::string es256_from_der(std::string_view der) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
    const EcdsaSignatureOwner pair(d2i_ECDSA_SIG(nullptr, &bytes, static_cast<long>(der.size())));
    std::string out(2 * es256_half, '\0');
    auto* to = reinterpret_cast<unsigned char*>(out.data());
    if (!pair || BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), to, es256_half) != es256_half ||
        BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), to + es256_half, es256_half) != es256_half) {
        return {};
    }
    return out;
}

std::string es256_to_der(std::string_view signature) {
    if (signature.size() != 2 * es256_half) return {};
    const auto* from = reinterpret_cast<const unsigned char*>(signature.data());
    const EcdsaSignatureOwner pair(ECDSA_SIG_new());
    BignumOwner r(BN_bin2bn(from, es256_half, nullptr));
    BignumOwner s(BN_bin2bn(from + es256_half, es256_half, nullptr));
    if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1) return {};
    r.release();  // the pair owns both now
    s.release();
    const int length = i2d_ECDSA_SIG(pair.get(), nullptr);
    if (length <= 0) return {};
    std::string der(static_cast<std::size_t>(length), '\0');
    auto* to = reinterpret_cast<unsigned char*>(der.data());
    i2d_ECDSA_SIG(pair.get(), &to);
    return der;
}

}  // namespace authrig::crypto

#include "crypto/jws.hpp"

#include <openssl/bio.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>
#include <stdexcept>

#include "encoding/base64.hpp"

namespace authrig::agents {

namespace {

const unsigned char* octets(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

using OwnedPair = std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)>;
using OwnedKey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

OwnedKey rsa_private_key(std::string_view pem) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                        &BIO_free);
    OwnedKey key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    if (!key || EVP_PKEY_is_a(key.get(), "RSA") != 1) {
        ERR_clear_error();
        throw std::invalid_argument("an RS or PS signature needs an RSA private key in PEM");
    }
    return key;
}

std::string rsa_signature(const EVP_MD* digest, int padding, std::string_view pem, std::string_view input) {
    const auto key = rsa_private_key(pem);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_PKEY_CTX* settings = nullptr;  // owned by context
    bool good = EVP_DigestSignInit(context.get(), &settings, digest, nullptr, key.get()) == 1 &&
                EVP_PKEY_CTX_set_rsa_padding(settings, padding) == 1;
    // RFC 7518 section 3.5: the salt is as long as the digest.
    if (good && padding == RSA_PKCS1_PSS_PADDING) {
        good = EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, RSA_PSS_SALTLEN_DIGEST) == 1;
    }
    std::size_t size = 0;
    good = good && EVP_DigestSign(context.get(), nullptr, &size, octets(input), input.size()) == 1;
    std::string out(size, '\0');
    good = good && EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size, octets(input),
                                  input.size()) == 1;
    if (!good) {
        ERR_clear_error();
        throw std::invalid_argument("this RSA key cannot make that signature");
    }
    out.resize(size);
    return out;
}

OwnedKey p256_private_key(std::string_view pem) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                        &BIO_free);
    OwnedKey key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    if (!key || EVP_PKEY_is_a(key.get(), "EC") != 1) {
        ERR_clear_error();
        throw std::invalid_argument("ES256 needs a P-256 private key in PEM");
    }
    return key;
}

/// RFC 7518 section 3.4: the numbers R and S, 32 octets each, one after the other.
std::string p256_signature(std::string_view pem, std::string_view input) {
    const auto key = p256_private_key(pem);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    unsigned char der[80];  // SEQUENCE of two INTEGERs of at most 33 octets
    std::size_t size = sizeof der;
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), der, &size, octets(input), input.size()) != 1) {
        ERR_clear_error();
        throw std::invalid_argument("this key cannot make an ES256 signature");
    }
    const unsigned char* at = der;
    const OwnedPair pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size)), &ECDSA_SIG_free);
    std::string out(64, '\0');
    auto* to = reinterpret_cast<unsigned char*>(out.data());
    if (!pair || BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), to, 32) != 32 ||
        BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), to + 32, 32) != 32)
        throw std::invalid_argument("ES256 needs a P-256 private key in PEM");
    return out;
}

std::string hmac_signature(std::string_view secret, std::string_view input) {
    std::string out(EVP_MAX_MD_SIZE, '\0');
    unsigned int size = 0;
    // An empty secret is allowed: what a server does with it is worth seeing.
    const auto* key = secret.empty() ? octets(std::string_view("", 0)) : octets(secret);
    if (HMAC(EVP_sha256(), key, static_cast<int>(secret.size()), octets(input), input.size(),
             reinterpret_cast<unsigned char*>(out.data()), &size) == nullptr) {
        throw std::runtime_error("OpenSSL has no HMAC-SHA-256");
    }
    out.resize(size);
    return out;
}

}  // namespace

std::string jws_signature(std::string_view alg, std::string_view key, std::string_view input) {
    if (alg == "RS256") return rsa_signature(EVP_sha256(), RSA_PKCS1_PADDING, key, input);
    if (alg == "RS384") return rsa_signature(EVP_sha384(), RSA_PKCS1_PADDING, key, input);
    if (alg == "RS512") return rsa_signature(EVP_sha512(), RSA_PKCS1_PADDING, key, input);
    if (alg == "PS256") return rsa_signature(EVP_sha256(), RSA_PKCS1_PSS_PADDING, key, input);
    if (alg == "ES256") return p256_signature(key, input);
    if (alg == "HS256") return hmac_signature(key, input);
    if (alg == "none") return {};
    throw std::invalid_argument("alg `" + std::string(alg) +
                                "` is not known; there are RS256, RS384, RS512, PS256, ES256, HS256, none");
}

std::string jws_compact(std::string_view header_json, std::string_view payload_json, std::string_view alg,
                        std::string_view key, bool break_signature) {
    const auto input = base64url(header_json) + '.' + base64url(payload_json);
    auto signature = jws_signature(alg, key, input);
    // A bit in the middle: the last character of base64url holds bits that a lenient reader drops.
    if (break_signature && !signature.empty()) signature[signature.size() / 2] ^= 1;
    return input + '.' + base64url(signature);
}

}  // namespace authrig::agents

#include <openssl/err.h>

#include <stdexcept>

#include "codec/base64.hpp"
#include "crypto/digest.hpp"
#include "crypto/jws.hpp"
#include "crypto/jws_algorithms.hpp"
#include "crypto/openssl_handles.hpp"

namespace authrig::crypto {
namespace {

std::string jws_signing_input(std::string_view header_json, std::string_view payload) {
    return codec::base64url_encode(header_json) + '.' + codec::base64url_encode(payload);
}

std::string jws_digest_sign(EVP_PKEY* key, const JwsAlgorithm& algorithm, std::string_view input) {
    const DigestContextOwner context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* settings = nullptr;  // belongs to the context
    std::string signature(static_cast<std::size_t>(EVP_PKEY_get_size(key)), '\0');
    std::size_t length = signature.size();
    if (!context || EVP_DigestSignInit(context.get(), &settings, algorithm.digest(), nullptr, key) != 1 ||
        !set_jws_padding(settings, algorithm) ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length,
                       reinterpret_cast<const unsigned char*>(input.data()), input.size()) != 1) {
        ERR_clear_error();
        throw std::runtime_error("OpenSSL cannot sign with " + std::string(algorithm.name));
    }
    signature.resize(length);
    return signature;
}

}  // namespace

std::string sign(std::string_view alg, const PrivateKeyHandle& key, std::string_view header_json,
                 std::string_view payload) {
    const JwsAlgorithm* algorithm = find_jws_algorithm(alg);
    if (algorithm == nullptr || key.impl().type != algorithm->key_type) {
        throw std::invalid_argument("this key cannot sign with " + std::string(alg));
    }
    const std::string input = jws_signing_input(header_json, payload);
    std::string signature = jws_digest_sign(key.impl().key.get(), *algorithm, input);
    if (algorithm->key_type == KeyType::ec_p256) signature = es256_from_der(signature);
    return input + '.' + codec::base64url_encode(signature);
}

std::string sign_shared(std::string_view alg, std::string_view secret, std::string_view header_json,
                        std::string_view payload) {
    if (alg != "HS256") throw std::invalid_argument("a shared secret cannot sign with " + std::string(alg));
    const std::string input = jws_signing_input(header_json, payload);
    return input + '.' + codec::base64url_encode(hmac_sha256(secret, input));
}

}  // namespace authrig::crypto

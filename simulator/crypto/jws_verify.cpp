#include <openssl/err.h>

#include "crypto/digest.hpp"
#include "crypto/jws.hpp"
#include "crypto/jws_algorithms.hpp"
#include "crypto/openssl_handles.hpp"

namespace authrig::crypto {
namespace {

bool jws_digest_verify(EVP_PKEY* key, const JwsAlgorithm& algorithm, std::string_view input,
                       std::string_view signature) {
    const DigestContextOwner context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* settings = nullptr;  // belongs to the context
    if (!context || EVP_DigestVerifyInit(context.get(), &settings, algorithm.digest(), nullptr, key) != 1) return false;
    if (!set_jws_padding(settings, algorithm)) return false;
    return EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.data()), signature.size(),
                            reinterpret_cast<const unsigned char*>(input.data()), input.size()) == 1;
}

}  // namespace

bool verify(const Jws& jws, std::string_view alg, const PublicKeyHandle& key) {
    const JwsAlgorithm* algorithm = find_jws_algorithm(alg);
    // RFC 8725 section 3.1: the algorithm is the one we expect, whatever the header says.
    if (algorithm == nullptr || jws.alg != alg || key.type() != algorithm->key_type) return false;
    const bool es256 = algorithm->key_type == KeyType::ec_p256;
    const std::string signature = es256 ? es256_to_der(jws.signature) : jws.signature;
    const bool right =
        !signature.empty() && jws_digest_verify(key.impl().key.get(), *algorithm, jws.signing_input, signature);
    ERR_clear_error();  // a wrong signature leaves entries in the thread's queue
    return right;
}

bool verify_shared(const Jws& jws, std::string_view alg, std::string_view secret) {
    return alg == "HS256" && jws.alg == alg &&
           constant_time_equal(hmac_sha256(secret, jws.signing_input), jws.signature);
}

}  // namespace authrig::crypto

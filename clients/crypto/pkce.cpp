#include "crypto/pkce.hpp"

#include <openssl/evp.h>

#include <stdexcept>

#include "encoding/base64.hpp"

namespace authrig::agents {

std::string s256_challenge(std::string_view code_verifier) {
    std::string digest(32, '\0');
    if (EVP_Q_digest(nullptr, "SHA256", nullptr, code_verifier.data(), code_verifier.size(),
                     reinterpret_cast<unsigned char*>(digest.data()), nullptr) != 1) {
        throw std::runtime_error("OpenSSL has no SHA-256");
    }
    return base64url(digest);
}

}  // namespace authrig::agents

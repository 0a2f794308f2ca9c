#include "crypto/digest.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <stdexcept>

namespace authrig::crypto {

Sha256 sha256(std::string_view bytes) {
    Sha256 digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error("OpenSSL has no SHA-256");
    }
    return digest;
}

std::string sha256_bytes(std::string_view bytes) {
    const Sha256 digest = sha256(bytes);
    return {digest.begin(), digest.end()};
}

std::string sha256_hex(std::string_view bytes) {
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(64);
    for (const std::uint8_t byte : sha256(bytes)) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

std::string hmac_sha256(std::string_view key, std::string_view bytes) {
    std::string mac(32, '\0');
    unsigned int length = 0;
    // A null key would mean "the key of last time" to OpenSSL.
    const char* key_data = key.empty() ? "" : key.data();
    if (HMAC(EVP_sha256(), key_data, static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(bytes.data()),
             bytes.size(), reinterpret_cast<unsigned char*>(mac.data()), &length) == nullptr) {
        throw std::runtime_error("OpenSSL has no HMAC with SHA-256");
    }
    return mac;
}

bool constant_time_equal(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace authrig::crypto

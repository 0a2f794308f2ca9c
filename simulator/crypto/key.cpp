#include "crypto/key.hpp"

#include <openssl/core_names.h>
#include <openssl/err.h>

#include <stdexcept>

#include "crypto/openssl_handles.hpp"

namespace authrig::crypto {
namespace {

/// `text` as EVP_PKEY_get_group_name gives it for P-256.
constexpr std::string_view key_p256_group = "prime256v1";

std::string key_group_name(const EVP_PKEY* key) {
    char name[64] = {};
    std::size_t length = 0;
    return EVP_PKEY_get_group_name(key, name, sizeof name, &length) == 1 ? std::string(name, length) : std::string();
}

std::string key_generation_failed(const char* what) {
    char text[256];
    ERR_error_string_n(ERR_get_error(), text, sizeof text);
    return std::string("OpenSSL cannot make ") + what + ": " + text;
}

}  // namespace

tl::expected<std::shared_ptr<const PublicKeyHandle::Impl>, std::string> adopt_key(EvpKeyOwner key) {
    auto impl = std::make_shared<PublicKeyHandle::Impl>();
    if (EVP_PKEY_is_a(key.get(), "RSA") == 1) {
        impl->type = KeyType::rsa;
        // RFC 7518 section 3.3: a key of 2048 bits or larger MUST be used.
        if (const int bits = EVP_PKEY_get_bits(key.get()); bits < 2048) {
            return tl::unexpected("RSA key of " + std::to_string(bits) +
                                  " bit; at least 2048 bit are needed (RFC 7518 section 3.3)");
        }
    } else if (EVP_PKEY_is_a(key.get(), "EC") == 1) {
        impl->type = KeyType::ec_p256;
        if (const std::string group = key_group_name(key.get()); group != key_p256_group) {
            return tl::unexpected("elliptic curve " + (group.empty() ? std::string("of an unknown name") : group) +
                                  "; only P-256 is supported");
        }
    } else {
        const char* name = EVP_PKEY_get0_type_name(key.get());
        return tl::unexpected("key of type " + std::string(name != nullptr ? name : "unknown") +
                              "; RSA (at least 2048 bit) or EC P-256 is needed");
    }
    impl->key = std::move(key);
    return std::shared_ptr<const PublicKeyHandle::Impl>(std::move(impl));
}

KeyType PublicKeyHandle::type() const { return impl_->type; }

int PublicKeyHandle::bits() const { return EVP_PKEY_get_bits(impl_->key.get()); }

PrivateKeyHandle generate_rsa(int bits) {
    if (bits < 2048) throw std::runtime_error("RSA keys below 2048 bit are not made (RFC 7518 section 3.3)");
    EvpKeyOwner key(EVP_RSA_gen(static_cast<unsigned int>(bits)));
    if (!key) throw std::runtime_error(key_generation_failed("an RSA key"));
    return PrivateKeyHandle(adopt_key(std::move(key)).value());
}

PrivateKeyHandle generate_p256() {
    EvpKeyOwner key(EVP_EC_gen("P-256"));
    if (!key) throw std::runtime_error(key_generation_failed("a P-256 key"));
    return PrivateKeyHandle(adopt_key(std::move(key)).value());
}

}  // namespace authrig::crypto

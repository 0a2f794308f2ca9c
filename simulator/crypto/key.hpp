#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace authrig::crypto {

enum class KeyType { rsa, ec_p256 };

/// `PublicKeyHandle` is a loaded public key: RSA of at least 2048 bit (RFC 7518 section 3.3) or P-256. Copies share
/// the key; safe to use from several threads.
class PublicKeyHandle {
public:
    /// Reads `-----BEGIN PUBLIC KEY-----` (SubjectPublicKeyInfo) or `-----BEGIN CERTIFICATE-----` (X.509; neither its
    /// dates nor its issuer are looked at). The error says what was found and what would do.
    [[nodiscard]] static tl::expected<PublicKeyHandle, std::string> from_pem(std::string_view pem);

    /// Reads a JWK (RFC 7517): `RSA` of at least 2048 bit, or `EC` with `P-256` and a point on that curve.
    [[nodiscard]] static tl::expected<PublicKeyHandle, std::string> from_jwk(std::string_view json);

    [[nodiscard]] KeyType type() const;
    [[nodiscard]] int bits() const;
    /// SubjectPublicKeyInfo as PEM.
    [[nodiscard]] std::string to_pem() const;
    /// JWK thumbprint with SHA-256 (RFC 7638) in base64url: the `kid` we give to keys.
    [[nodiscard]] std::string thumbprint() const;
    /// JWK (RFC 7517) as JSON text: `kty n e` or `kty crv x y`, with `use: sig`, `alg` and `kid`. Without arguments
    /// `alg` is RS256 or ES256 by type and `kid` the thumbprint.
    [[nodiscard]] std::string to_jwk(std::string_view kid = {}, std::string_view alg = {}) const;

    struct Impl;  ///< the OpenSSL object, for the files of this folder
    [[nodiscard]] const Impl& impl() const { return *impl_; }

private:
    friend class PrivateKeyHandle;
    explicit PublicKeyHandle(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
    std::shared_ptr<const Impl> impl_;
};

/// `PrivateKeyHandle` is a loaded private key, the same kinds. Copies share the key; safe to use from several threads.
class PrivateKeyHandle {
public:
    /// Reads unencrypted PKCS#8, `RSA PRIVATE KEY` or `EC PRIVATE KEY`.
    [[nodiscard]] static tl::expected<PrivateKeyHandle, std::string> from_pem(std::string_view pem);

    [[nodiscard]] PublicKeyHandle public_key() const;
    /// PKCS#8 as PEM, unencrypted.
    [[nodiscard]] std::string to_pem() const;

    [[nodiscard]] const PublicKeyHandle::Impl& impl() const { return *impl_; }

private:
    friend PrivateKeyHandle generate_rsa(int bits);
    friend PrivateKeyHandle generate_p256();
    explicit PrivateKeyHandle(std::shared_ptr<const PublicKeyHandle::Impl> impl) : impl_(std::move(impl)) {}
    std::shared_ptr<const PublicKeyHandle::Impl> impl_;
};

/// A fresh RSA key from the operating system's chance. Takes 100 to 600 ms: not on the way to an answer. Throws
/// `std::runtime_error` when OpenSSL cannot, or when `bits` is below 2048.
[[nodiscard]] PrivateKeyHandle generate_rsa(int bits = 2048);
/// A fresh P-256 key; takes no time to speak of.
[[nodiscard]] PrivateKeyHandle generate_p256();

}  // namespace authrig::crypto

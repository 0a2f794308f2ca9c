#pragma once

// Owners for OpenSSL's objects, and what a key handle holds. Only for the .cpp files of this folder: nothing else in
// the library sees an OpenSSL header.

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

#include "crypto/key.hpp"

namespace authrig::crypto {

template <auto Free>
struct FreeWith {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};

using BioOwner = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;
using BignumOwner = std::unique_ptr<BIGNUM, FreeWith<BN_free>>;
using EvpKeyOwner = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using DigestContextOwner = std::unique_ptr<EVP_MD_CTX, FreeWith<EVP_MD_CTX_free>>;
using EcdsaSignatureOwner = std::unique_ptr<ECDSA_SIG, FreeWith<ECDSA_SIG_free>>;
using CertificateOwner = std::unique_ptr<X509, FreeWith<X509_free>>;

/// The key of both handles. Never changed after it was made; EVP_PKEY may be read from several threads.
struct PublicKeyHandle::Impl {
    EvpKeyOwner key;
    KeyType type = KeyType::rsa;
};

/// Tells the kind of a key and refuses what no algorithm of ours can use.
[[nodiscard]] tl::expected<std::shared_ptr<const PublicKeyHandle::Impl>, std::string> adopt_key(EvpKeyOwner key);

}  // namespace authrig::crypto

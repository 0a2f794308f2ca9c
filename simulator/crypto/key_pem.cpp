#include <openssl/err.h>
#include <openssl/pem.h>

#include <stdexcept>

#include "crypto/openssl_handles.hpp"

namespace authrig::crypto {
namespace {

BioOwner pem_reader(std::string_view pem) {
    BioOwner bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    if (!bio) throw std::bad_alloc();
    return bio;
}

BioOwner pem_writer() {
    BioOwner bio(BIO_new(BIO_s_mem()));
    if (!bio) throw std::bad_alloc();
    return bio;
}

std::string pem_written(const BioOwner& bio) {
    char* data = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(length)};
}

/// The label of the first PEM block: `PUBLIC KEY`. Empty when there is none.
std::string_view pem_label(std::string_view text) {
    constexpr std::string_view begin = "-----BEGIN ";
    const std::size_t start = text.find(begin);
    if (start == text.npos) return {};
    text.remove_prefix(start + begin.size());
    const std::size_t end = text.find("-----");
    return end == text.npos || text.substr(0, end).find('\n') != text.npos ? std::string_view() : text.substr(0, end);
}

/// Never asks a terminal for a pass phrase.
int pem_no_pass_phrase(char*, int, int, void*) { return 0; }

constexpr std::size_t pem_size_limit = 64 * 1024;

tl::expected<EvpKeyOwner, std::string> pem_read_public(std::string_view pem) {
    const std::string_view label = pem_label(pem);
    const BioOwner bio = pem_reader(pem);
    if (label == "PUBLIC KEY") {
        EvpKeyOwner key(PEM_read_bio_PUBKEY(bio.get(), nullptr, pem_no_pass_phrase, nullptr));
        if (!key) return tl::unexpected<std::string>("the PUBLIC KEY block holds no readable key");
        return key;
    }
    if (label == "CERTIFICATE") {
        const CertificateOwner certificate(PEM_read_bio_X509(bio.get(), nullptr, pem_no_pass_phrase, nullptr));
        if (!certificate) return tl::unexpected<std::string>("the CERTIFICATE block holds no readable certificate");
        EvpKeyOwner key(X509_get_pubkey(certificate.get()));
        if (!key) return tl::unexpected<std::string>("the certificate's public key cannot be read");
        return key;
    }
    if (label.ends_with("PRIVATE KEY")) {
        return tl::unexpected<std::string>(
            "this is a private key, which must stay with the application; the public key is needed "
            "(openssl pkey -pubout)");
    }
    if (label.empty()) {
        return tl::unexpected<std::string>(
            "no PEM block found; a public key starts with -----BEGIN PUBLIC KEY-----, "
            "a certificate with -----BEGIN CERTIFICATE-----");
    }
    return tl::unexpected("a PEM block '" + std::string(label.substr(0, 40)) +
                          "' is not supported; PUBLIC KEY or CERTIFICATE is needed");
}

}  // namespace

tl::expected<PublicKeyHandle, std::string> PublicKeyHandle::from_pem(std::string_view pem) {
    if (pem.size() > pem_size_limit) return tl::unexpected<std::string>("longer than 64 KiB; no key is");
    auto key = pem_read_public(pem);
    ERR_clear_error();  // what we say is the caller's; OpenSSL's queue belongs to the thread
    if (!key) return tl::unexpected(key.error());
    auto impl = adopt_key(std::move(*key));
    if (!impl) return tl::unexpected(impl.error());
    return PublicKeyHandle(std::move(*impl));
}

std::string PublicKeyHandle::to_pem() const {
    const BioOwner bio = pem_writer();
    if (PEM_write_bio_PUBKEY(bio.get(), impl_->key.get()) != 1) throw std::runtime_error("cannot write a public key");
    return pem_written(bio);
}

tl::expected<PrivateKeyHandle, std::string> PrivateKeyHandle::from_pem(std::string_view pem) {
    if (pem.size() > pem_size_limit) return tl::unexpected<std::string>("longer than 64 KiB; no key is");
    const std::string_view label = pem_label(pem);
    if (!label.ends_with("PRIVATE KEY")) {
        return tl::unexpected<std::string>("no PRIVATE KEY block found; it starts with -----BEGIN PRIVATE KEY-----");
    }
    const BioOwner bio = pem_reader(pem);
    EvpKeyOwner key(PEM_read_bio_PrivateKey(bio.get(), nullptr, pem_no_pass_phrase, nullptr));
    ERR_clear_error();
    if (!key) {
        const bool encrypted = label.starts_with("ENCRYPTED") || pem.find("Proc-Type: 4,ENCRYPTED") != pem.npos;
        return tl::unexpected<std::string>(encrypted ? "the private key is encrypted; an unencrypted one is needed"
                                                     : "the PRIVATE KEY block holds no readable key");
    }
    auto impl = adopt_key(std::move(key));
    if (!impl) return tl::unexpected(impl.error());
    return PrivateKeyHandle(std::move(*impl));
}

PublicKeyHandle PrivateKeyHandle::public_key() const {
    // Through the public encoding, so that the result holds no private part.
    unsigned char* der = nullptr;
    const int length = i2d_PUBKEY(impl_->key.get(), &der);
    const std::unique_ptr<unsigned char, decltype([](unsigned char* bytes) { OPENSSL_free(bytes); })> owner(der);
    const unsigned char* next = der;
    EvpKeyOwner key(length > 0 ? d2i_PUBKEY(nullptr, &next, length) : nullptr);
    if (!key) throw std::runtime_error("cannot take the public part of a key");
    return PublicKeyHandle(adopt_key(std::move(key)).value());
}

std::string PrivateKeyHandle::to_pem() const {
    const BioOwner bio = pem_writer();
    if (PEM_write_bio_PrivateKey(bio.get(), impl_->key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        throw std::runtime_error("cannot write a private key");
    }
    return pem_written(bio);
}

}  // namespace authrig::crypto

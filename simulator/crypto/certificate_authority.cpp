#include "crypto/certificate_authority.hpp"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <stdexcept>

#include "crypto/openssl_handles.hpp"

namespace authrig::crypto {
namespace {

constexpr long seconds_a_day = 24 * 60 * 60;
constexpr int authority_days = 3650;

void demand(bool done) {
    if (!done) throw std::runtime_error("OpenSSL could not make a certificate");
}

EvpKeyOwner fresh_key() {
    EvpKeyOwner key(EVP_EC_gen("P-256"));
    demand(key != nullptr);
    return key;
}

template <class Write>
std::string written_pem(const Write& write) {
    const BioOwner memory(BIO_new(BIO_s_mem()));
    demand(memory && write(memory.get()) == 1);
    char* text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

std::string certificate_text(X509* certificate) {
    return written_pem([&](BIO* out) { return PEM_write_bio_X509(out, certificate); });
}

std::string key_text(EVP_PKEY* key) {
    return written_pem(
        [&](BIO* out) { return PEM_write_bio_PKCS8PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr); });
}

void name_subject(X509_NAME* name, const std::string& text) {
    demand(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(text.data()),
                                      static_cast<int>(text.size()), -1, 0) == 1);
}

/// Version, serial number, dates and key; names and signature follow.
CertificateOwner blank_certificate(EVP_PKEY* key, int from_days, int to_days) {
    CertificateOwner made(X509_new());
    unsigned char serial[8];
    demand(made && X509_set_version(made.get(), X509_VERSION_3) == 1 && RAND_bytes(serial, sizeof serial) == 1);
    serial[0] &= 0x7f;  // RFC 5280 section 4.1.2.2: positive
    const BignumOwner number(BN_bin2bn(serial, sizeof serial, nullptr));
    demand(number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(made.get())) != nullptr);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), from_days * seconds_a_day);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), to_days * seconds_a_day);
    demand(X509_set_pubkey(made.get(), key) == 1);
    return made;
}

void extend(X509* certificate, X509* issuer, int extension, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>> made(
        X509V3_EXT_conf_nid(nullptr, &context, extension, value.c_str()));
    demand(made && X509_add_ext(certificate, made.get(), -1) == 1);
}

/// `DNS:localhost,IP:127.0.0.1`: what a client compares with the host it asked for (RFC 6125).
std::string alternative_names(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) {
        const std::unique_ptr<ASN1_OCTET_STRING, FreeWith<ASN1_OCTET_STRING_free>> address(a2i_IPADDRESS(name.c_str()));
        text += (text.empty() ? "" : ",") + std::string(address ? "IP:" : "DNS:") + name;
    }
    return text;
}

CertificateOwner server_certificate(EVP_PKEY* key, const CertificateRequest& request, X509* issuer) {
    auto made = blank_certificate(key, request.valid_from_days, request.valid_to_days);
    name_subject(X509_get_subject_name(made.get()), "authrig");
    X509* const signer = issuer ? issuer : made.get();
    demand(X509_set_issuer_name(made.get(), X509_get_subject_name(signer)) == 1);
    extend(made.get(), signer, NID_basic_constraints, "critical,CA:FALSE");
    extend(made.get(), signer, NID_key_usage, "critical,digitalSignature");
    extend(made.get(), signer, NID_ext_key_usage, "serverAuth");
    extend(made.get(), signer, NID_subject_alt_name, alternative_names(request.names));
    return made;
}

void sign_certificate(X509* certificate, EVP_PKEY* key) { demand(X509_sign(certificate, key, EVP_sha256()) > 0); }

}  // namespace

struct CertificateAuthority::Impl {
    EvpKeyOwner key;
    CertificateOwner certificate;
};

CertificateAuthority::CertificateAuthority(const std::string& name)
    : impl_(std::make_unique<Impl>(Impl{fresh_key(), nullptr})) {
    impl_->certificate = blank_certificate(impl_->key.get(), -1, authority_days);
    X509* const own = impl_->certificate.get();
    name_subject(X509_get_subject_name(own), name);
    demand(X509_set_issuer_name(own, X509_get_subject_name(own)) == 1);
    extend(own, own, NID_basic_constraints, "critical,CA:TRUE");
    extend(own, own, NID_key_usage, "critical,keyCertSign");
    extend(own, own, NID_subject_key_identifier, "hash");
    sign_certificate(own, impl_->key.get());
}

CertificateAuthority::~CertificateAuthority() = default;

std::string CertificateAuthority::certificate_pem() const { return certificate_text(impl_->certificate.get()); }

IssuedCertificate CertificateAuthority::issue(const CertificateRequest& request) const {
    const auto key = fresh_key();
    const auto made = server_certificate(key.get(), request, impl_->certificate.get());
    extend(made.get(), impl_->certificate.get(), NID_authority_key_identifier, "keyid:always");
    sign_certificate(made.get(), impl_->key.get());
    return {certificate_text(made.get()), key_text(key.get())};
}

IssuedCertificate self_signed_certificate(const CertificateRequest& request) {
    const auto key = fresh_key();
    const auto made = server_certificate(key.get(), request, nullptr);
    sign_certificate(made.get(), key.get());
    return {certificate_text(made.get()), key_text(key.get())};
}

}  // namespace authrig::crypto

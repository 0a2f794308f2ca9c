#pragma once

#include <memory>
#include <string>
#include <vector>

namespace authrig::crypto {

/// `CertificateRequest` is what a server certificate is to say. Days count from now, in real time.
struct CertificateRequest {
    std::vector<std::string> names;  ///< host names, or addresses
    int valid_from_days = -1;
    int valid_to_days = 365;
};

/// `IssuedCertificate` is a certificate (RFC 5280) with its key, P-256, both PEM.
struct IssuedCertificate {
    std::string certificate_pem;
    std::string key_pem;
};

/// `CertificateAuthority` signs server certificates for tests. Made of the operating system's chance, in no time to
/// speak of; a second one of the same name is another one. Throws `std::runtime_error` when OpenSSL cannot.
class CertificateAuthority {
public:
    explicit CertificateAuthority(const std::string& name);
    ~CertificateAuthority();
    CertificateAuthority(const CertificateAuthority&) = delete;
    CertificateAuthority& operator=(const CertificateAuthority&) = delete;

    /// For those who are to trust it.
    [[nodiscard]] std::string certificate_pem() const;
    [[nodiscard]] IssuedCertificate issue(const CertificateRequest& request) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// A server certificate that nobody but its own key signed.
[[nodiscard]] IssuedCertificate self_signed_certificate(const CertificateRequest& request);

}  // namespace authrig::crypto

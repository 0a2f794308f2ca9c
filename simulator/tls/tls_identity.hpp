#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "authrig/config.hpp"
#include "core/tls_offer.hpp"
#include "crypto/certificate_authority.hpp"
#include "transport/tls_context.hpp"

namespace authrig::sim {

/// `TlsIdentity` is who the server says it is: its authority, its certificates and keys. Safe to use from several
/// threads.
class TlsIdentity {
public:
    /// `tls` is not off. Throws `ConfigError` for files that cannot be read, `EnvironmentError` for what they hold.
    TlsIdentity(const Tls& tls, std::vector<std::string> names);

    /// PEM of the generated authority; empty where the certificate was given.
    [[nodiscard]] const std::string& authority_pem() const { return authority_pem_; }
    /// Null: no TLS is spoken.
    [[nodiscard]] std::shared_ptr<transport::TlsContext> context(const TlsOffer& offer);

private:
    [[nodiscard]] crypto::IssuedCertificate certificate(TlsOffer::Certificate kind) const;

    std::vector<std::string> names_;
    crypto::IssuedCertificate given_;
    crypto::CertificateAuthority authority_;
    std::string authority_pem_;
    std::mutex mutex_;
    std::map<TlsOffer, std::shared_ptr<transport::TlsContext>> contexts_;
};

/// The names that a generated certificate is for: `localhost`, the loopback addresses, where the server listens, what it
/// calls itself, and those that were given. `*.localhost` would not do: clients take no wildcard below a top-level name.
[[nodiscard]] std::vector<std::string> certificate_names(const Config& config);

}  // namespace authrig::sim

#pragma once

#include <compare>

namespace authrig::sim {

/// `TlsOffer` is what a TLS handshake shows and takes: good by default, and otherwise as a fault wants it.
struct TlsOffer {
    enum class Certificate { good, expired, not_yet_valid, other_host, unknown_authority, self_signed };
    enum class Versions {
        current,  ///< 1.2 and later
        old_too,  ///< 1.0 and 1.1 as well
        only_old  ///< and nothing newer
    };
    enum class Ciphers {
        encrypting,
        null_too,  ///< those that do not encrypt, as well
        only_null
    };
    bool spoken = true;  ///< false: plain http where TLS is expected
    Certificate certificate = Certificate::good;
    Versions versions = Versions::current;
    Ciphers ciphers = Ciphers::encrypting;
    auto operator<=>(const TlsOffer&) const = default;
};

}  // namespace authrig::sim

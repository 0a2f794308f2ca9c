#pragma once

#include <memory>
#include <string>

namespace boost::asio::ssl {
class context;
}

namespace authrig::transport {

/// `TlsSettings` is what a server shows and takes in a handshake. Strict by default: TLS 1.2 or later (RFC 8996), and
/// ciphers that encrypt.
struct TlsSettings {
    std::string certificate_chain_pem;  ///< the server's own first
    std::string key_pem;
    bool old_versions = false;       ///< TLS 1.0 and 1.1 too
    bool only_old_versions = false;  ///< and nothing newer
    bool null_ciphers = false;       ///< ciphers that do not encrypt, too
    bool only_null_ciphers = false;  ///< and none that do
};

/// `TlsContext` is such settings, read and ready for any number of connections. Safe to use from several threads.
class TlsContext {
public:
    /// Throws `authrig::EnvironmentError` when certificate and key cannot be used.
    explicit TlsContext(const TlsSettings& settings);
    ~TlsContext();
    TlsContext(const TlsContext&) = delete;
    TlsContext& operator=(const TlsContext&) = delete;

    [[nodiscard]] boost::asio::ssl::context& native() { return *native_; }

private:
    std::unique_ptr<boost::asio::ssl::context> native_;
};

}  // namespace authrig::transport

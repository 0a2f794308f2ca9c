#pragma once

#include <openssl/ssl.h>

#include <array>

#include "transport/stream.hpp"

namespace authrig::agents {

using OwnedSsl = std::unique_ptr<SSL, decltype(&SSL_free)>;

/// `TlsStream` runs OpenSSL over two memory buffers and carries their bytes itself: the deadline holds, and no SIGPIPE
/// is raised.
class TlsStream final : public Stream {
public:
    TlsStream(std::unique_ptr<Stream> tcp, OwnedSsl ssl);

    Carried<void> handshake(Deadline deadline);
    Carried<void> write(std::string_view bytes, Deadline deadline) override;
    Carried<std::size_t> read(std::span<char> into, Deadline deadline) override;
    [[nodiscard]] bool reusable() const override;
    [[nodiscard]] SSL* ssl() const { return ssl_.get(); }

private:
    template <class Call>
    Carried<std::size_t> drive(const Call& call, Deadline deadline);
    Carried<void> flush(Deadline deadline);

    std::unique_ptr<Stream> tcp_;
    OwnedSsl ssl_;
    BIO* incoming_;
    BIO* outgoing_;
    std::array<char, 16384> buffer_{};
};

/// Adds every certificate of a PEM text to those that the context trusts. False: there is none in it.
bool trust(SSL_CTX* context, const std::string& pem);
/// RFC 6066 section 3: an address is no server name.
[[nodiscard]] bool is_ip_address(const std::string& name);

}  // namespace authrig::agents

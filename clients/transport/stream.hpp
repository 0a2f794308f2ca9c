#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "authrig/client.hpp"

namespace authrig::agents {

using Deadline = std::chrono::steady_clock::time_point;
template <class T>
using Carried = tl::expected<T, TransportError>;

/// `Stream` is one connection's bytes, plain or TLS. Every call ends by its deadline with a `timeout`.
class Stream {
public:
    virtual ~Stream() = default;
    virtual Carried<void> write(std::string_view bytes, Deadline deadline) = 0;
    /// How many bytes were read; 0 when the peer closed in order.
    virtual Carried<std::size_t> read(std::span<char> into, Deadline deadline) = 0;
    /// Whether an idle connection can carry another request: open, and nothing has arrived unasked.
    [[nodiscard]] virtual bool reusable() const = 0;
};

/// Where to connect. `name` is what the origin says and what a certificate must show; `address` may be another.
struct Peer {
    std::string name;
    std::string address;
    std::uint16_t port = 0;
};

[[nodiscard]] Carried<std::unique_ptr<Stream>> connect_tcp(const Peer& peer, Deadline deadline);
/// `TlsTrust` is whom TLS connections believe. Shared by any number of them.
struct TlsTrust;
/// The system's authorities (`SSL_CERT_FILE` adds one) and those of a PEM text.
[[nodiscard]] std::shared_ptr<const TlsTrust> tls_trust(const std::string& authorities);
/// TLS over a connected stream, its certificate verified: the chain, its dates and the host's name.
[[nodiscard]] Carried<std::unique_ptr<Stream>> start_tls(std::unique_ptr<Stream> tcp, const Peer& peer,
                                                         const TlsTrust& trusted, Deadline deadline);
/// A handshake that looks at the certificate instead of verifying it, over a stream that is of no use afterwards.
[[nodiscard]] Carried<Handshake> try_handshake(std::unique_ptr<Stream> tcp, const Peer& peer,
                                               const HandshakeOffer& offer, const std::string& authorities,
                                               Deadline deadline);

/// An error value, short to write.
[[nodiscard]] inline tl::unexpected<TransportError> not_carried(TransportError::Kind kind, std::string message) {
    return tl::make_unexpected(TransportError{.kind = kind, .message = std::move(message)});
}

}  // namespace authrig::agents

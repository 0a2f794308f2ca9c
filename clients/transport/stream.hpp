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
/// TLS over a connected stream, its certificate verified against the system's authorities (`SSL_CERT_FILE` adds one).
[[nodiscard]] Carried<std::unique_ptr<Stream>> start_tls(std::unique_ptr<Stream> tcp, const Peer& peer,
                                                         Deadline deadline);

/// An error value, short to write.
[[nodiscard]] inline tl::unexpected<TransportError> not_carried(TransportError::Kind kind, std::string message) {
    return tl::make_unexpected(TransportError{.kind = kind, .message = std::move(message)});
}

}  // namespace authrig::agents

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "transport/stream.hpp"

namespace authrig::agents {

namespace {

using Kind = TransportError::Kind;

/// `OwnedSocket` closes its descriptor.
class OwnedSocket {
public:
    explicit OwnedSocket(int fd) : fd_(fd) {}
    OwnedSocket(OwnedSocket&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    OwnedSocket& operator=(OwnedSocket&&) = delete;
    ~OwnedSocket() {
        if (fd_ >= 0) ::close(fd_);
    }
    [[nodiscard]] int fd() const { return fd_; }

private:
    int fd_;
};

/// Waits for `events`; false when the deadline came first.
bool wait_for(int fd, short events, Deadline deadline) {
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        pollfd entry{.fd = fd, .events = events, .revents = 0};
        const int ready = ::poll(&entry, 1, static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 1 << 30)));
        if (ready > 0) return true;
        if (ready == 0) return false;
        if (errno != EINTR) return true;  // the next call on the socket tells what is wrong
    }
}

tl::unexpected<TransportError> socket_failure(int error) {
    const auto kind = error == ECONNRESET || error == EPIPE ? Kind::cut
                      : error == ETIMEDOUT                  ? Kind::timeout
                                                            : Kind::refused;
    return not_carried(kind, std::strerror(error));
}

class TcpStream final : public Stream {
public:
    explicit TcpStream(OwnedSocket socket) : socket_(std::move(socket)) {}

    Carried<void> write(std::string_view bytes, Deadline deadline) override {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_.fd(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent >= 0) {
                bytes.remove_prefix(static_cast<std::size_t>(sent));
            } else if (errno == EAGAIN) {
                if (!wait_for(socket_.fd(), POLLOUT, deadline))
                    return not_carried(Kind::timeout, "the server does not read");
            } else if (errno != EINTR) {
                return socket_failure(errno);
            }
        }
        return {};
    }

    Carried<std::size_t> read(std::span<char> into, Deadline deadline) override {
        while (true) {
            const auto got = ::recv(socket_.fd(), into.data(), into.size(), 0);
            if (got >= 0) return static_cast<std::size_t>(got);
            if (errno == EAGAIN) {
                if (!wait_for(socket_.fd(), POLLIN, deadline)) return not_carried(Kind::timeout, "no answer in time");
            } else if (errno != EINTR) {
                return socket_failure(errno);
            }
        }
    }

    [[nodiscard]] bool reusable() const override {
        char byte = 0;
        return ::recv(socket_.fd(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && errno == EAGAIN;
    }

private:
    OwnedSocket socket_;
};

using AddressList = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Carried<AddressList> look_up(const Peer& peer) {
    // RFC 6761 section 6.3: names below localhost are loopback; glibc asks the network for them.
    const bool loopback = peer.address.ends_with(".localhost");
    const auto name = loopback ? std::string("127.0.0.1") : peer.address;
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const int error = ::getaddrinfo(name.c_str(), std::to_string(peer.port).c_str(), &hints, &found);
    if (error != 0) return not_carried(Kind::name, peer.address + ": " + ::gai_strerror(error));
    return AddressList(found, &::freeaddrinfo);
}

Carried<OwnedSocket> connect_address(const addrinfo& address, Deadline deadline) {
    OwnedSocket socket(::socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (socket.fd() < 0) return socket_failure(errno);
    if (::connect(socket.fd(), address.ai_addr, address.ai_addrlen) != 0) {
        if (errno != EINPROGRESS) return socket_failure(errno);
        if (!wait_for(socket.fd(), POLLOUT, deadline)) return not_carried(Kind::timeout, "no connection in time");
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(socket.fd(), SOL_SOCKET, SO_ERROR, &error, &size);
        if (error != 0) return socket_failure(error);
    }
    // A request is small and waits for its answer: Nagle's algorithm would add 40 ms to it.
    const int on = 1;
    ::setsockopt(socket.fd(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

}  // namespace

Carried<std::unique_ptr<Stream>> connect_tcp(const Peer& peer, Deadline deadline) {
    const auto addresses = look_up(peer);
    if (!addresses) return tl::make_unexpected(addresses.error());
    TransportError last{.kind = Kind::name, .message = peer.address + " has no address"};
    for (const auto* address = addresses->get(); address != nullptr; address = address->ai_next) {
        auto socket = connect_address(*address, deadline);
        if (socket) return std::make_unique<TcpStream>(std::move(*socket));
        last = socket.error();
    }
    last.message = peer.address + ":" + std::to_string(peer.port) + ": " + last.message;
    return tl::make_unexpected(last);
}

}  // namespace authrig::agents

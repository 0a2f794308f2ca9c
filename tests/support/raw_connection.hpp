#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace authrig::testing {

/// `RawResponse` is one response as it came: the status line and fields are `head`, with the empty line.
struct RawResponse {
    std::string head;
    std::string body;
    bool whole = false;  ///< false: the connection ended before the message did

    [[nodiscard]] int status() const { return head.size() < 12 ? 0 : std::stoi(head.substr(9, 3)); }
    [[nodiscard]] bool has(std::string_view field_line) const {
        return head.find("\r\n" + std::string{field_line} + "\r\n") != std::string::npos;
    }
};

/// `RawConnection` is a TCP client on loopback that sends what it is told, also what is not HTTP. Every wait is
/// bounded.
class RawConnection {
public:
    enum class End { open, closed, reset };

    explicit RawConnection(std::uint16_t port) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const timeval limit{.tv_sec = 10, .tv_usec = 0};
        ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        ::setsockopt(fd_, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        const int on = 1;
        ::setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            ::close(fd_);
            throw std::runtime_error("cannot connect");
        }
    }
    RawConnection(RawConnection&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    ~RawConnection() {
        if (fd_ >= 0) ::close(fd_);
    }

    /// False: the server does not take the bytes any more.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    void half_close() { ::shutdown(fd_, SHUT_WR); }

    /// Something can be read, or the connection ended, within that time.
    [[nodiscard]] bool readable(std::chrono::milliseconds within) {
        if (!pending_.empty()) return true;
        pollfd state{.fd = fd_, .events = POLLIN, .revents = 0};
        return ::poll(&state, 1, static_cast<int>(within.count())) == 1;
    }

    /// The next response; `without_content` for the answer to a HEAD.
    RawResponse receive(bool without_content = false) {
        RawResponse response;
        auto end = pending_.find("\r\n\r\n");
        while (end == std::string::npos && more()) end = pending_.find("\r\n\r\n");
        if (end == std::string::npos) return response;
        response.head = pending_.substr(0, end + 4);
        pending_.erase(0, end + 4);
        const std::size_t length = without_content ? 0 : content_length(response.head);
        while (pending_.size() < length && more()) {
        }
        response.whole = pending_.size() >= length;
        response.body = pending_.substr(0, length);
        pending_.erase(0, length);
        return response;
    }

    RawResponse exchange(std::string_view request) {
        send(request);
        return receive();
    }

    /// Everything up to the end of the connection.
    std::string receive_all() {
        while (more()) {
        }
        return std::exchange(pending_, {});
    }

    /// How the connection ended; reads up to there.
    [[nodiscard]] End end() {
        receive_all();
        return end_;
    }

private:
    bool more() {
        if (end_ != End::open) return false;
        char buffer[16 * 1024];
        const auto size = ::recv(fd_, buffer, sizeof buffer, 0);
        if (size > 0) {
            pending_.append(buffer, static_cast<std::size_t>(size));
            return true;
        }
        if (size == 0)
            end_ = End::closed;
        else if (errno == ECONNRESET)
            end_ = End::reset;
        return false;
    }

    static std::size_t content_length(std::string_view head) {
        constexpr std::string_view name = "\r\nContent-Length: ";
        const auto at = head.find(name);
        return at == std::string_view::npos ? 0 : std::stoul(std::string{head.substr(at + name.size(), 12)});
    }

    int fd_;
    std::string pending_;
    End end_ = End::open;
};

}  // namespace authrig::testing

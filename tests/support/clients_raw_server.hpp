#pragma once

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace authrig::testing {

/// `RawServer` is a loopback server that answers with bytes from a script: for each connection a list of answers, one a
/// request, and how the connection ends. Connections are served one after the other. The test must use up the script.
class RawServer {
public:
    enum class Ending {
        close,  ///< in order, after the last answer
        reset,  ///< after the last answer's request was read
        hold,   ///< one more request is read and never answered; ends with the client
    };
    struct Connection {
        std::vector<std::string> answers;
        Ending ending = Ending::close;
    };

    explicit RawServer(std::vector<Connection> script) : script_(std::move(script)) {
        listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* plain = reinterpret_cast<sockaddr*>(&address);
        if (::bind(listener_, plain, size) != 0 || ::listen(listener_, 16) != 0 ||
            ::getsockname(listener_, plain, &size) != 0) {
            throw std::runtime_error("no loopback socket");
        }
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;
    ~RawServer() {
        ::shutdown(listener_, SHUT_RDWR);  // wakes accept when a test left some of the script
        thread_.join();
        ::close(listener_);
    }

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] std::string origin() const { return "http://127.0.0.1:" + std::to_string(port_); }
    /// Requests as they came, in order.
    [[nodiscard]] std::vector<std::string> requests() const {
        const std::lock_guard lock(mutex_);
        return requests_;
    }
    /// Waits until so many connections were closed by the server.
    void wait_until_closed(std::size_t connections) {
        std::unique_lock lock(mutex_);
        closing_.wait(lock, [&] { return closed_ >= connections; });
    }

private:
    void serve() {
        for (const auto& connection : script_) {
            const int client = ::accept(listener_, nullptr, nullptr);
            if (client < 0) return;
            serve_connection(client, connection);
            ::close(client);
            const std::lock_guard lock(mutex_);
            ++closed_;
            closing_.notify_all();
        }
    }

    void serve_connection(int client, const Connection& connection) {
        const int on = 1;
        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        std::string pending;
        for (const auto& answer : connection.answers) {
            if (!read_request(client, pending)) return;
            ::send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
        }
        if (connection.ending == Ending::reset) {
            read_request(client, pending);
            const linger now{.l_onoff = 1, .l_linger = 0};
            ::setsockopt(client, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        } else if (connection.ending == Ending::hold) {
            read_request(client, pending);
            char byte = 0;
            while (::recv(client, &byte, 1, 0) > 0) continue;
        }
    }

    /// One request: head, and as much body as its Content-Length says.
    bool read_request(int client, std::string& pending) {
        std::size_t end = std::string::npos;
        while ((end = pending.find("\r\n\r\n")) == std::string::npos) {
            if (!read_more(client, pending)) return false;
        }
        std::size_t size = end + 4;
        const auto length = pending.find("Content-Length: ");
        if (length != std::string::npos && length < end) size += std::stoul(pending.substr(length + 16));
        while (pending.size() < size) {
            if (!read_more(client, pending)) return false;
        }
        const std::lock_guard lock(mutex_);
        requests_.push_back(pending.substr(0, size));
        pending.erase(0, size);
        return true;
    }

    static bool read_more(int client, std::string& pending) {
        char buffer[4096];
        const auto got = ::recv(client, buffer, sizeof buffer, 0);
        if (got <= 0) return false;
        pending.append(buffer, static_cast<std::size_t>(got));
        return true;
    }

    std::vector<Connection> script_;
    int listener_ = -1;
    std::uint16_t port_ = 0;
    std::thread thread_;
    mutable std::mutex mutex_;
    std::condition_variable closing_;
    std::size_t closed_ = 0;
    std::vector<std::string> requests_;
};

}  // namespace authrig::testing

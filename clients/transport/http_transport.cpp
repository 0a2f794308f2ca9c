#include <mutex>

#include "authrig/client.hpp"
#include "encoding/url.hpp"
#include "transport/httplib_exchange.hpp"

namespace authrig {

namespace {

using agents::Carried;
using agents::Deadline;
using agents::Peer;
using agents::Stream;

/// A connection that was idle for longer is not used again: its server may be about to close it.
constexpr std::chrono::seconds idle_limit{2};

struct IdleConnection {
    std::unique_ptr<Stream> stream;
    std::chrono::steady_clock::time_point since;
};

/// Host and port of `host:port`, `[::1]:port` or `host`; nothing when the port is no number.
std::optional<Peer> peer_of(const agents::Url& origin) {
    const std::string host = origin.authority.value_or("");
    const auto colon = host.rfind(':');
    const bool has_port = colon != std::string::npos && host.find(']', colon) == std::string::npos;
    Peer peer{.name = has_port ? host.substr(0, colon) : host, .address = {}, .port = 0};
    peer.port = origin.scheme == "https" ? 443 : 80;
    if (has_port) {
        const auto digits = host.substr(colon + 1);
        if (digits.empty() || digits.size() > 5 || digits.find_first_not_of("0123456789") != std::string::npos)
            return {};
        const int port = std::stoi(digits);
        if (port > 65535) return {};
        peer.port = static_cast<std::uint16_t>(port);
    }
    if (peer.name.starts_with('[') && peer.name.ends_with(']')) peer.name = peer.name.substr(1, peer.name.size() - 2);
    if (peer.name.empty()) return {};
    peer.address = peer.name;
    return peer;
}

/// Repeating such a request changes nothing (RFC 9110 section 9.2.1).
bool is_safe(const std::string& method) { return method == "GET" || method == "HEAD" || method == "OPTIONS"; }

class HttpTransport final : public Transport {
public:
    explicit HttpTransport(HttpTransportOptions options) : options_(std::move(options)) {}

    tl::expected<HttpResponse, TransportError> send(const std::string& origin, const HttpRequest& request) override {
        const Deadline deadline = std::chrono::steady_clock::now() + options_.timeout;
        if (auto idle = take_idle(origin)) {
            auto [response, reusable, ended_unanswered] = exchange(origin, std::move(idle), request, deadline);
            // A reset is an answer of a kind, and shown as such; only an orderly close is a connection that had ended
            // before.
            if (!ended_unanswered || !is_safe(request.method)) return response;
        }
        auto stream = connect(origin, deadline);
        if (!stream) return tl::make_unexpected(stream.error());
        return exchange(origin, std::move(*stream), request, deadline).response;
    }

    tl::expected<Handshake, TransportError> handshake(const std::string& origin, const HandshakeOffer& offer) override {
        const Deadline deadline = std::chrono::steady_clock::now() + options_.timeout;
        const auto peer = peer_at(origin);
        if (!peer) return tl::make_unexpected(peer.error());
        auto tcp = agents::connect_tcp(*peer, deadline);
        if (!tcp) return tl::make_unexpected(tcp.error());
        return agents::try_handshake(std::move(*tcp), *peer, offer, options_.trusted_authorities, deadline);
    }

private:
    Carried<Peer> peer_at(const std::string& origin) const {
        const auto url = agents::parse_url(origin);
        auto peer = peer_of(url);
        if (!peer || (url.scheme != "http" && url.scheme != "https")) {
            return agents::not_carried(TransportError::Kind::protocol, "not an http or https origin: `" + origin + "`");
        }
        if (const auto mapped = options_.resolve.find(origin); mapped != options_.resolve.end()) {
            peer->address = mapped->second.first;
            peer->port = mapped->second.second;
        }
        return *peer;
    }

    Carried<std::unique_ptr<Stream>> connect(const std::string& origin, Deadline deadline) {
        const auto peer = peer_at(origin);
        if (!peer) return tl::make_unexpected(peer.error());
        auto tcp = agents::connect_tcp(*peer, deadline);
        if (!tcp || !origin.starts_with("https:")) return tcp;
        return agents::start_tls(std::move(*tcp), *peer, *trusted(), deadline);
    }

    std::shared_ptr<const agents::TlsTrust> trusted() {
        const std::lock_guard lock(mutex_);
        if (!trusted_) trusted_ = agents::tls_trust(options_.trusted_authorities);
        return trusted_;
    }

    agents::Exchanged exchange(const std::string& origin, std::unique_ptr<Stream> stream, const HttpRequest& request,
                               Deadline deadline) {
        const auto host = agents::parse_url(origin).authority.value_or("");
        auto exchanged = agents::exchange_with_httplib(*stream, host, request, options_.body_limit, deadline);
        const bool close_asked = iequals(request.headers.get("Connection").value_or(""), "close");
        if (exchanged.reusable && !close_asked) give_back(origin, std::move(stream));
        return exchanged;
    }

    std::unique_ptr<Stream> take_idle(const std::string& origin) {
        const std::lock_guard lock(mutex_);
        auto& idle = idle_[origin];
        const auto oldest = std::chrono::steady_clock::now() - idle_limit;
        std::erase_if(idle, [&](const IdleConnection& connection) { return connection.since < oldest; });
        while (!idle.empty()) {
            auto stream = std::move(idle.back().stream);
            idle.pop_back();
            if (stream->reusable()) return stream;
        }
        return nullptr;
    }

    void give_back(const std::string& origin, std::unique_ptr<Stream> stream) {
        const std::lock_guard lock(mutex_);
        idle_[origin].push_back({.stream = std::move(stream), .since = std::chrono::steady_clock::now()});
    }

    HttpTransportOptions options_;
    std::mutex mutex_;
    std::shared_ptr<const agents::TlsTrust> trusted_;          ///< loaded when first needed
    std::map<std::string, std::vector<IdleConnection>> idle_;  ///< a thread that sends alone finds its own again
};

}  // namespace

tl::expected<Handshake, TransportError> Transport::handshake(const std::string& origin, const HandshakeOffer&) {
    return agents::not_carried(TransportError::Kind::protocol, "no sockets lead to " + origin);
}

std::unique_ptr<Transport> make_http_transport(HttpTransportOptions options) {
    return std::make_unique<HttpTransport>(std::move(options));
}

std::string_view to_string(TransportError::Kind kind) {
    switch (kind) {
        case TransportError::Kind::refused:
            return "refused";
        case TransportError::Kind::timeout:
            return "timeout";
        case TransportError::Kind::cut:
            return "cut";
        case TransportError::Kind::name:
            return "name";
        case TransportError::Kind::tls:
            return "tls";
        case TransportError::Kind::protocol:
            return "protocol";
    }
    return "protocol";
}

}  // namespace authrig

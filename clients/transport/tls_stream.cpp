#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>

#include "transport/stream.hpp"

namespace authrig::agents {

namespace {

using Kind = TransportError::Kind;
using SharedTlsContext = std::shared_ptr<SSL_CTX>;
using OwnedSsl = std::unique_ptr<SSL, decltype(&SSL_free)>;

/// Loading the system's authorities takes a while: once a process.
SharedTlsContext verifying_context() {
    static const SharedTlsContext context = [] {
        SharedTlsContext made(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free);
        SSL_CTX_set_min_proto_version(made.get(), TLS1_2_VERSION);
        SSL_CTX_set_default_verify_paths(made.get());
        SSL_CTX_set_verify(made.get(), SSL_VERIFY_PEER, nullptr);
        return made;
    }();
    return context;
}

std::string openssl_reason(const SSL* ssl) {
    const long verdict = SSL_get_verify_result(ssl);
    const auto error = ERR_get_error();
    ERR_clear_error();
    if (verdict != X509_V_OK) return std::string("certificate: ") + X509_verify_cert_error_string(verdict);
    const char* reason = ERR_reason_error_string(error);
    return reason ? reason : "TLS failed";
}

/// Runs OpenSSL over two memory buffers and carries their bytes itself: the deadline holds, and no SIGPIPE is raised.
class TlsStream final : public Stream {
public:
    TlsStream(std::unique_ptr<Stream> tcp, OwnedSsl ssl)
        : tcp_(std::move(tcp)), ssl_(std::move(ssl)), incoming_(BIO_new(BIO_s_mem())), outgoing_(BIO_new(BIO_s_mem())) {
        SSL_set_bio(ssl_.get(), incoming_, outgoing_);  // owns both from here on
        SSL_set_connect_state(ssl_.get());
    }

    Carried<void> handshake(Deadline deadline) {
        const auto done = drive([&] { return SSL_do_handshake(ssl_.get()); }, deadline);
        if (!done) return tl::make_unexpected(done.error());
        if (*done == 0) return not_carried(Kind::tls, "the server closed during the handshake");
        return {};
    }

    Carried<void> write(std::string_view bytes, Deadline deadline) override {
        if (bytes.empty()) return {};
        const auto done =
            drive([&] { return SSL_write(ssl_.get(), bytes.data(), static_cast<int>(bytes.size())); }, deadline);
        if (!done) return tl::make_unexpected(done.error());
        if (*done == 0) return not_carried(Kind::cut, "closed while the request was sent");
        return {};
    }

    Carried<std::size_t> read(std::span<char> into, Deadline deadline) override {
        return drive([&] { return SSL_read(ssl_.get(), into.data(), static_cast<int>(into.size())); }, deadline);
    }

    [[nodiscard]] bool reusable() const override {
        return SSL_pending(ssl_.get()) == 0 && BIO_pending(incoming_) == 0 && tcp_->reusable();
    }

private:
    /// Repeats an OpenSSL call until it is done; 0 when the peer closed.
    template <class Call>
    Carried<std::size_t> drive(const Call& call, Deadline deadline) {
        while (true) {
            ERR_clear_error();
            const int result = call();
            const int state = SSL_get_error(ssl_.get(), result);
            if (auto sent = flush(deadline); !sent && state != SSL_ERROR_SSL) return tl::make_unexpected(sent.error());
            if (result > 0) return static_cast<std::size_t>(result);
            if (state == SSL_ERROR_ZERO_RETURN) return std::size_t{0};
            if (state != SSL_ERROR_WANT_READ) return not_carried(Kind::tls, openssl_reason(ssl_.get()));
            const auto got = tcp_->read(buffer_, deadline);
            if (!got) return tl::make_unexpected(got.error());
            if (*got == 0) return std::size_t{0};
            BIO_write(incoming_, buffer_.data(), static_cast<int>(*got));
        }
    }

    Carried<void> flush(Deadline deadline) {
        while (BIO_pending(outgoing_) > 0) {
            const int size = BIO_read(outgoing_, buffer_.data(), static_cast<int>(buffer_.size()));
            if (size <= 0) break;
            auto sent = tcp_->write({buffer_.data(), static_cast<std::size_t>(size)}, deadline);
            if (!sent) return sent;
        }
        return {};
    }

    std::unique_ptr<Stream> tcp_;
    OwnedSsl ssl_;
    BIO* incoming_;
    BIO* outgoing_;
    std::array<char, 16384> buffer_{};
};

bool is_ip_address(const std::string& name) {
    const std::unique_ptr<ASN1_OCTET_STRING, decltype(&ASN1_OCTET_STRING_free)> octets(a2i_IPADDRESS(name.c_str()),
                                                                                       &ASN1_OCTET_STRING_free);
    ERR_clear_error();
    return octets != nullptr;
}

}  // namespace

Carried<std::unique_ptr<Stream>> start_tls(std::unique_ptr<Stream> tcp, const Peer& peer, Deadline deadline) {
    OwnedSsl ssl(SSL_new(verifying_context().get()), &SSL_free);
    if (!ssl) return not_carried(Kind::tls, "OpenSSL could not start");
    // RFC 6066 section 3: an address is no server name.
    if (is_ip_address(peer.name)) {
        X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl.get()), peer.name.c_str());
    } else {
        SSL_set_tlsext_host_name(ssl.get(), peer.name.c_str());
        SSL_set1_host(ssl.get(), peer.name.c_str());
    }
    auto stream = std::make_unique<TlsStream>(std::move(tcp), std::move(ssl));
    if (const auto done = stream->handshake(deadline); !done) return tl::make_unexpected(done.error());
    return stream;
}

}  // namespace authrig::agents

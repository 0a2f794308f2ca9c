#include "transport/tls_stream.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace authrig::agents {

/// Whom a connection believes.
struct TlsTrust {
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context{nullptr, &SSL_CTX_free};
};

namespace {

using Kind = TransportError::Kind;

std::shared_ptr<const TlsTrust> make_trust(const std::string& authorities) {
    auto made = std::make_shared<TlsTrust>();
    made->context.reset(SSL_CTX_new(TLS_client_method()));
    SSL_CTX_set_min_proto_version(made->context.get(), TLS1_2_VERSION);
    SSL_CTX_set_default_verify_paths(made->context.get());
    SSL_CTX_set_verify(made->context.get(), SSL_VERIFY_PEER, nullptr);
    if (!authorities.empty()) trust(made->context.get(), authorities);
    return made;
}

std::string openssl_reason(const SSL* ssl) {
    const long verdict = SSL_get_verify_result(ssl);
    const auto error = ERR_get_error();
    ERR_clear_error();
    if (verdict != X509_V_OK) return std::string("certificate: ") + X509_verify_cert_error_string(verdict);
    const char* reason = ERR_reason_error_string(error);
    return reason ? reason : "TLS failed";
}

}  // namespace

TlsStream::TlsStream(std::unique_ptr<Stream> tcp, OwnedSsl ssl)
    : tcp_(std::move(tcp)), ssl_(std::move(ssl)), incoming_(BIO_new(BIO_s_mem())), outgoing_(BIO_new(BIO_s_mem())) {
    SSL_set_bio(ssl_.get(), incoming_, outgoing_);  // owns both from here on
    SSL_set_connect_state(ssl_.get());
}

Carried<void> TlsStream::handshake(Deadline deadline) {
    const auto done = drive([&] { return SSL_do_handshake(ssl_.get()); }, deadline);
    if (!done) return tl::make_unexpected(done.error());
    if (*done == 0) return not_carried(Kind::tls, "the server closed during the handshake");
    return {};
}

Carried<void> TlsStream::write(std::string_view bytes, Deadline deadline) {
    if (bytes.empty()) return {};
    const auto done =
        drive([&] { return SSL_write(ssl_.get(), bytes.data(), static_cast<int>(bytes.size())); }, deadline);
    if (!done) return tl::make_unexpected(done.error());
    if (*done == 0) return not_carried(Kind::cut, "closed while the request was sent");
    return {};
}

Carried<std::size_t> TlsStream::read(std::span<char> into, Deadline deadline) {
    return drive([&] { return SSL_read(ssl_.get(), into.data(), static_cast<int>(into.size())); }, deadline);
}

bool TlsStream::reusable() const {
    return SSL_pending(ssl_.get()) == 0 && BIO_pending(incoming_) == 0 && tcp_->reusable();
}

/// Repeats an OpenSSL call until it is done; 0 when the peer closed.
template <class Call>
Carried<std::size_t> TlsStream::drive(const Call& call, Deadline deadline) {
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

Carried<void> TlsStream::flush(Deadline deadline) {
    while (BIO_pending(outgoing_) > 0) {
        const int size = BIO_read(outgoing_, buffer_.data(), static_cast<int>(buffer_.size()));
        if (size <= 0) break;
        auto sent = tcp_->write({buffer_.data(), static_cast<std::size_t>(size)}, deadline);
        if (!sent) return sent;
    }
    return {};
}

bool trust(SSL_CTX* context, const std::string& pem) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> text(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                         &BIO_free);
    bool any = false;
    while (X509* const found = PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr)) {
        any = X509_STORE_add_cert(SSL_CTX_get_cert_store(context), found) == 1 || any;
        X509_free(found);
    }
    ERR_clear_error();
    return any;
}

bool is_ip_address(const std::string& name) {
    const std::unique_ptr<ASN1_OCTET_STRING, decltype(&ASN1_OCTET_STRING_free)> octets(a2i_IPADDRESS(name.c_str()),
                                                                                       &ASN1_OCTET_STRING_free);
    ERR_clear_error();
    return octets != nullptr;
}

std::shared_ptr<const TlsTrust> tls_trust(const std::string& authorities) {
    if (!authorities.empty()) return make_trust(authorities);
    // Loading the system's authorities takes a while: once a process.
    static const std::shared_ptr<const TlsTrust> system = make_trust({});
    return system;
}

Carried<std::unique_ptr<Stream>> start_tls(std::unique_ptr<Stream> tcp, const Peer& peer, const TlsTrust& trusted,
                                           Deadline deadline) {
    OwnedSsl ssl(SSL_new(trusted.context.get()), &SSL_free);
    if (!ssl) return not_carried(Kind::tls, "OpenSSL could not start");
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

#pragma once

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <csignal>
#include <ctime>
#include <memory>
#include <string>

namespace authrig::testing {

/// While it lives, writing to a connection that the other side closed is an error and no signal for this thread:
/// OpenSSL writes by itself, a farewell for example. Threads that begin elsewhere keep their signals.
class NoBrokenPipe {
public:
    NoBrokenPipe() {
        sigemptyset(&signal_);
        sigaddset(&signal_, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &signal_, &before_);
    }
    ~NoBrokenPipe() {
        constexpr std::timespec at_once{};
        while (sigtimedwait(&signal_, nullptr, &at_once) > 0) continue;
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    NoBrokenPipe(const NoBrokenPipe&) = delete;
    NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;

private:
    sigset_t signal_{}, before_{};
};

/// `TlsClient` is a blocking TLS client on loopback, independent of ours: it trusts one authority, asks for `localhost`
/// and, unless told otherwise, offers what OpenSSL offers by itself.
class TlsClient {
public:
    struct Offer {
        int oldest = TLS1_2_VERSION;
        int newest = TLS1_3_VERSION;
        const char* ciphers = nullptr;
        const char* host = "localhost";
    };

    TlsClient(std::uint16_t port, const std::string& authority_pem) : TlsClient(port, authority_pem, Offer()) {}
    TlsClient(std::uint16_t port, const std::string& authority_pem, const Offer& offer)
        : context_(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free), connection_(nullptr, &BIO_free_all) {
        const NoBrokenPipe guard;
        SSL_CTX_set_min_proto_version(context_.get(), offer.oldest);
        SSL_CTX_set_max_proto_version(context_.get(), offer.newest);
        if (offer.ciphers) SSL_CTX_set_cipher_list(context_.get(), offer.ciphers);
        SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER, nullptr);
        const std::unique_ptr<BIO, decltype(&BIO_free)> text(BIO_new_mem_buf(authority_pem.data(), -1), &BIO_free);
        const std::unique_ptr<X509, decltype(&X509_free)> authority(
            PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr), &X509_free);
        if (authority) X509_STORE_add_cert(SSL_CTX_get_cert_store(context_.get()), authority.get());
        connection_.reset(BIO_new_ssl_connect(context_.get()));
        BIO_get_ssl(connection_.get(), &ssl_);
        SSL_set1_host(ssl_, offer.host);
        BIO_set_conn_hostname(connection_.get(), ("127.0.0.1:" + std::to_string(port)).c_str());
        shook_hands_ = BIO_do_connect(connection_.get()) == 1 && BIO_do_handshake(connection_.get()) == 1;
        ERR_clear_error();
    }

    ~TlsClient() {
        const NoBrokenPipe guard;
        connection_.reset();
    }
    TlsClient(const TlsClient&) = delete;
    TlsClient& operator=(const TlsClient&) = delete;

    [[nodiscard]] bool shook_hands() const { return shook_hands_; }
    /// `X509_V_OK` where the certificate was believed.
    [[nodiscard]] long verdict() const { return SSL_get_verify_result(ssl_); }
    [[nodiscard]] std::string protocol() const { return SSL_get_version(ssl_); }

    void send(const std::string& bytes) {
        const NoBrokenPipe guard;
        BIO_write(connection_.get(), bytes.data(), static_cast<int>(bytes.size()));
        static_cast<void>(BIO_flush(connection_.get()));
    }
    /// Up to the end of the connection.
    std::string receive_all() {
        const NoBrokenPipe guard;
        std::string received;
        char buffer[16 * 1024];
        for (int got = 0; (got = BIO_read(connection_.get(), buffer, sizeof buffer)) > 0;)
            received.append(buffer, static_cast<std::size_t>(got));
        ERR_clear_error();
        return received;
    }
    /// After `receive_all`: the server said farewell before it closed.
    [[nodiscard]] bool ended_in_order() const { return (SSL_get_shutdown(ssl_) & SSL_RECEIVED_SHUTDOWN) != 0; }

private:
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    std::unique_ptr<BIO, decltype(&BIO_free_all)> connection_;
    SSL* ssl_ = nullptr;
    bool shook_hands_ = false;
};

}  // namespace authrig::testing

#pragma once

#include <netinet/in.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>

namespace authrig::testing {

/// `TestCertificate` is a self-signed certificate for one DNS name, made on the spot.
class TestCertificate {
public:
    explicit TestCertificate(const std::string& name)
        : key_(EVP_EC_gen("P-256"), &EVP_PKEY_free), x509_(X509_new(), &X509_free) {
        X509_set_version(x509_.get(), 2);
        ASN1_INTEGER_set(X509_get_serialNumber(x509_.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(x509_.get()), -3600);
        X509_gmtime_adj(X509_getm_notAfter(x509_.get()), 3600);
        X509_set_pubkey(x509_.get(), key_.get());
        auto* subject = X509_get_subject_name(x509_.get());
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(name.c_str()),
                                   -1, -1, 0);
        X509_set_issuer_name(x509_.get(), subject);
        const auto alternative = "DNS:" + name;
        const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> names(
            X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, alternative.c_str()), &X509_EXTENSION_free);
        X509_add_ext(x509_.get(), names.get(), -1);
        X509_sign(x509_.get(), key_.get(), EVP_sha256());
    }
    void write_pem(const std::string& path) const {
        const std::unique_ptr<BIO, decltype(&BIO_free)> file(BIO_new_file(path.c_str(), "w"), &BIO_free);
        PEM_write_bio_X509(file.get(), x509_.get());
    }
    [[nodiscard]] EVP_PKEY* key() const { return key_.get(); }
    [[nodiscard]] X509* x509() const { return x509_.get(); }

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
    std::unique_ptr<X509, decltype(&X509_free)> x509_;
};

/// `TlsServer` serves one connection on loopback: `answers` times it reads a request without a body and answers
/// `answer`. A handshake that the client refuses ends it.
class TlsServer {
public:
    TlsServer(const TestCertificate& certificate, std::string answer, int answers)
        : context_(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free), answer_(std::move(answer)), answers_(answers) {
        SSL_CTX_use_certificate(context_.get(), certificate.x509());
        SSL_CTX_use_PrivateKey(context_.get(), certificate.key());
        listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(listener_, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(listener_, 4);
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;
    ~TlsServer() {
        ::shutdown(listener_, SHUT_RDWR);
        thread_.join();
        ::close(listener_);
    }
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    void serve() {
        // OpenSSL writes by itself, maybe to a client that has gone.
        sigset_t broken_pipe;
        sigemptyset(&broken_pipe);
        sigaddset(&broken_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
        const int client = ::accept(listener_, nullptr, nullptr);
        if (client < 0) return;
        const std::unique_ptr<SSL, decltype(&SSL_free)> ssl(SSL_new(context_.get()), &SSL_free);
        SSL_set_fd(ssl.get(), client);
        if (SSL_accept(ssl.get()) == 1) {
            for (int i = 0; i < answers_ && read_request(ssl.get()); ++i) {
                SSL_write(ssl.get(), answer_.data(), static_cast<int>(answer_.size()));
            }
            SSL_shutdown(ssl.get());
        }
        ::close(client);
    }

    static bool read_request(SSL* ssl) {
        std::string request;
        char buffer[4096];
        while (!request.ends_with("\r\n\r\n")) {
            const int got = SSL_read(ssl, buffer, sizeof buffer);
            if (got <= 0) return false;
            request.append(buffer, static_cast<std::size_t>(got));
        }
        return true;
    }

    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    std::string answer_;
    int answers_;
    int listener_ = -1;
    std::uint16_t port_ = 0;
    std::thread thread_;
};

}  // namespace authrig::testing

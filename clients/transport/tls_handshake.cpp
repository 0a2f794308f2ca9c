#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <algorithm>

#include "transport/tls_stream.hpp"

namespace authrig::agents {

namespace {

using OwnedContext = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
using Version = HandshakeOffer::Version;

int openssl_version(Version version) {
    switch (version) {
        case Version::tls1_0:
            return TLS1_VERSION;
        case Version::tls1_1:
            return TLS1_1_VERSION;
        case Version::tls1_2:
            return TLS1_2_VERSION;
        case Version::tls1_3:
            return TLS1_3_VERSION;
    }
    return TLS1_2_VERSION;
}

/// Nothing when this OpenSSL cannot offer that.
OwnedContext offering_context(const HandshakeOffer& offer, const std::string& authorities) {
    OwnedContext context(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free);
    const bool null_ciphers = offer.ciphers == HandshakeOffer::Ciphers::null;
    // TLS 1.3 has no cipher that does not encrypt.
    const auto newest = null_ciphers ? std::min(offer.newest, Version::tls1_2) : offer.newest;
    bool can = SSL_CTX_set_min_proto_version(context.get(), openssl_version(offer.oldest)) == 1 &&
               SSL_CTX_set_max_proto_version(context.get(), openssl_version(newest)) == 1;
    // The library's security levels admit neither null ciphers nor the signatures of TLS 1.0 and 1.1.
    if (null_ciphers) {
        can = can && SSL_CTX_set_cipher_list(context.get(), "eNULL:@SECLEVEL=0") == 1;
    } else if (offer.oldest < Version::tls1_2) {
        can = can && SSL_CTX_set_cipher_list(context.get(), "ALL:@SECLEVEL=0") == 1;
    }
    if (!can) context.reset();
    if (!context) return context;
    SSL_CTX_set_default_verify_paths(context.get());
    if (!authorities.empty()) trust(context.get(), authorities);
    return context;
}

/// Notes every reason for which the chain would be refused, and goes on.
int note_problem(int held, X509_STORE_CTX* verification) {
    if (held == 1) return 1;
    auto& found = *static_cast<Handshake*>(X509_STORE_CTX_get_app_data(verification));
    const int problem = X509_STORE_CTX_get_error(verification);
    if (problem == X509_V_ERR_CERT_HAS_EXPIRED || problem == X509_V_ERR_CERT_NOT_YET_VALID) {
        found.in_date = false;
    } else {
        found.trusted = false;
    }
    return 1;
}

void look_at_certificate(SSL* ssl, SSL_CTX* context, const std::string& name, Handshake& found) {
    const std::unique_ptr<X509, decltype(&X509_free)> own(SSL_get1_peer_certificate(ssl), &X509_free);
    if (!own) return;  // an anonymous cipher: nobody says who they are
    found.host_named = is_ip_address(name) ? X509_check_ip_asc(own.get(), name.c_str(), 0) == 1
                                           : X509_check_host(own.get(), name.data(), name.size(), 0, nullptr) == 1;
    found.trusted = found.in_date = true;
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> verification(X509_STORE_CTX_new(),
                                                                                       &X509_STORE_CTX_free);
    X509_STORE_CTX_init(verification.get(), SSL_CTX_get_cert_store(context), own.get(), SSL_get_peer_cert_chain(ssl));
    X509_STORE_CTX_set_default(verification.get(), "ssl_server");
    X509_STORE_CTX_set_app_data(verification.get(), &found);
    X509_STORE_CTX_set_verify_cb(verification.get(), &note_problem);
    if (X509_verify_cert(verification.get()) != 1) found.trusted = false;
    ERR_clear_error();
}

}  // namespace

Carried<Handshake> try_handshake(std::unique_ptr<Stream> tcp, const Peer& peer, const HandshakeOffer& offer,
                                 const std::string& authorities, Deadline deadline) {
    const auto context = offering_context(offer, authorities);
    OwnedSsl ssl(context ? SSL_new(context.get()) : nullptr, &SSL_free);
    ERR_clear_error();
    if (!ssl) return not_carried(TransportError::Kind::protocol, "this OpenSSL cannot offer such a handshake");
    if (!is_ip_address(peer.name)) SSL_set_tlsext_host_name(ssl.get(), peer.name.c_str());
    TlsStream stream(std::move(tcp), std::move(ssl));
    Handshake found;
    if (const auto done = stream.handshake(deadline); !done) {
        // To close, to reset and to answer something else than TLS are refusals like an alert; silence is none.
        if (done.error().kind == TransportError::Kind::timeout) return tl::make_unexpected(done.error());
        return found;
    }
    found.accepted = true;
    found.protocol = SSL_get_version(stream.ssl());
    found.encrypted = SSL_CIPHER_get_bits(SSL_get_current_cipher(stream.ssl()), nullptr) > 0;
    look_at_certificate(stream.ssl(), context.get(), peer.name, found);
    return found;
}

}  // namespace authrig::agents

#include "transport/tls_context.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ssl/context.hpp>

#include "authrig/simulator.hpp"

namespace authrig::transport {
namespace {

namespace ssl = boost::asio::ssl;

void choose_versions(SSL_CTX* context, const TlsSettings& settings) {
    const bool old = settings.old_versions || settings.only_old_versions;
    SSL_CTX_set_min_proto_version(context, old ? TLS1_VERSION : TLS1_2_VERSION);
    // TLS 1.3 has no cipher that does not encrypt.
    const int newest = settings.only_old_versions ? TLS1_1_VERSION : settings.only_null_ciphers ? TLS1_2_VERSION : 0;
    SSL_CTX_set_max_proto_version(context, newest);
}

/// Null ciphers, and the SHA-1 signatures of the old versions, are below what the library's security levels admit.
const char* cipher_list(const TlsSettings& settings) {
    if (settings.only_null_ciphers) return "eNULL:!aNULL:@SECLEVEL=0";
    if (settings.null_ciphers) return "ALL:eNULL:!aNULL:@SECLEVEL=0";
    if (settings.old_versions || settings.only_old_versions) return "ALL:!aNULL:@SECLEVEL=0";
    return "HIGH:!aNULL:!eNULL:!MD5:!3DES:!PSK:!SRP";
}

}  // namespace

TlsContext::TlsContext(const TlsSettings& settings)
    : native_(std::make_unique<ssl::context>(ssl::context::tls_server)) {
    choose_versions(native_->native_handle(), settings);
    if (SSL_CTX_set_cipher_list(native_->native_handle(), cipher_list(settings)) != 1)
        throw EnvironmentError("this OpenSSL has none of the TLS ciphers that are asked for");
    boost::system::error_code error;
    native_->use_certificate_chain(boost::asio::buffer(settings.certificate_chain_pem), error);
    if (error) throw EnvironmentError("the TLS certificate cannot be used: " + error.message());
    native_->use_private_key(boost::asio::buffer(settings.key_pem), ssl::context::pem, error);
    if (error) throw EnvironmentError("the TLS key cannot be used: " + error.message());
    if (SSL_CTX_check_private_key(native_->native_handle()) != 1)
        throw EnvironmentError("the TLS key is not the certificate's");
}

TlsContext::~TlsContext() = default;

}  // namespace authrig::transport

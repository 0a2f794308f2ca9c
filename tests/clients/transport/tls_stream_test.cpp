#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "authrig/client.hpp"
#include "clients_tls_server.hpp"

using namespace authrig;
using authrig::testing::TestCertificate;
using authrig::testing::TlsServer;

namespace {

/// The authorities are loaded once a process, when the first https origin is met: so this one is named before the tests
/// begin.
const TestCertificate& trusted_certificate() {
    static const TestCertificate certificate("as.test");
    return certificate;
}

const bool trusted_certificate_is_named = [] {
    const auto path =
        std::filesystem::temp_directory_path() / ("authrig-trusted-" + std::to_string(::getpid()) + ".pem");
    trusted_certificate().write_pem(path);
    ::setenv("SSL_CERT_FILE", path.c_str(), 1);
    static const struct Remover {
        std::filesystem::path path;
        ~Remover() { std::filesystem::remove(path); }
    } remover{path};
    return true;
}();

tl::expected<HttpResponse, TransportError> send_once(const std::string& origin, std::uint16_t port) {
    return make_http_transport({.resolve = {{origin, {"127.0.0.1", port}}}, .timeout = std::chrono::seconds(5)})
        ->send(origin, {});
}

}  // namespace

TEST_CASE("a server with a trusted certificate of the right name is talked to, on one connection") {
    REQUIRE(trusted_certificate_is_named);
    TlsServer server(trusted_certificate(), "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 2);
    const auto transport = make_http_transport(
        {.resolve = {{"https://as.test", {"127.0.0.1", server.port()}}}, .timeout = std::chrono::seconds(5)});
    for (int i = 0; i < 2; ++i) {
        const auto response = transport->send("https://as.test", {});
        CAPTURE(response ? "" : response.error().message);
        REQUIRE(response);
        CHECK(response->body == "ok");
    }
}

TEST_CASE("an authority may be trusted by one transport alone") {
    const TestCertificate own("own.test");
    const auto path = std::filesystem::temp_directory_path() / ("authrig-own-" + std::to_string(::getpid()) + ".pem");
    own.write_pem(path);
    std::ifstream file(path);
    const std::string pem{std::istreambuf_iterator<char>(file), {}};
    std::filesystem::remove(path);
    TlsServer server(own, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 1);
    const auto response = make_http_transport({.resolve = {{"https://own.test", {"127.0.0.1", server.port()}}},
                                               .timeout = std::chrono::seconds(5),
                                               .trusted_authorities = pem})
                              ->send("https://own.test", {});
    CAPTURE(response ? "" : response.error().message);
    REQUIRE(response);
    TlsServer another(own, "", 1);
    REQUIRE_FALSE(send_once("https://own.test", another.port()));
}

TEST_CASE("a handshake tells what was agreed and what is wrong with the certificate") {
    const TestCertificate unknown("other.test");
    TlsServer good(trusted_certificate(), "", 1);
    TlsServer bad(unknown, "", 1);
    const auto shake = [](std::uint16_t port, const HandshakeOffer& offer = {}) {
        return make_http_transport(
                   {.resolve = {{"https://as.test", {"127.0.0.1", port}}}, .timeout = std::chrono::seconds(5)})
            ->handshake("https://as.test", offer);
    };
    const auto agreed = shake(good.port());
    REQUIRE(agreed);
    CHECK(agreed->accepted);
    CHECK(agreed->protocol == "TLSv1.3");
    CHECK(agreed->encrypted);
    CHECK(agreed->trusted);
    CHECK(agreed->host_named);
    CHECK(agreed->in_date);
    const auto looked_at = shake(bad.port());
    REQUIRE(looked_at);
    CHECK(looked_at->accepted);
    CHECK_FALSE(looked_at->trusted);
    CHECK_FALSE(looked_at->host_named);
    CHECK(looked_at->in_date);
}

TEST_CASE("a handshake that the server does not take is an outcome, a missing server is an error") {
    TlsServer server(trusted_certificate(), "", 1);
    const auto port = server.port();
    const auto transport = make_http_transport(
        {.resolve = {{"https://as.test", {"127.0.0.1", port}}, {"https://nobody.test", {"127.0.0.1", 1}}},
         .timeout = std::chrono::seconds(5)});
    const auto refused = transport->handshake("https://as.test", {.ciphers = HandshakeOffer::Ciphers::null});
    REQUIRE(refused);
    CHECK_FALSE(refused->accepted);
    const auto missing = transport->handshake("https://nobody.test", {});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == TransportError::Kind::refused);
}

TEST_CASE("a body over TLS may end with the connection") {
    TlsServer server(trusted_certificate(), "HTTP/1.1 200 OK\r\n\r\n" + std::string(100'000, 'x'), 1);
    const auto response = send_once("https://as.test", server.port());
    REQUIRE(response);
    CHECK(response->body.size() == 100'000);
}

TEST_CASE("a certificate for another name, or from nobody known, is refused") {
    const TestCertificate unknown("as.test");
    TlsServer other_name(trusted_certificate(), "", 1);
    TlsServer other_authority(unknown, "", 1);
    for (const auto& [origin, port] :
         {std::pair{"https://other.test", other_name.port()}, {"https://as.test", other_authority.port()}}) {
        CAPTURE(origin);
        const auto response = send_once(origin, port);
        REQUIRE_FALSE(response);
        CHECK(response.error().kind == TransportError::Kind::tls);
        CHECK(response.error().message.starts_with("certificate: "));
    }
}

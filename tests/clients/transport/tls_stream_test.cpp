#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

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

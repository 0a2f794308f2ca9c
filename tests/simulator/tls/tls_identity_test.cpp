#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "crypto/certificate_authority.hpp"
#include "faults/fault.hpp"
#include "raw_connection.hpp"
#include "simulator_in_process.hpp"
#include "tls/tls_identity.hpp"
#include "tls_client.hpp"

namespace authrig::test {
namespace {

using authrig::testing::RawConnection;
using authrig::testing::TlsClient;

Config tls_config() {
    Config config;
    config.tls.mode = Tls::Mode::generated;
    return config;
}

struct TlsSimulator : Simulator {
    explicit TlsSimulator(const Config& config) : Simulator(config) { start(); }
};

long verdict_with(const char* fault) {
    auto config = tls_config();
    config.faults.push_back({.fault = fault});
    const TlsSimulator simulator(config);
    return TlsClient(simulator.port(), simulator.certificate_authority()).verdict();
}

/// A folder that goes with the test.
struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("authrig-tls-" + std::to_string(::getpid()));
    Folder() { std::filesystem::create_directory(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    std::string write(const char* name, const std::string& text) const {
        std::ofstream(path / name) << text;
        return path / name;
    }
};

}  // namespace

TEST_CASE("A generated certificate is believed by who trusts the authority, for each of its names") {
    auto config = tls_config();
    config.tls.host_names = {"as.example", "*.preview.localhost"};
    const TlsSimulator simulator(config);
    CHECK(simulator.issuer() == "https://127.0.0.1:" + std::to_string(simulator.port()));
    for (const char* host : {"localhost", "as.example", "acme.preview.localhost"}) {
        CAPTURE(host);
        CHECK(TlsClient(simulator.port(), simulator.certificate_authority(), {.host = host}).verdict() == X509_V_OK);
    }
    CHECK(TlsClient(simulator.port(), simulator.certificate_authority(), {.host = "other.example"}).verdict() ==
          X509_V_ERR_HOSTNAME_MISMATCH);
    CHECK_FALSE(TlsClient(simulator.port(), "").shook_hands());
}

TEST_CASE("A certificate names the address that is listened on and the host of the public URL") {
    Config config;
    config.host = "192.0.2.7";
    config.public_url = "https://as.example:8443/";
    const auto names = sim::certificate_names(config);
    for (const std::string name : {"localhost", "127.0.0.1", "192.0.2.7", "as.example"})
        CHECK_THAT(names, Catch::VectorContains(name));
    config.host = "0.0.0.0";  // every address, and so the name of none
    CHECK_THAT(sim::certificate_names(config), !Catch::VectorContains(std::string("0.0.0.0")));
}

TEST_CASE("Each bad certificate is refused for its own reason") {
    CHECK(verdict_with("presents_expired_certificate") == X509_V_ERR_CERT_HAS_EXPIRED);
    CHECK(verdict_with("presents_certificate_not_yet_valid") == X509_V_ERR_CERT_NOT_YET_VALID);
    CHECK(verdict_with("presents_certificate_for_another_host") == X509_V_ERR_HOSTNAME_MISMATCH);
    CHECK(verdict_with("presents_self_signed_certificate") == X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT);
    CHECK(verdict_with("presents_certificate_of_unknown_authority") != X509_V_OK);
}

TEST_CASE("Every fault of the handshake changes what a handshake shows or takes") {
    for (const auto* fault : sim::all_faults()) {
        if (!fault->handshake) continue;
        CAPTURE(fault->id);
        sim::TlsOffer offer;
        fault->handshake(offer);
        CHECK(offer != sim::TlsOffer());
        CHECK(fault->endpoint == "tls");
        CHECK(fault->seam == Seam::wire);
    }
}

TEST_CASE("A fault of the handshake acts once when it is armed for once") {
    TlsSimulator simulator(tls_config());
    simulator.arm({.fault = "presents_expired_certificate", .times = 1});
    CHECK_FALSE(TlsClient(simulator.port(), simulator.certificate_authority()).shook_hands());
    CHECK(TlsClient(simulator.port(), simulator.certificate_authority()).shook_hands());
}

TEST_CASE("The plain port refuses, shows browsers the way, revokes, and tells the authority") {
    const TlsSimulator simulator(tls_config());
    REQUIRE(simulator.plain_port() != 0);
    const auto ask = [&](const std::string& line) {
        return RawConnection(simulator.plain_port())
            .exchange(line + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
    };
    CHECK(ask("POST " + simulator.paths().token).status() == 400);
    CHECK(ask("GET " + simulator.paths().metadata).status() == 400);
    const auto login = ask("GET /login?a=b");
    CHECK(login.status() == 301);
    CHECK(login.has("Location: " + simulator.issuer() + "/login?a=b"));
    CHECK(ask("POST /login").status() == 400);
    // It gets as far as client authentication.
    const auto revoked = RawConnection(simulator.plain_port())
                             .exchange("POST " + simulator.paths().revoke +
                                       " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                       "application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\ntoken=abc");
    CHECK(revoked.status() == 401);
    CHECK(ask("GET /__admin/authority").body == simulator.certificate_authority());
}

TEST_CASE("A server in process knows a secure request from a plain one") {
    auto config = tls_config();
    config.public_url = "https://as.example";
    Simulator simulator(config);
    auto request = get_request(simulator.paths().metadata);
    CHECK(simulator.handle(request).status == 400);
    request.secure = true;
    const auto answer = simulator.handle(request);
    CHECK(answer.status == 200);
    CHECK(body_of(answer)["issuer"] == "https://as.example");
    CHECK(body_of(answer)["token_endpoint"] == "https://as.example" + simulator.paths().token);
    auto page = get_request("/login");
    page.secure = true;
    CHECK(header_of(simulator.handle(page), "set-cookie").find("; Secure") != std::string::npos);
}

TEST_CASE("Without TLS nothing needs it, whatever the server calls itself") {
    Config config;
    config.public_url = "https://as.example";  // a proxy in front of it speaks TLS
    Simulator simulator(config);
    CHECK(simulator.handle(get_request(simulator.paths().metadata)).status == 200);
    CHECK(simulator.certificate_authority().empty());
    CHECK(simulator.plain_port() == 0);
}

TEST_CASE("A given certificate is shown, and files that cannot be used are told") {
    const Folder folder;
    const crypto::CertificateAuthority authority("somebody's authority");
    const auto issued = authority.issue({.names = {"localhost"}});
    auto config = tls_config();
    config.tls.mode = Tls::Mode::given;
    config.tls.certificate_file = folder.write("certificate.pem", issued.certificate_pem);
    config.tls.key_file = folder.write("key.pem", issued.key_pem);
    {
        const TlsSimulator simulator(config);
        CHECK(TlsClient(simulator.port(), authority.certificate_pem()).verdict() == X509_V_OK);
        CHECK(simulator.certificate_authority().empty());
    }
    config.tls.key_file = folder.write("other.pem", authority.issue({.names = {"localhost"}}).key_pem);
    CHECK_THROWS_AS(Simulator(config), EnvironmentError);
    config.tls.key_file = folder.path / "missing.pem";
    CHECK_THROWS_AS(Simulator(config), ConfigError);
}

}  // namespace authrig::test

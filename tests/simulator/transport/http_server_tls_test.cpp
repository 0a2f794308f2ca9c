#include <catch2/catch.hpp>
#include <chrono>

#include "authrig/simulator.hpp"
#include "clients_tls_server.hpp"
#include "raw_connection.hpp"
#include "tls_client.hpp"
#include "transport/http_server.hpp"
#include "transport/tls_context.hpp"

using namespace std::chrono_literals;
using authrig::HttpRequest;
using authrig::HttpResponse;
using authrig::testing::RawConnection;
using authrig::testing::TestCertificate;
using authrig::testing::TlsClient;
using authrig::transport::HttpServer;
using authrig::transport::ServerOptions;
using authrig::transport::TlsContext;
using authrig::transport::TlsSettings;

namespace {

template <class Write>
std::string tls_pem(const Write& write) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new(BIO_s_mem()), &BIO_free);
    write(out.get());
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

struct Localhost {
    TestCertificate certificate{"localhost"};
    std::string certificate_pem = tls_pem([this](BIO* out) { PEM_write_bio_X509(out, certificate.x509()); });
    std::string key_pem = tls_pem([this](BIO* out) {
        PEM_write_bio_PKCS8PrivateKey(out, certificate.key(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    [[nodiscard]] TlsSettings settings() const {
        return {.certificate_chain_pem = certificate_pem, .key_pem = key_pem};
    }
};

const Localhost& localhost() {
    static const Localhost made;
    return made;
}

HttpResponse tls_answer(const HttpRequest& request) {
    HttpResponse response{.status = 200, .headers = {}, .body = request.body, .wire = {}};
    if (request.path() == "/secure") response.body = request.secure ? "secure" : "plain";
    if (request.path() == "/large") response.body = std::string(3'000'000, 'x');
    if (request.path() == "/cut") response.wire.cut_after = 4;
    return response;
}

struct TlsTestServer : HttpServer {
    explicit TlsTestServer(const TlsSettings& settings, ServerOptions options = {})
        : HttpServer(with_tls(std::move(options), settings), tls_answer) {
        start();
    }
    static ServerOptions with_tls(ServerOptions options, const TlsSettings& settings) {
        options.tls = [context = std::make_shared<TlsContext>(settings)] { return context; };
        return options;
    }
};

std::string get_last(const std::string& path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
}

}  // namespace

TEST_CASE("requests over TLS are answered, one after the other, and known to be secure") {
    TlsTestServer server(localhost().settings());
    TlsClient client(server.port(), localhost().certificate_pem);
    REQUIRE(client.shook_hands());
    CHECK(client.verdict() == X509_V_OK);
    CHECK(client.protocol() == "TLSv1.3");
    client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nfirst" + get_last("/secure"));
    const auto received = client.receive_all();
    CHECK(received.find("first") < received.find("secure"));
    CHECK(received.ends_with("\r\n\r\nsecure"));
    CHECK(client.ended_in_order());
}

TEST_CASE("a request to a plain server is not secure") {
    HttpServer server({}, tls_answer);
    server.start();
    CHECK(RawConnection(server.port()).exchange(get_last("/secure")).body == "plain");
}

TEST_CASE("a large answer arrives whole over TLS, and a cut one ends where it was cut") {
    TlsTestServer server(localhost().settings());
    TlsClient large(server.port(), localhost().certificate_pem);
    large.send(get_last("/large"));
    CHECK(large.receive_all().size() > 3'000'000);
    TlsClient cut(server.port(), localhost().certificate_pem);
    cut.send("POST /cut HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n0123456789");
    CHECK(cut.receive_all().ends_with("\r\n\r\n0123"));
}

TEST_CASE("TLS ends below 1.2, and without a cipher that encrypts") {
    TlsTestServer server(localhost().settings());
    const auto shakes = [&](const TlsClient::Offer& offer) {
        return TlsClient(server.port(), localhost().certificate_pem, offer).shook_hands();
    };
    CHECK(shakes({.oldest = TLS1_2_VERSION, .newest = TLS1_2_VERSION}));
    CHECK_FALSE(shakes({.oldest = TLS1_VERSION, .newest = TLS1_1_VERSION, .ciphers = "ALL:@SECLEVEL=0"}));
    CHECK_FALSE(shakes({.newest = TLS1_2_VERSION, .ciphers = "eNULL:@SECLEVEL=0"}));
}

TEST_CASE("weaknesses that are asked for are there") {
    auto old = localhost().settings();
    old.old_versions = true;
    TlsTestServer old_server(old);
    TlsClient old_client(old_server.port(), localhost().certificate_pem,
                         {.oldest = TLS1_VERSION, .newest = TLS1_VERSION, .ciphers = "ALL:@SECLEVEL=0"});
    CHECK(old_client.shook_hands());
    CHECK(old_client.protocol() == "TLSv1");
    auto null = localhost().settings();
    null.null_ciphers = true;
    TlsTestServer null_server(null);
    CHECK(TlsClient(null_server.port(), localhost().certificate_pem,
                    {.newest = TLS1_2_VERSION, .ciphers = "eNULL:@SECLEVEL=0"})
              .shook_hands());
}

TEST_CASE("who speaks plain http to a TLS port, or nothing at all, is not answered and not waited for") {
    ServerOptions impatient;
    impatient.read_deadline = 50ms;
    TlsTestServer server(localhost().settings(), impatient);
    RawConnection plain(server.port());
    plain.send(get_last("/"));
    CHECK(plain.receive_all().find("HTTP/1.1") == std::string::npos);
    RawConnection silent(server.port());
    CHECK(silent.end() != RawConnection::End::open);
    TlsClient next(server.port(), localhost().certificate_pem);
    CHECK(next.shook_hands());
}

TEST_CASE("a server stops while TLS connections are open and handshakes under way") {
    std::vector<RawConnection> silent;
    TlsTestServer server(localhost().settings());
    TlsClient idle(server.port(), localhost().certificate_pem);
    for (int i = 0; i < 10; ++i) silent.emplace_back(server.port());
    server.stop();
    CHECK(idle.receive_all().empty());
    for (auto& connection : silent) CHECK(connection.end() != RawConnection::End::open);
}

TEST_CASE("a certificate that cannot be used is told at once") {
    auto nothing = localhost().settings();
    nothing.certificate_chain_pem = "no certificate";
    CHECK_THROWS_AS(TlsContext(nothing), authrig::EnvironmentError);
    auto foreign_key = localhost().settings();
    foreign_key.key_pem = Localhost().key_pem;
    CHECK_THROWS_AS(TlsContext(foreign_key), authrig::EnvironmentError);
}

#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "authrig/client.hpp"
#include "authrig/entropy.hpp"
#include "authrig/simulator.hpp"

namespace authrig::testing {

/// How requests reach the server: as function calls, or over HTTP on a free loopback port.
enum class Over { in_process, loopback };

/// A configuration for tests: the clock stands still at `default_start()`, chance is reproducible, RSA keys are fixed.
[[nodiscard]] inline Config frozen_config() {
    Config config;
    config.seed = 1;
    config.start = default_start();
    return config;
}

/// `Agent` is one registered client with a browser beside it. It sends, remembers codes and tokens, and hands back each
/// answer. Lives no longer than its `Fixture`. Throws `std::runtime_error` when no answer comes.
class Agent {
public:
    Agent(ClientConfig config, const Clock& clock, Entropy& entropy, Transport& transport)
        : app(std::move(config), clock, entropy),
          browser([&transport](const std::string& origin, const HttpRequest& request) {
              return transport.send(origin, request);
          }),
          transport_(&transport) {}

    /// Goes to the authorization endpoint with the browser, logs in as `person`, allows or denies, and takes the code.
    Browse authorize(const Person& person = {.username = "jo", .password = "jo-password"}, const Edits& edits = {}) {
        Browse browse = browser.open(app.authorization_url(edits), &person, app.config().redirect_uri);
        if (browse.end == Browse::End::callback) app.receive_callback(browse.url);
        return browse;
    }
    HttpResponse redeem(const Edits& edits = {}) { return remembered(app.redeem(edits)); }
    HttpResponse refresh(const Edits& edits = {}) { return remembered(app.refresh(edits)); }
    HttpResponse client_credentials(const Edits& edits = {}) { return remembered(app.client_credentials(edits)); }
    HttpResponse jwt_bearer(const JwtEdits& jwt = {}, const Edits& edits = {}) {
        return remembered(app.jwt_bearer(app.sign_jwt(jwt), edits));
    }
    HttpResponse exchange_jwt(const JwtEdits& jwt = {}, const Edits& edits = {}) {
        return remembered(app.exchange_jwt(app.sign_jwt(jwt), edits));
    }
    HttpResponse call_api(const Edits& edits = {}) { return send(app.call_api({}, edits)); }
    HttpResponse revoke(const std::string& token, const Edits& edits = {}) { return send(app.revoke(token, edits)); }

    HttpResponse send(const OutgoingRequest& outgoing) {
        auto response = transport_->send(outgoing.origin, outgoing.request);
        if (!response)
            throw std::runtime_error(outgoing.request.method + " " + outgoing.origin + outgoing.request.target + ": " +
                                     std::string(to_string(response.error().kind)) + ", " + response.error().message);
        return std::move(*response);
    }

    ClientApp app;
    UserAgent browser;

private:
    HttpResponse remembered(const OutgoingRequest& outgoing) {
        HttpResponse response = send(outgoing);
        app.receive_tokens(response);
        return response;
    }

    Transport* transport_;
};

/// `Fixture` is a mock authorization server for one test, with agents registered at it. The users `jo`, `sam` (password
/// `<name>-password`) and the administrator `admin` are there. Ends with its scope.
class Fixture {
public:
    explicit Fixture(Over over = Over::in_process, Config config = frozen_config()) : simulator_(std::move(config)) {
        if (over == Over::in_process) {
            transport_ = std::make_unique<Call>(simulator_);
            return;
        }
        simulator_.start();
        transport_ = make_http_transport({.trusted_authorities = simulator_.certificate_authority()});
    }
    ~Fixture() {
        transport_.reset();  // closes its connections before the server goes
        simulator_.stop();
    }
    Fixture(const Fixture&) = delete;
    Fixture& operator=(const Fixture&) = delete;

    [[nodiscard]] Simulator& simulator() { return simulator_; }
    /// Moves the clock: `2m`, `1h30m`, `6mo`. Throws `std::invalid_argument` for a text that is no span.
    void advance(std::string_view span) {
        const auto parsed = parse_span(span);
        if (!parsed) throw std::invalid_argument(parsed.error());
        simulator_.clock().advance(*parsed);
    }

    /// Registers an application (a web application unless said otherwise) and gives an agent that has its credentials.
    [[nodiscard]] Agent agent(Application draft = {}) {
        if (draft.name.empty()) draft.name = "ClientApp";
        if (draft.redirect_uris.empty() && draft.type != AppType::m2m)
            draft.redirect_uris = {"https://client.example/cb"};
        std::optional<KeyPair> key;
        if (draft.type == AppType::m2m && draft.public_keys.empty()) {
            key = test_key_pair("k1");
            draft.public_keys = {{.kid = key->kid, .pem = key->public_pem}};
        }
        const Registered registered = simulator_.register_application(std::move(draft));
        ClientConfig config;
        config.name = registered.application.name;
        config.type = registered.application.type;
        config.client_id = registered.application.id.value;
        config.client_secret = registered.client_secret;
        if (!registered.application.redirect_uris.empty())
            config.redirect_uri = registered.application.redirect_uris[0];
        if (config.client_secret.empty()) config.auth = "none";
        config.scope = registered.application.scope;
        config.key = std::move(key);
        config.endpoints = endpoints();
        return {std::move(config), simulator_.clock(), entropy_, *transport_};
    }

    [[nodiscard]] Endpoints endpoints() const {
        const EndpointPaths paths = simulator_.paths();
        const auto full = [&](const std::string& path) { return path.empty() ? path : simulator_.issuer() + path; };
        return {full(paths.authorize),  full(paths.token),  full(paths.jwt_exchange), full(paths.revoke),
                full(paths.introspect), full(paths.jwks),   full(paths.metadata),     full(paths.api),
                full(paths.login),      full(paths.logout), full(paths.setup)};
    }

private:
    /// The server as a function. What a fault does below HTTP shows only over loopback.
    struct Call final : Transport {
        explicit Call(Simulator& callee) : simulator(callee) {}
        tl::expected<HttpResponse, TransportError> send(const std::string& origin,
                                                        const HttpRequest& request) override {
            if (origin != simulator.issuer())
                return tl::unexpected(TransportError{TransportError::Kind::refused, "nothing answers at " + origin});
            HttpRequest carried = request;
            carried.secure = origin.starts_with("https:");
            return simulator.handle(carried);
        }
        Simulator& simulator;
    };

    Simulator simulator_;
    SeededEntropy entropy_{1, "agents"};
    std::unique_ptr<Transport> transport_;
};

/// The value of `error` in a JSON answer (RFC 6749 section 5.2), empty when there is none.
[[nodiscard]] inline std::string error_code(const HttpResponse& response) {
    constexpr std::string_view name = "\"error\"", space = " \t\r\n";
    const std::string_view body = response.body;
    auto at = body.find(name);
    if (at == std::string_view::npos) return {};
    at = body.find_first_not_of(space, at + name.size());
    if (at == std::string_view::npos || body[at] != ':') return {};
    at = body.find_first_not_of(space, at + 1);
    if (at == std::string_view::npos || body[at] != '"') return {};
    return std::string(body.substr(at + 1, body.find('"', at + 1) - at - 1));
}

/// The answer as a person reads it when an assertion fails.
[[nodiscard]] inline std::string describe(const HttpResponse& response) {
    std::string text = std::to_string(response.status) + " " + std::string(reason_phrase(response.status));
    for (const Header& header : response.headers) text += "\n" + header.name + ": " + header.value;
    return text + "\n\n" + response.body;
}

/// A refusal is a status and an `error` (RFC 6749 section 5.2).
[[nodiscard]] inline bool is_refused(const HttpResponse& response, int status, std::string_view error) {
    return response.status == status && error_code(response) == error;
}
[[nodiscard]] inline bool succeeded(const HttpResponse& response) {
    return response.status >= 200 && response.status < 300;
}

}  // namespace authrig::testing

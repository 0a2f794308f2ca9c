#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/application.hpp"
#include "authrig/clock.hpp"
#include "authrig/config.hpp"
#include "authrig/fault.hpp"
#include "authrig/http.hpp"
#include "authrig/requirement.hpp"

namespace authrig {

/// The configuration cannot work: an unknown dialect, switch or fault, a refused address. The text says what would do.
struct ConfigError : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// The world refused: the port is busy, no socket. The text names the address.
struct EnvironmentError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// `Registered` is an application as registered, with the secret's text: the only time it is ever readable.
struct Registered {
    Application application;
    std::string client_secret;  ///< empty where the type has none
};

/// `RuleCall` is one requirement that turned into behaviour at one place (a grant or an endpoint).
struct RuleCall {
    const Requirement* requirement = nullptr;
    std::string place;   ///< `authorization_code`, `authorize`, `api`, …
    bool held = true;    ///< false: it refused
};

/// `JournalEntry` is one exchange as the server saw it.
struct JournalEntry {
    std::uint64_t number = 0;
    TimePoint at{};
    std::string endpoint;
    std::string client_id;
    HttpRequest request;
    HttpResponse response;
    std::vector<RuleCall> rules;
    std::string hint;  ///< for the person who debugs; empty when nothing was refused
};

/// The paths of a dialect, as a client is told of them. Paths, not URLs.
struct EndpointPaths {
    std::string authorize, token, jwt_exchange, revoke, introspect, jwks, metadata, api, login, logout, setup;
};

/// `Simulator` is the mock authorization server with its resource server and pages. Answers in process through
/// `handle`, and on a loopback socket between `start` and `stop`. Every tenant is apart: clock, users, applications,
/// keys, tokens, faults, journal. `tenant` is empty for the default one. Safe to use from several threads.
class Simulator {
public:
    explicit Simulator(Config config);  ///< throws `ConfigError`
    ~Simulator();
    Simulator(const Simulator&) = delete;
    Simulator& operator=(const Simulator&) = delete;

    /// The server as a function.
    [[nodiscard]] HttpResponse handle(const HttpRequest& request);

    void start();  ///< throws `EnvironmentError`
    void stop();   ///< idempotent; open connections are closed
    void wait();   ///< until `stop`, or until a request asked for shutdown
    [[nodiscard]] std::uint16_t port() const;  ///< 0 before `start`
    /// With TLS: the port of plain http, on which nothing but a revocation is served (RFC 7009 section 2). Else 0.
    [[nodiscard]] std::uint16_t plain_port() const;
    /// PEM of the generated authority that clients are to trust; empty without one.
    [[nodiscard]] std::string certificate_authority() const;
    /// Issuer of the tenant, without a trailing slash.
    [[nodiscard]] std::string issuer(std::string_view tenant = {}) const;
    [[nodiscard]] EndpointPaths paths() const;

    [[nodiscard]] VirtualClock& clock(std::string_view tenant = {});
    /// Throws `ConfigError` with the field's name when the application is not acceptable.
    Registered register_application(Application draft, std::string_view tenant = {});
    bool remove_application(const AppId& id, std::string_view tenant = {});
    UserId add_user(User user, std::string_view tenant = {});
    /// Id of the user of that name; empty when there is none.
    [[nodiscard]] UserId user_id(std::string_view username, std::string_view tenant = {}) const;
    /// `iss` of Workfront's JWTs (workfront/jwt-iss-customer).
    [[nodiscard]] std::string customer_id(std::string_view tenant = {}) const;
    /// Signs with a new key; the old one stays published until the tokens that it signed are over.
    void rotate_signing_key(std::string_view tenant = {});
    void arm(const Arming& arming, std::string_view tenant = {});  ///< throws `ConfigError` for an unknown fault
    void disarm_all(std::string_view tenant = {});
    /// The next `requests` requests overlap: none commits before all have come. Over a socket no more than there are
    /// `threads`; 0: none.
    void gather(int requests, std::string_view tenant = {});
    /// Until so many of them have come, and the first of them is being decided.
    void await_gathered(int requests, std::string_view tenant = {});
    [[nodiscard]] std::vector<JournalEntry> journal(std::string_view tenant = {}) const;
    /// Counts committed changes of the tenant's store: unchanged means that nothing was issued, burned or revoked.
    [[nodiscard]] std::uint64_t revision(std::string_view tenant = {}) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Every fault made by hand. Generated `skip:` faults are not listed: any rule call gives one.
[[nodiscard]] std::vector<FaultInfo> faults();
/// `rfc`, `workfront`.
[[nodiscard]] std::vector<std::string_view> dialects();

}  // namespace authrig

#include "engine/built_in_subject.hpp"

#include "engine/in_process_transport.hpp"

namespace authrig::engine {
namespace {

constexpr const char* plain_origin = "http://as.authrig.test";
constexpr const char* tls_origin = "https://as.authrig.test";

Config built_in_config(const CaseSetup& setup) {
    Config config;
    config.dialect = setup.dialect;
    config.public_url = setup.tls ? tls_origin : plain_origin;
    if (setup.tls) config.tls.mode = Tls::Mode::generated;
    config.seed = setup.seed;
    config.seed_label = setup.case_id;
    config.start = setup.start;
    config.switches = setup.switches;
    config.lifetimes = setup.lifetimes;
    config.users = setup.users;
    config.faults = setup.faults;
    config.threads = 4;  // requests at one instant are handled at one instant over a socket, too
    return config;
}

class BuiltInSubject final : public Subject {
public:
    BuiltInSubject(const CaseSetup& setup, BuiltInFactory::Wire wire, std::chrono::milliseconds timeout)
        : simulator_(built_in_config(setup)), users_(setup.users), origin_(setup.tls ? tls_origin : plain_origin) {
        // To the millisecond: a clock that was set while it ran may have gone on before it stood still.
        clock_.freeze();
        clock_.set(setup.start);
        if (wire == BuiltInFactory::Wire::http || setup.sockets) {
            simulator_.start();
            HttpTransportOptions options;
            options.resolve[origin_] = {"127.0.0.1", simulator_.port()};
            if (setup.tls) options.resolve[plain_origin] = {"127.0.0.1", simulator_.plain_port()};
            options.timeout = timeout;
            options.trusted_authorities = simulator_.certificate_authority();
            transport_ = make_http_transport(options);
        } else {
            std::vector<std::string> origins{origin_};
            if (setup.tls) origins.push_back(plain_origin);
            transport_ = std::make_unique<InProcessTransport>(simulator_, std::move(origins), timeout);
        }
        fill_endpoints();
    }
    ~BuiltInSubject() override {
        transport_.reset();  // closes its connections before the server goes
        simulator_.stop();
    }

    bool can(Capability) const override { return true; }
    const Endpoints& endpoints() const override { return endpoints_; }
    std::string issuer() const override { return simulator_.issuer(); }
    // The default tenant's: domain `authrig`, lane `my`.
    std::string customer_id() const override { return "customer.authrig.my"; }
    Transport& transport() override { return *transport_; }
    const Clock& clock() const override { return clock_; }

    Registered provide_application(const ApplicationWish& wish) override {
        return simulator_.register_application(wish.application);
    }
    User provide_user(const std::string& username) override {
        for (const User& user : users_)
            if (user.username == username) return user;
        throw std::invalid_argument("there is no user `" + username + "`: name it under `given: users:`");
    }
    void advance(Span span) override { clock_.advance(span); }
    void set_clock(TimePoint instant) override { clock_.set(instant); }
    void arm(const Arming& arming) override { simulator_.arm(arming); }
    void gather(int requests) override { simulator_.gather(requests); }
    void await_gathered(int requests) override { simulator_.await_gathered(requests); }
    void disarm_all() override { simulator_.disarm_all(); }
    void rotate_keys() override { simulator_.rotate_signing_key(); }
    std::uint64_t revision() const override { return simulator_.revision(); }
    std::vector<JournalEntry> journal() const override { return simulator_.journal(); }

private:
    void fill_endpoints() {
        const EndpointPaths paths = simulator_.paths();
        const auto full = [this](const std::string& path) { return path.empty() ? std::string() : origin_ + path; };
        endpoints_ = {full(paths.authorize),  full(paths.token),  full(paths.jwt_exchange), full(paths.revoke),
                      full(paths.introspect), full(paths.jwks),   full(paths.metadata),     full(paths.api),
                      full(paths.login),      full(paths.logout), full(paths.setup)};
    }

    Simulator simulator_;
    VirtualClock& clock_ = simulator_.clock();
    std::vector<User> users_;
    std::string origin_;
    std::unique_ptr<Transport> transport_;
    Endpoints endpoints_;
};

}  // namespace

std::unique_ptr<Subject> BuiltInFactory::make(const CaseSetup& setup) const {
    return std::make_unique<BuiltInSubject>(setup, wire_, timeout_);
}

}  // namespace authrig::engine

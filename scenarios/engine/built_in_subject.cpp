#include "engine/built_in_subject.hpp"

#include "engine/in_process_transport.hpp"

namespace authrig::engine {
namespace {

constexpr const char* built_in_origin = "http://as.authrig.test";

Config built_in_config(const CaseSetup& setup) {
    Config config;
    config.dialect = setup.dialect;
    config.public_url = built_in_origin;
    config.seed = setup.seed;
    config.seed_label = setup.case_id;
    config.start = setup.start;
    config.switches = setup.switches;
    config.lifetimes = setup.lifetimes;
    config.users = setup.users;
    config.faults = setup.faults;
    return config;
}

class BuiltInSubject final : public Subject {
public:
    BuiltInSubject(const CaseSetup& setup, BuiltInFactory::Wire wire, std::chrono::milliseconds timeout)
        : simulator_(built_in_config(setup)), users_(setup.users) {
        // To the millisecond: a clock that was set while it ran may have gone on before it stood still.
        clock_.freeze();
        clock_.set(setup.start);
        if (wire == BuiltInFactory::Wire::http) {
            simulator_.start();
            HttpTransportOptions options;
            options.resolve[built_in_origin] = {"127.0.0.1", simulator_.port()};
            options.timeout = timeout;
            transport_ = make_http_transport(options);
        } else {
            transport_ = std::make_unique<InProcessTransport>(simulator_, built_in_origin, timeout);
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

    Registered provide_application(const Application& draft) override { return simulator_.register_application(draft); }
    User provide_user(const std::string& username) override {
        for (const User& user : users_)
            if (user.username == username) return user;
        throw std::invalid_argument("there is no user `" + username + "`: name it under `given: users:`");
    }
    void advance(Span span) override { clock_.advance(span); }
    void set_clock(TimePoint instant) override { clock_.set(instant); }
    void arm(const Arming& arming) override { simulator_.arm(arming); }
    void disarm_all() override { simulator_.disarm_all(); }
    std::uint64_t revision() const override { return simulator_.revision(); }
    std::vector<JournalEntry> journal() const override { return simulator_.journal(); }

private:
    void fill_endpoints() {
        const EndpointPaths paths = simulator_.paths();
        const auto full = [](const std::string& path) { return path.empty() ? std::string() : built_in_origin + path; };
        endpoints_ = {full(paths.authorize),  full(paths.token),  full(paths.jwt_exchange), full(paths.revoke),
                      full(paths.introspect), full(paths.jwks),   full(paths.metadata),     full(paths.api),
                      full(paths.login),      full(paths.logout), full(paths.setup)};
    }

    Simulator simulator_;
    VirtualClock& clock_ = simulator_.clock();
    std::vector<User> users_;
    std::unique_ptr<Transport> transport_;
    Endpoints endpoints_;
};

}  // namespace

std::unique_ptr<Subject> BuiltInFactory::make(const CaseSetup& setup) const {
    return std::make_unique<BuiltInSubject>(setup, wire_, timeout_);
}

}  // namespace authrig::engine

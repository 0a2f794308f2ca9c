#include "authrig/simulator.hpp"

#include <algorithm>
#include <condition_variable>

#include "apps/app_type_traits.hpp"
#include "core/register_application.hpp"
#include "core/server.hpp"
#include "tls/tls_identity.hpp"
#include "transport/http_server.hpp"

namespace authrig {

struct Simulator::Impl {
    explicit Impl(Config config) : server(std::move(config)) {
        const auto& tls_config = server.config().tls;
        if (tls_config.mode != Tls::Mode::off)
            tls = std::make_unique<sim::TlsIdentity>(tls_config, sim::certificate_names(server.config()));
        if (tls) server.certificate_authority = tls->authority_pem();
        server.on_shutdown = [this] {
            const std::scoped_lock lock(mutex);
            stopping = true;
            stopped.notify_all();
        };
    }

    /// Where it listens, once it does.
    std::unique_ptr<transport::HttpServer> listen(std::uint16_t port, bool secure) {
        const auto& config = server.config();
        transport::ServerOptions options;
        options.host = config.host;
        options.port = port;
        options.threads = secure || !tls ? config.threads : 1;
        if (secure) options.tls = [this] { return tls->context(server.tls_offer()); };
        auto made = std::make_unique<transport::HttpServer>(
            options, [this](const HttpRequest& request) { return server.handle(request); });
        made->start();
        return made;
    }

    sim::Server server;
    std::unique_ptr<sim::TlsIdentity> tls;
    std::unique_ptr<transport::HttpServer> http, plain;
    std::mutex mutex;
    std::condition_variable stopped;
    bool stopping = false;
};

Simulator::Simulator(Config config) {
    const bool loopback = config.host.starts_with("127.") || config.host == "::1" || config.host == "localhost";
    if (!loopback && !config.allow_remote)
        throw ConfigError("host `" + config.host + "` is not a loopback address; --allow-remote (allow_remote) permits it");
    impl_ = std::make_unique<Impl>(std::move(config));
}

Simulator::~Simulator() { stop(); }

HttpResponse Simulator::handle(const HttpRequest& request) { return impl_->server.handle(request); }

void Simulator::start() {
    const auto& config = impl_->server.config();
    impl_->http = impl_->listen(config.port, impl_->tls != nullptr);
    if (impl_->tls) impl_->plain = impl_->listen(config.plain_port, false);
    if (!config.public_url.empty()) return;
    const bool ipv6 = config.host.find(':') != std::string::npos;
    impl_->server.set_origin((impl_->tls ? "https://" : "http://") + (ipv6 ? "[" + config.host + "]" : config.host) + ":" +
                             std::to_string(port()));
}

void Simulator::stop() {
    impl_->http.reset();
    impl_->plain.reset();
    impl_->server.on_shutdown();
}

void Simulator::wait() {
    std::unique_lock lock(impl_->mutex);
    impl_->stopped.wait(lock, [this] { return impl_->stopping; });
}

std::uint16_t Simulator::port() const { return impl_->http ? impl_->http->port() : 0; }

std::uint16_t Simulator::plain_port() const { return impl_->plain ? impl_->plain->port() : 0; }

std::string Simulator::certificate_authority() const { return impl_->server.certificate_authority; }

std::string Simulator::issuer(std::string_view tenant) const { return impl_->server.tenant(tenant).issuer; }

EndpointPaths Simulator::paths() const { return impl_->server.dialect().paths; }

void Simulator::gather(int requests, std::string_view tenant) {
    // Over a socket no more are handled at one time than there are threads.
    const int together = impl_->http ? std::min(requests, impl_->server.config().threads) : requests;
    impl_->server.tenant(tenant).gathering.expect(together);
}

void Simulator::await_gathered(int requests, std::string_view tenant) {
    impl_->server.tenant(tenant).gathering.await(requests);
}

VirtualClock& Simulator::clock(std::string_view tenant) { return impl_->server.tenant(tenant).clock; }

Registered Simulator::register_application(Application draft, std::string_view tenant) {
    auto& owner = impl_->server.tenant(tenant);
    const std::scoped_lock lock(owner.mutex);
    return sim::register_application(owner, std::move(draft));
}

bool Simulator::remove_application(const AppId& id, std::string_view tenant) {
    auto& owner = impl_->server.tenant(tenant);
    const std::scoped_lock lock(owner.mutex);
    return sim::remove_application(owner, id.value);
}

UserId Simulator::add_user(User user, std::string_view tenant) {
    auto& owner = impl_->server.tenant(tenant);
    const std::scoped_lock lock(owner.mutex);
    return owner.users.add(std::move(user), *owner.entropy).user.id;
}

UserId Simulator::user_id(std::string_view username, std::string_view tenant) const {
    auto& owner = impl_->server.tenant(tenant);
    const std::scoped_lock lock(owner.mutex);
    const auto* record = owner.users.find_by_name(username);
    return record ? record->user.id : UserId{};
}

std::string Simulator::customer_id(std::string_view tenant) const { return impl_->server.tenant(tenant).customer_id(); }

void Simulator::rotate_signing_key(std::string_view tenant) {
    auto& owner = impl_->server.tenant(tenant);
    owner.signing_key.rotate(add(owner.clock.now(), owner.settings.access_token_lifetime));
}

void Simulator::arm(const Arming& arming, std::string_view tenant) {
    auto& owner = impl_->server.tenant(tenant);
    const std::scoped_lock lock(owner.mutex);
    owner.faults.arm(arming);
}

void Simulator::disarm_all(std::string_view tenant) {
    auto& owner = impl_->server.tenant(tenant);
    const std::scoped_lock lock(owner.mutex);
    owner.faults.clear();
}

std::vector<JournalEntry> Simulator::journal(std::string_view tenant) const { return impl_->server.tenant(tenant).journal.entries(); }

std::uint64_t Simulator::revision(std::string_view tenant) const {
    auto& owner = impl_->server.tenant(tenant);
    const std::scoped_lock lock(owner.mutex);
    return owner.tokens.revision() + owner.application_revision;
}

}  // namespace authrig

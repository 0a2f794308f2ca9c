#pragma once

#include <functional>
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>

#include "authrig/config.hpp"
#include "authrig/http.hpp"
#include "core/tenant.hpp"
#include "core/tls_offer.hpp"

namespace authrig::sim {

/// `Server` is the authorization server as a function: finds the tenant and the endpoint and runs the pipeline of seams.
class Server {
public:
    explicit Server(Config config);

    [[nodiscard]] HttpResponse handle(const HttpRequest& request);

    /// The tenant of that name, made on first use. Throws `ConfigError` when the name is not acceptable.
    [[nodiscard]] Tenant& tenant(std::string_view name);
    [[nodiscard]] std::vector<std::string> tenant_names() const;
    [[nodiscard]] const Dialect& dialect() const { return dialect_; }
    [[nodiscard]] const Config& config() const { return config_; }
    /// The origin that issuers begin with; set once the port is known.
    void set_origin(std::string origin);
    [[nodiscard]] const std::string& origin() const { return origin_; }

    /// What the next TLS handshake shows: a connection has no tenant yet, so the default one's faults decide.
    [[nodiscard]] TlsOffer tls_offer();

    std::string certificate_authority;  ///< PEM, told at `/__admin/authority`; empty: none was made
    std::function<void()> on_shutdown;  ///< asked for at `/__admin/shutdown`

private:
    struct Target {
        Tenant* tenant;
        std::string_view path;  ///< below the tenant
    };
    [[nodiscard]] Target locate(const HttpRequest& request);
    [[nodiscard]] HttpResponse answer(Tenant& tenant, const HttpRequest& request, std::string_view path);
    [[nodiscard]] std::string issuer_of(std::string_view name) const;

    const Config config_;
    const Dialect& dialect_;
    std::string origin_;
    mutable std::shared_mutex mutex_;
    std::map<std::string, std::unique_ptr<Tenant>, std::less<>> tenants_;
    Tenant* default_tenant_ = nullptr;
};

}  // namespace authrig::sim

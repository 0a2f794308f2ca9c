#include "core/server.hpp"

#include <algorithm>

#include "authrig/simulator.hpp"
#include "control/control.hpp"
#include "core/answers.hpp"
#include "core/cross_origin.hpp"
#include "core/endpoint.hpp"
#include "core/require_tls.hpp"

namespace authrig::sim {
namespace {

constexpr std::string_view tenant_prefix = "/t/";
constexpr std::string_view well_known = "/.well-known/";
constexpr std::size_t tenant_limit = 1000;

bool tenant_name_acceptable(std::string_view name) {
    return name.size() <= 63 && std::ranges::all_of(name, [](unsigned char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
           });
}

const Dialect& dialect_of(const Config& config) {
    if (const auto* dialect = find_dialect(config.dialect)) return *dialect;
    throw ConfigError("unknown dialect `" + config.dialect + "`; there are `rfc` and `workfront`");
}

struct Route {
    const Endpoint* endpoint = nullptr;
    std::string_view rest;
};

Route find_route(const Dialect& dialect, std::string_view path) {
    for (const auto* endpoint : all_endpoints())
        if (const auto rest = endpoint->match(dialect, path)) return {endpoint, *rest};
    return {};
}

HttpResponse method_not_allowed(const Endpoint& endpoint) {
    auto response = json_error(405, "invalid_request", "this endpoint takes " + std::string(endpoint.methods));
    std::string allow(endpoint.methods);
    std::size_t at = 0;
    while ((at = allow.find(' ', at)) != std::string::npos) allow.replace(at, 1, ", "), at += 2;
    response.headers.set("Allow", allow);
    return response;
}

HttpResponse answer_at(const Endpoint& endpoint, Exchange& exchange) {
    if (endpoint.cross_origin && is_preflight(exchange.request)) return answer_preflight(endpoint);
    if (!method_listed(endpoint.methods, exchange.request.method)) return method_not_allowed(endpoint);
    if (auto refused = require_tls(exchange)) return std::move(*refused);
    return endpoint.answer(exchange);
}

}  // namespace

Server::Server(Config config) : config_(std::move(config)), dialect_(dialect_of(config_)) {
    origin_ = config_.public_url;
    if (origin_.empty()) origin_ = config_.tls.mode == Tls::Mode::off ? "http://127.0.0.1" : "https://127.0.0.1";
    while (origin_.ends_with('/')) origin_.pop_back();
    default_tenant_ = &tenant("");
}

std::string Server::issuer_of(std::string_view name) const {
    return name.empty() ? origin_ : origin_ + std::string(tenant_prefix) + std::string(name);
}

void Server::set_origin(std::string origin) {
    const std::unique_lock lock(mutex_);
    origin_ = std::move(origin);
    for (auto& [name, tenant] : tenants_) tenant->issuer = issuer_of(name);
}

Tenant& Server::tenant(std::string_view name) {
    {
        const std::shared_lock lock(mutex_);
        if (const auto found = tenants_.find(name); found != tenants_.end()) return *found->second;
    }
    if (!tenant_name_acceptable(name))
        throw ConfigError("tenant `" + std::string(name) + "`: a name has up to 63 of a-z 0-9 - . _");
    const std::unique_lock lock(mutex_);
    if (tenants_.size() >= tenant_limit) throw ConfigError("there are " + std::to_string(tenant_limit) + " tenants already");
    if (const auto found = tenants_.find(name); found != tenants_.end()) return *found->second;
    auto made = std::make_unique<Tenant>(config_, dialect_, std::string(name), issuer_of(name));
    return *tenants_.emplace(std::string(name), std::move(made)).first->second;
}

TlsOffer Server::tls_offer() {
    TlsOffer offer;
    const std::scoped_lock lock(default_tenant_->mutex);
    default_tenant_->faults.on_handshake(offer);
    return offer;
}

std::vector<std::string> Server::tenant_names() const {
    const std::shared_lock lock(mutex_);
    std::vector<std::string> names;
    for (const auto& [name, tenant] : tenants_) names.push_back(name);
    return names;
}

/// `/t/NAME/…`, `/.well-known/X/t/NAME` (RFC 8414 section 3.1), or in the Workfront dialect the host `NAME.localhost`.
Server::Target Server::locate(const HttpRequest& request) {
    const auto path = request.path();
    if (path.starts_with(tenant_prefix)) {
        const auto rest = path.substr(tenant_prefix.size());
        const auto slash = std::min(rest.find('/'), rest.size());
        return {&tenant(rest.substr(0, slash)), rest.substr(slash)};
    }
    if (path.starts_with(well_known)) {
        const auto inserted = path.find(tenant_prefix);
        if (inserted != std::string_view::npos)
            return {&tenant(path.substr(inserted + tenant_prefix.size())), path.substr(0, inserted)};
    }
    if (dialect_.redirect_extras) {
        auto host = request.headers.get("host").value_or("");
        host = host.substr(0, host.find(':'));
        constexpr std::string_view suffix = ".localhost";
        if (host.size() > suffix.size() && iequals(host.substr(host.size() - suffix.size()), suffix))
            return {&tenant(host.substr(0, host.size() - suffix.size())), path};
    }
    return {default_tenant_, path};
}

HttpResponse Server::handle(const HttpRequest& request) {
    try {
        const auto target = locate(request);
        if (is_control(target.path)) return answer_control(*this, *target.tenant, request, target.path);
        return answer(*target.tenant, request, target.path);
    } catch (const ConfigError& error) {
        return json_error(400, "invalid_request", error.what());
    }
}

HttpResponse Server::answer(Tenant& tenant, const HttpRequest& request, std::string_view path) {
    const auto route = find_route(dialect_, path);
    if (!route.endpoint) return not_found(path);
    const bool gathered = tenant.gathering.arrive();
    std::unique_lock lock(tenant.mutex);
    if (gathered) tenant.gathering.enter();
    auto active = tenant.faults.empty() ? ActiveFaults{}
                                        : tenant.faults.activate(route.endpoint->name, request, tenant.clock.now());
    HttpRequest altered;
    const HttpRequest* seen = &request;
    if (!active.empty()) {
        altered = request;
        active.on_request(altered);
        seen = &altered;
    }
    Exchange exchange(tenant, *seen, route.endpoint->name, route.rest, std::move(active), std::move(lock));
    if (gathered) exchange.gather();
    auto response = answer_at(*route.endpoint, exchange);
    open_to_origins(*route.endpoint, *seen, response);
    exchange.release();
    exchange.faults.on_response(response);
    tenant.journal.add({.number = 0,
                        .at = exchange.now,
                        .endpoint = exchange.endpoint,
                        .client_id = std::move(exchange.client_id),
                        .request = request,
                        .response = response,
                        .rules = exchange.book.records(),
                        .hint = std::move(exchange.hint)});
    return response;
}

}  // namespace authrig::sim

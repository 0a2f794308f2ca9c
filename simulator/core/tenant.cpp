#include "core/tenant.hpp"

#include "apps/app_type_traits.hpp"
#include "core/register_application.hpp"

namespace authrig::sim {
namespace {

std::unique_ptr<Entropy> make_entropy(const Config& config, const std::string& tenant) {
    if (!config.seed) return std::make_unique<SystemEntropy>();
    return std::make_unique<SeededEntropy>(*config.seed, config.seed_label + "/" + tenant);
}

/// `acme.preview` is the domain `acme` in the lane `preview`; without a lane it is `my` (workfront/authorize-redirect-extras).
std::pair<std::string, std::string> split_domain(const std::string& tenant) {
    if (tenant.empty()) return {"authrig", "my"};
    const auto dot = tenant.find('.');
    if (dot == std::string::npos) return {tenant, "my"};
    return {tenant.substr(0, dot), tenant.substr(dot + 1)};
}

}  // namespace

Tenant::Tenant(const Config& given, const Dialect& dialect, std::string tenant_name, std::string tenant_issuer)
    : config(given),
      name(std::move(tenant_name)),
      issuer(std::move(tenant_issuer)),
      settings(make_settings(dialect, given)),
      entropy(make_entropy(given, name)),
      signing_key(given.seed.has_value()),
      journal(given.journal_limit) {
    std::tie(domain, lane) = split_domain(name);
    reset();
}

std::string Tenant::customer_id() const { return "customer." + domain + "." + lane; }

void Tenant::reset() {
    const std::scoped_lock lock(mutex);
    applications.clear();
    users.clear();
    sessions.clear();
    tokens.clear();
    guesses.clear();
    faults.clear();
    journal.clear();
    // Stopped first: a clock that is set while it runs has gone on by the time it stops.
    if (config.start) clock.freeze(), clock.set(*config.start);
    else clock.set(VirtualClock().now()), clock.resume();
    for (const auto& user : config.users.empty() ? default_users() : config.users) users.add(user, *entropy);
    for (const auto& application : config.applications) register_application(*this, application);
    for (const auto& arming : config.faults) faults.arm(arming);
}

}  // namespace authrig::sim

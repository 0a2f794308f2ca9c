#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

#include "apps/application_registry.hpp"
#include "authrig/config.hpp"
#include "authrig/entropy.hpp"
#include "core/guess_limiter.hpp"
#include "core/gathering.hpp"
#include "core/journal.hpp"
#include "core/settings.hpp"
#include "faults/armed_faults.hpp"
#include "tokens/signing_keys.hpp"
#include "tokens/token_store.hpp"
#include "users/session_store.hpp"
#include "users/user_directory.hpp"

namespace authrig::sim {

/// `Tenant` is one issuer with everything of its own. `mutex` guards all but the clock, the entropy source, the journal,
/// the gathering and the signing key, which guard themselves.
struct Tenant {
    Tenant(const Config& config, const Dialect& dialect, std::string name, std::string issuer);

    /// Back to what the configuration says: users, applications, faults; no sessions, tokens or journal; clock as at start.
    void reset();
    [[nodiscard]] std::string url(std::string_view path) const { return issuer + std::string(path); }
    /// Workfront's customer id: the issuer of its JWTs.
    [[nodiscard]] std::string customer_id() const;

    const Config config;
    const std::string name;    ///< empty for the default tenant
    std::string issuer;        ///< without a trailing slash
    std::string domain, lane;  ///< Workfront: `acme`, `preview`
    Settings settings;
    VirtualClock clock;
    std::unique_ptr<Entropy> entropy;
    SigningKey signing_key;
    Journal journal;
    Gathering gathering;

    mutable std::mutex mutex;
    ApplicationRegistry applications;
    UserDirectory users;
    SessionStore sessions;
    TokenStore tokens;
    GuessLimiter guesses;
    ArmedFaults faults;
    std::uint64_t application_revision = 0;  ///< counts changes of applications
    std::size_t generated_keys = 0;          ///< key pairs handed out so far
};

}  // namespace authrig::sim

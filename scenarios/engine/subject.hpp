#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "authrig/client.hpp"
#include "authrig/clock.hpp"
#include "authrig/fault.hpp"
#include "authrig/simulator.hpp"

namespace authrig::engine {

/// What a subject may or may not be able to do for a case.
enum class Capability {
    clock,         ///< its protocol time can be moved
    faults,        ///< it misbehaves on request
    revision,      ///< it tells whether its store changed
    journal,       ///< it tells which rules it applied
    applications,  ///< applications can be registered as a case wants them
    users,         ///< users can be made
    switches       ///< it takes named choices and lifetimes
};
[[nodiscard]] std::string_view to_string(Capability capability);

/// The subject lacks something that the case needs: the case is `not_applicable`, and this is the reason.
struct NotApplicable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// `CaseSetup` is what a case needs of its subject before the first step.
struct CaseSetup {
    std::string case_id;
    std::string dialect;
    std::uint64_t seed = 0;
    TimePoint start = default_start();
    std::map<std::string, std::string, std::less<>> switches;
    std::map<std::string, Span, std::less<>> lifetimes;
    std::vector<User> users;
    std::vector<Arming> faults;
    bool own_start = false;  ///< the scenario asks for that instant
};

/// `Subject` is the authorization server that is judged, as one case sees it: fresh, and alone with the case. What it
/// cannot do throws `NotApplicable`.
class Subject {
public:
    virtual ~Subject() = default;
    [[nodiscard]] virtual bool can(Capability capability) const = 0;
    [[nodiscard]] virtual const Endpoints& endpoints() const = 0;
    [[nodiscard]] virtual std::string issuer() const = 0;
    /// Workfront: the customer, who is the issuer of its JWTs.
    [[nodiscard]] virtual std::string customer_id() const = 0;
    [[nodiscard]] virtual Transport& transport() = 0;
    [[nodiscard]] virtual const Clock& clock() const = 0;

    virtual Registered provide_application(const Application& draft) = 0;
    /// The person who can log in under that name.
    [[nodiscard]] virtual User provide_user(const std::string& username) = 0;

    virtual void advance(Span) { lacks(Capability::clock); }
    virtual void set_clock(TimePoint) { lacks(Capability::clock); }
    virtual void arm(const Arming&) { lacks(Capability::faults); }
    virtual void disarm_all() { lacks(Capability::faults); }
    [[nodiscard]] virtual std::uint64_t revision() const { lacks(Capability::revision); }
    [[nodiscard]] virtual std::vector<JournalEntry> journal() const { lacks(Capability::journal); }

protected:
    [[noreturn]] static void lacks(Capability capability);
};

/// `SubjectFactory` makes one subject a case. Safe to use from several threads.
class SubjectFactory {
public:
    virtual ~SubjectFactory() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual std::unique_ptr<Subject> make(const CaseSetup& setup) const = 0;
};

}  // namespace authrig::engine

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "authrig/browser_driver.hpp"
#include "authrig/client.hpp"
#include "authrig/clock.hpp"
#include "authrig/fault.hpp"
#include "authrig/simulator.hpp"
#include "engine/scope_words.hpp"

namespace authrig::engine {

/// What a subject may or may not be able to do for a case.
enum class Capability {
    clock,         ///< its protocol time can be moved
    faults,        ///< it misbehaves on request
    revision,      ///< it tells whether its store changed
    journal,       ///< it tells which rules it applied
    keys,          ///< its signing key can be replaced
    gathering,     ///< it holds a request until others have come
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
    bool own_start = false;   ///< the scenario asks for that instant
    bool own_server = false;  ///< it asks for switches, lifetimes or faults
    bool tls = false;         ///< it asks for a server that speaks TLS
    bool sockets = false;     ///< it looks below HTTP: no calling the server as a function
    bool own_users = false;   ///< it changes or adds people
    bool moves_clock = false;
    std::map<std::string, std::string, std::less<>> own_switches;
    std::string built_in;  ///< why no other server can be judged by it; empty: others can
    std::map<std::string, std::vector<std::string>, std::less<>> offers;  ///< what the metadata must list
    std::vector<std::string> behaves;                                     ///< names of `behaviours()`
};

/// `ApplicationWish` is an application as a case wants it. What the case did not choose is the subject's to choose.
struct ApplicationWish {
    Application application;
    std::string auth;  ///< how the agent will authenticate: `basic post none …`
    bool own_redirect_uris = false;
    bool own_secret = false;
    bool own_refresh = false;
    bool own_keys = false;
};

/// `Subject` is the authorization server that is judged, as one case sees it: fresh, and alone with the case. What it
/// cannot do throws `NotApplicable`.
class Subject {
public:
    virtual ~Subject() = default;
    [[nodiscard]] virtual bool can(Capability capability) const = 0;
    [[nodiscard]] virtual const Endpoints& endpoints() const = 0;
    /// The same by plain http, of a subject that speaks TLS: on the port 80 of its host.
    [[nodiscard]] virtual Endpoints plain_endpoints() const;
    [[nodiscard]] virtual std::string issuer() const = 0;
    /// Workfront: the customer, who is the issuer of its JWTs.
    [[nodiscard]] virtual std::string customer_id() const = 0;
    [[nodiscard]] virtual Transport& transport() = 0;
    [[nodiscard]] virtual const Clock& clock() const = 0;

    virtual Registered provide_application(const ApplicationWish& wish) = 0;
    /// The key with which an application that it provided signs, where that is none of the test key pairs.
    [[nodiscard]] virtual std::optional<KeyPair> key_of(const std::string& client_id) const {
        static_cast<void>(client_id);
        return std::nullopt;
    }
    /// The person who can log in under that name.
    [[nodiscard]] virtual User provide_user(const std::string& username) = 0;

    /// Throws `NotApplicable` when that grant is none of its own, or works otherwise than the application wants it.
    virtual void need_grant(std::string_view, const Application&) const {}
    /// How its pages are used, and how a person signs in without one. The answer says whether it did.
    [[nodiscard]] virtual PageHints page_hints() const { return {}; }
    [[nodiscard]] virtual bool sign_in_directly(UserAgent&, const Person&) { return false; }
    /// A browser that is none of ours, for a person, where its pages need one; null: `UserAgent` does.
    [[nodiscard]] virtual DrivenBrowser* driven_browser(const std::string& user) {
        static_cast<void>(user);
        return nullptr;
    }
    virtual void forget_driven_browser(const std::string&) {}
    /// What it calls the scopes of the scenarios.
    [[nodiscard]] virtual const ScopeWords& scopes() const;
    /// Whether that answer, which looks like no page that we know, tells a person of an error.
    [[nodiscard]] virtual bool shows_error(int status, const std::string& text) const {
        static_cast<void>(text);
        static_cast<void>(status);
        return false;
    }
    /// Whether its resource's answers tell that member of what scenarios look for, and the answer with its members
    /// named as scenarios do.
    [[nodiscard]] virtual bool resource_tells(std::string_view) const { return true; }
    virtual void read_resource(Node&) const {}
    /// What agents ask for where the scenario asks for no scope.
    [[nodiscard]] virtual std::string default_scope() const { return {}; }

    virtual void advance(Span) { lacks(Capability::clock); }
    virtual void set_clock(TimePoint) { lacks(Capability::clock); }
    virtual void arm(const Arming&) { lacks(Capability::faults); }
    /// The next `requests` requests overlap, where it can see to that: none commits before all have come.
    virtual void gather(int requests) { static_cast<void>(requests); }
    /// Until so many of them have come. Without that the order of requests at one instant is anybody's.
    virtual void await_gathered(int) { lacks(Capability::gathering); }
    virtual void disarm_all() { lacks(Capability::faults); }
    virtual void rotate_keys() { lacks(Capability::keys); }
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
    /// Why no further case can be judged, once one has not passed; empty: the subject is still there.
    [[nodiscard]] virtual std::string gone() const { return {}; }
};

}  // namespace authrig::engine

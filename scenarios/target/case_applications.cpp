#include "target/case_applications.hpp"

#include <iostream>

#include "target/application_pool.hpp"
#include "target/hook.hpp"
#include "target/promises.hpp"
#include "target/refusal.hpp"
#include "target/registration_hook.hpp"
#include "target/unreachable.hpp"

namespace authrig::engine {
namespace {

ApplicationWish with_redirect_uri(ApplicationWish wish) {
    Application& application = wish.application;
    if (!wish.own_redirect_uris && application.type != AppType::m2m && application.redirect_uris.empty())
        application.redirect_uris = {"https://client.authrig.test/cb"};
    return wish;
}

/// What one case wants of an application need not be what this server makes; a server that is not there is another
/// matter.
template <class Make>
Registered refused_or(const std::string& does_not, Make&& make) {
    try {
        return make();
    } catch (const TargetProblem& refused) {
        if (refused.kind == TargetProblem::Kind::environment) throw;
        throw NotRegistered("the subject does not " + does_not + " such an application: " + refused.what());
    }
}

/// What cannot be undone after a case is none of its findings.
template <class Action>
void undo(Action&& action) {
    try {
        action();
    } catch (const std::exception& problem) {
        std::cerr << "after a case: " << problem.what() << '\n';
    }
}

}  // namespace

bool registers_applications(const Target& target) {
    return target.registers && (!target.registration.empty() || !target.registration_endpoint.empty());
}

CaseApplications::~CaseApplications() {
    for (const DynamicRegistration& one : registrations_) undo([&] { unregister(one, transport_); });
    if (target_.unregistration.empty()) return;
    for (const std::string& id : made_)
        undo([&] { call_hook(target_.unregistration, transport_, {{"client_id", id}}, "removing an application"); });
}

Registered CaseApplications::provide(const ApplicationWish& wish) {
    const std::string method = registered_method(wish.auth);
    if (!target_.auth_methods.empty() && method != "none" && !target_.auth_methods.contains(method))
        throw NotApplicable("the subject does not offer " + method);
    if (registers_applications(target_) && needs_hook(wish)) return make_by_hook(wish);
    if (wish.own_secret) throw NotApplicable("the subject makes client secrets itself");
    if (wish.own_refresh) need_refresh_policy(target_, wish.application);
    if (wish.application.type == AppType::m2m) need_grant(target_, "client_credentials", wish.application);
    if (!registers_applications(target_)) return pick_application(target_, wish, method, taken_);
    if (!wish.application.resource.empty())
        throw NotApplicable("the case registers a resource server, which RFC 7591 has no words for");
    return make_by_registration(wish);
}

bool CaseApplications::needs_hook(const ApplicationWish& wish) const {
    // Where the target registers by RFC 7591, too, its own way is for what that has no words for.
    if (target_.registration.empty()) return false;
    return target_.registration_endpoint.empty() || wish.own_secret || wish.own_refresh ||
           !wish.application.resource.empty();
}

Registered CaseApplications::make_by_hook(const ApplicationWish& wish) {
    return refused_or("make", [&] {
        Registered made = register_by_hook(target_, transport_, with_redirect_uri(wish).application);
        made_.push_back(made.application.id.value);
        return made;
    });
}

Registered CaseApplications::make_by_registration(const ApplicationWish& wish) {
    return refused_or("register", [&] {
        registrations_.push_back(register_dynamically(target_, transport_, with_redirect_uri(wish), setup_));
        Registered made = registrations_.back().registered;
        if (target_.promises.refresh) made.application.refresh = *target_.promises.refresh;
        return made;
    });
}

}  // namespace authrig::engine

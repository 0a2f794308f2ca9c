#include "target/target_subject.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "engine/profile.hpp"
#include "engine/url.hpp"
#include "engine/variables.hpp"
#include "target/application_pool.hpp"
#include "target/discovery.hpp"
#include "target/hook.hpp"
#include "target/promises.hpp"
#include "target/refusal.hpp"
#include "target/registration.hpp"
#include "target/registration_hook.hpp"
#include "target/unreachable.hpp"

namespace authrig::engine {
namespace {

std::string with_person(std::string text, const Person& person, bool form) {
    for (const auto& [mark, value] :
         {std::pair{"{username}", person.username}, std::pair{"{password}", person.password}})
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
            const std::string put = form ? form_encode(value) : value;
            text.replace(at, std::string_view(mark).size(), put);
        }
    return text;
}

void fill_redirect_uris(Application& application) {
    if (application.type == AppType::m2m || !application.redirect_uris.empty()) return;
    application.redirect_uris = {"https://client.authrig.test/cb"};
}

}  // namespace

class TargetFactory::TargetSubject final : public Subject {
public:
    TargetSubject(const TargetFactory& factory, const CaseSetup& setup)
        : factory_(factory), target_(factory.target_), setup_(setup) {
        need_promises(target_, setup);
        if (setup.moves_clock || setup.own_start || target_.resets_each_case || !factory.isolates())
            alone_ = std::unique_lock(factory.turn_);
        else
            beside_ = std::shared_lock(factory.turn_);
        if (target_.resets_each_case) {
            call_hook(target_.reset, *factory.transport_, {}, "resetting the target (`reset`)");
            if (factory_.clock_.can_be_set()) set_clock(setup.start);
        }
        // Between cases a clock that stands still stands where every run begins.
        if (setup.start != factory.clock_.now() && factory.clock_.can_be_set()) set_clock(setup.start);
    }
    ~TargetSubject() override {
        take_applications_away();
        if (!alone_ || !factory_.clock_.can_be_set() || factory_.clock_.now() == default_start()) return;
        attempt([&] { factory_.clock_.set(default_start(), *factory_.transport_); });
    }

    bool can(Capability capability) const override {
        switch (capability) {
            case Capability::clock:
                return factory_.clock_.can_move();
            case Capability::applications:
                return factory_.isolates();
            default:
                return false;
        }
    }
    const Endpoints& endpoints() const override { return target_.endpoints; }
    Endpoints plain_endpoints() const override {
        Endpoints out = Subject::plain_endpoints();
        if (target_.plain_origin.empty()) return out;
        for (std::string* url : {&out.authorize, &out.token, &out.jwt_exchange, &out.revoke, &out.introspect, &out.jwks,
                                 &out.metadata, &out.api, &out.login, &out.logout, &out.setup})
            if (!url->empty()) *url = target_.plain_origin + split_url(*url).target;
        return out;
    }
    std::string issuer() const override { return target_.issuer; }
    std::string customer_id() const override { return {}; }
    Transport& transport() override { return *factory_.transport_; }
    const Clock& clock() const override { return factory_.clock_; }
    PageHints page_hints() const override { return target_.pages; }
    const ScopeWords& scopes() const override { return target_.scope_words; }
    bool shows_error(int status, const std::string& text) const override {
        const auto says = [&text](const std::string& mark) { return text.find(mark) != text.npos; };
        return status >= 400 || std::any_of(target_.error_page.begin(), target_.error_page.end(), says);
    }
    bool resource_tells(std::string_view member) const override {
        static const std::set<std::string, std::less<>> particular{"sub", "username", "client_id", "scope", "data"};
        return target_.is_built_in || !particular.contains(member) || target_.resource_members.contains(member);
    }
    void read_resource(Node& json) const override {
        for (const auto& [ours, theirs] : target_.resource_members) {
            const auto found = look_up(json, theirs);
            if (found) json.set(ours, ours == "username" ? name_of(*found) : *found);
        }
    }
    std::string default_scope() const override { return target_.scope; }

    Registered provide_application(const ApplicationWish& wish) override {
        const std::string method = registered_method(wish.auth);
        if (!target_.auth_methods.empty() && method != "none" && !target_.auth_methods.contains(method))
            throw NotApplicable("the subject does not offer " + method);
        if (factory_.isolates() && needs_hook(wish)) return register_as_wished(wish);
        if (wish.own_secret) throw NotApplicable("the subject makes client secrets itself");
        if (wish.own_refresh) need_refresh_policy(wish.application);
        if (wish.application.type == AppType::m2m) need_grant("client_credentials", wish.application);
        if (!factory_.isolates()) return pick_application(target_, wish, method, taken_);
        if (!wish.application.resource.empty())
            throw NotApplicable("the case registers a resource server, which RFC 7591 has no words for");
        ApplicationWish full = wish;
        if (!wish.own_redirect_uris) fill_redirect_uris(full.application);
        try {
            registrations_.push_back(register_dynamically(target_, *factory_.transport_, full, setup_));
            Registered made = registrations_.back().registered;
            if (target_.promises.refresh) made.application.refresh = *target_.promises.refresh;
            return made;
        } catch (const TargetProblem& refused) {
            // What one case wants of an application need not be what this server registers.
            if (refused.kind == TargetProblem::Kind::environment) throw;
            throw NotRegistered("the subject does not register such an application: " + std::string(refused.what()));
        }
    }
    std::optional<KeyPair> key_of(const std::string& client_id) const override {
        for (const TargetApplication& entry : target_.applications)
            if (entry.application.id.value == client_id && !entry.private_key_pem.empty())
                return KeyPair{entry.kid, entry.private_key_pem, {}, entry.alg};
        return std::nullopt;
    }
    User provide_user(const std::string& username) override {
        const auto found = target_.users.find(username);
        if (found == target_.users.end())
            throw NotApplicable("the target file names no user `" + username + "` (under `users:`)");
        return found->second;
    }

    void need_grant(std::string_view grant, const Application& application) const override {
        if (!target_.grants.empty() && !target_.grants.contains(grant))
            throw NotApplicable("the subject does not offer the grant " + std::string(grant));
        if (grant != "refresh_token" || !target_.promises.refresh) return;
        const bool rotates = target_.promises.refresh->rotation;
        if (application.refresh.rotation != rotates)
            throw NotApplicable(
                std::string("the case is about refresh tokens that ") +
                (rotates ? "stay; the subject rotates them" : "rotate; the subject does not rotate them"));
    }

    bool sign_in_directly(UserAgent& browser, const Person& person) override {
        if (target_.sign_in.empty()) return false;
        const SignIn& how = target_.sign_in;
        HttpRequest request;
        request.method = how.method;
        request.target = split_url(how.url).target;
        const bool form = how.content_type.find("form") != std::string::npos;
        request.body = with_person(how.body, person, form);
        request.headers.set("Content-Type", how.content_type);
        const auto response = browser.request(how.url, request);
        if (!response || response->status >= 400)
            throw TargetProblem(TargetProblem::Kind::configuration,
                                "`login: { request }` does not sign in " + person.username);
        return true;
    }

    void advance(Span span) override { factory_.clock_.advance(span, *factory_.transport_); }
    void set_clock(TimePoint instant) override { factory_.clock_.set(instant, *factory_.transport_); }

private:
    /// The scenarios' name of a person whom the resource calls by username or id.
    Node name_of(const Node& called) const {
        if (called.is_null() || !called.is_scalar()) return called;
        for (const auto& [name, user] : target_.users)
            if (called.text() == user.username || called.text() == user.id.value) return Node(name);
        return called;
    }
    /// Where the target registers by RFC 7591, too, its own way is for what that has no words for.
    bool needs_hook(const ApplicationWish& wish) const {
        if (target_.registration.empty()) return false;
        return target_.registration_endpoint.empty() || wish.own_secret || wish.own_refresh ||
               !wish.application.resource.empty();
    }
    Registered register_as_wished(const ApplicationWish& wish) {
        Application draft = wish.application;
        if (!wish.own_redirect_uris) fill_redirect_uris(draft);
        try {
            Registered made = register_by_hook(target_, *factory_.transport_, draft);
            made_.push_back(made.application.id.value);
            return made;
        } catch (const TargetProblem& refused) {
            if (refused.kind == TargetProblem::Kind::environment) throw;
            throw NotRegistered("the subject does not make such an application: " + std::string(refused.what()));
        }
    }
    /// What cannot be undone after a case is none of its findings.
    template <class Action>
    static void attempt(Action&& action) {
        try {
            action();
        } catch (const std::exception& problem) {
            std::cerr << "after a case: " << problem.what() << '\n';
        }
    }
    void take_applications_away() const {
        for (const DynamicRegistration& one : registrations_) attempt([&] { unregister(one, *factory_.transport_); });
        if (target_.unregistration.empty()) return;
        for (const std::string& id : made_)
            attempt([&] {
                call_hook(target_.unregistration, *factory_.transport_, {{"client_id", id}}, "removing an application");
            });
    }
    void need_refresh_policy(const Application& wanted) const {
        if (!target_.promises.refresh)
            throw NotApplicable("the target file promises nothing of refresh tokens (`promises: refresh`)");
        if (!(wanted.refresh == *target_.promises.refresh))
            throw NotApplicable("the case wants another refresh policy than the target file promises");
    }

    const TargetFactory& factory_;
    const Target& target_;
    CaseSetup setup_;
    std::unique_lock<std::shared_mutex> alone_;
    std::shared_lock<std::shared_mutex> beside_;
    std::set<std::string> taken_;    ///< applications of the file that this case has
    std::vector<std::string> made_;  ///< applications that the hook made for it
    std::vector<DynamicRegistration> registrations_;
};

std::unique_ptr<Transport> target_transport(const Target& target, std::chrono::milliseconds timeout) {
    HttpTransportOptions options;
    options.timeout = timeout;
    if (!target.ca_file.empty()) {
        std::ifstream in(target.ca_file, std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        if (!in || text.str().find("BEGIN CERTIFICATE") == std::string::npos)
            throw TargetProblem(TargetProblem::Kind::configuration,
                                "`tls: { ca }`: " + target.ca_file + " holds no PEM certificate");
        options.trusted_authorities = text.str();
    }
    return make_http_transport(std::move(options));
}

TargetFactory::TargetFactory(Target target, TargetOptions options)
    : target_(std::move(target)),
      options_(options),
      transport_(target_transport(target_, options.timeout)),
      clock_(target_.clock, target_.clock_stands_still, options.max_wait, options.stop) {
    if (clock_.can_be_set()) clock_.set(clock_.now(), *transport_);
}

std::string TargetFactory::name() const { return target_.name; }

bool TargetFactory::isolates() const {
    return target_.registers && (!target_.registration.empty() || !target_.registration_endpoint.empty());
}

std::string TargetFactory::gone() const {
    const Endpoints& known = target_.endpoints;
    const std::string url = !known.metadata.empty() ? known.metadata : known.token;
    const Url at = split_url(url);
    HttpRequest request;
    request.target = at.target;
    const auto response = transport_->send(at.origin, request);
    if (!response) return unreachable(*transport_, url, "the target", response.error()).what();
    // RFC 9110 sections 15.6.3 to 15.6.5: something in front of it answers in its place.
    if (response->status < 502 || response->status > 504) return {};
    return "the target answers " + std::to_string(response->status) + " at " + url +
           ": it is no longer behind its gateway";
}

std::unique_ptr<Subject> TargetFactory::make(const CaseSetup& setup) const {
    for (std::size_t i = 0; i < target_.skip.size(); ++i)
        if (matches_pattern(target_.skip[i], setup.case_id)) throw NotApplicable(target_.skip_reasons[i]);
    return std::make_unique<TargetSubject>(*this, setup);
}

}  // namespace authrig::engine

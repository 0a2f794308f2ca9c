#include "target/target_subject.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "engine/profile.hpp"
#include "engine/url.hpp"
#include "engine/variables.hpp"
#include "target/case_applications.hpp"
#include "target/discovery.hpp"
#include "target/hook.hpp"
#include "target/promises.hpp"
#include "target/sign_in_request.hpp"

namespace authrig::engine {

class TargetFactory::TargetSubject final : public Subject {
public:
    TargetSubject(const TargetFactory& factory, const CaseSetup& setup)
        : factory_(factory),
          target_(factory.target_),
          setup_(setup),
          applications_(target_, *factory.transport_, setup_) {
        need_promises(target_, setup);
        if (setup.moves_clock || setup.own_start || target_.resets_each_case || !target_.side_by_side ||
            !factory.isolates() || factory.browser_driver())
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
        if (!alone_ || !factory_.clock_.can_be_set() || factory_.clock_.now() == default_start()) return;
        try {
            factory_.clock_.set(default_start(), *factory_.transport_);
        } catch (const std::exception& problem) {
            std::cerr << "after a case: " << problem.what() << '\n';  // none of its findings
        }
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

    Registered provide_application(const ApplicationWish& wish) override { return applications_.provide(wish); }
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
        engine::need_grant(target_, grant, application);
    }

    bool sign_in_directly(UserAgent& browser, const Person& person) override {
        if (target_.sign_in.empty()) return false;
        send_sign_in(browser, target_.sign_in, person);
        return true;
    }

    DrivenBrowser* driven_browser(const std::string& user) override {
        if (!factory_.browser_driver()) return nullptr;
        auto& browser = browsers_[user];
        if (!browser) browser = factory_.browser_driver()->new_browser();
        return browser.get();
    }
    void forget_driven_browser(const std::string& user) override { browsers_.erase(user); }

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

    const TargetFactory& factory_;
    const Target& target_;
    CaseSetup setup_;
    std::unique_lock<std::shared_mutex> alone_;
    std::shared_lock<std::shared_mutex> beside_;
    CaseApplications applications_;
    std::map<std::string, std::unique_ptr<DrivenBrowser>, std::less<>> browsers_;  ///< by who sits there
};

namespace {

std::unique_ptr<BrowserDriver> driver_of(const Target& target) {
    BrowserDriverOptions options{.hints = target.pages};
    if (!target.webdriver_url.empty()) return connect_webdriver(target.webdriver_url, options);
    if (target.browser_program.empty()) return nullptr;
    try {
        return start_chromedriver(target.browser_program, options);
    } catch (const std::runtime_error& problem) {
        throw TargetProblem(TargetProblem::Kind::environment, "`browser`: " + std::string(problem.what()));
    }
}

}  // namespace

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
      clock_(target_.clock, target_.clock_stands_still, options.max_wait, options.stop),
      browser_driver_(driver_of(target_)) {
    if (clock_.can_be_set()) clock_.set(clock_.now(), *transport_);
}

std::string TargetFactory::name() const { return target_.name; }

bool TargetFactory::isolates() const { return registers_applications(target_); }

std::string TargetFactory::gone() const {
    const Endpoints& known = target_.endpoints;
    const std::string url = !known.metadata.empty() ? known.metadata : known.token;
    const Url at = split_url(url);
    HttpRequest request;
    request.target = at.target;
    const auto response = transport_->send(at.origin, request);
    if (!response) return "the target no longer answers at " + url + " (" + response.error().message + ")";
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

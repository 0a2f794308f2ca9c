#include "target/preflight.hpp"

#include <ostream>

#include "authrig/entropy.hpp"
#include "authrig/node.hpp"
#include "target/refusal.hpp"
#include "target/unreachable.hpp"

namespace authrig::engine {
namespace {

using Kind = TargetProblem::Kind;

struct Way {
    AppType type;
    std::string_view auth;
};

/// Why there is no application to try a flow with.
struct Missing {
    std::string why;
    bool refused = false;  ///< the server was asked for one
};

/// An application that the target can give, tried in this order.
std::optional<std::pair<Way, Registered>> first_application(Subject& subject, std::initializer_list<Way> ways,
                                                            Missing& missing) {
    for (const Way& way : ways) {
        ApplicationWish wish;
        wish.application.name = "ClientApp preflight";
        wish.application.type = way.type;
        wish.auth = way.auth;
        try {
            return std::pair{way, subject.provide_application(wish)};
        } catch (const NotRegistered& reason) {
            missing = {reason.what(), true};
        } catch (const NotApplicable& reason) {
            if (!missing.refused) missing.why = reason.what();
        }
    }
    return std::nullopt;
}

ClientConfig config_of(Subject& subject, const Way& way, const Registered& registered) {
    ClientConfig config;
    config.type = way.type;
    config.client_id = registered.application.id.value;
    config.client_secret = registered.client_secret;
    if (!registered.application.redirect_uris.empty())
        config.redirect_uri = registered.application.redirect_uris.front();
    config.auth = way.auth;
    config.issuer = subject.issuer();
    config.scope = subject.scopes().theirs(subject.default_scope());
    config.endpoints = subject.endpoints();
    return config;
}

/// Where the target file says what is known of an application.
std::string place_of(const Target& target, const std::string& client_id) {
    for (std::size_t i = 0; i < target.applications.size(); ++i)
        if (target.applications[i].application.id.value == client_id)
            return "`applications[" + std::to_string(i) + "]` in the target file";
    return "what `registration:` in the target file makes";
}

HttpResponse sent(const TargetFactory& factory, const OutgoingRequest& outgoing, const std::string& flow) {
    auto response = factory.transport().send(outgoing.origin, outgoing.request);
    if (response) return std::move(*response);
    const TargetProblem why = unreachable(factory.transport(), outgoing.origin + outgoing.request.target,
                                          "`endpoints: { token }`, or the metadata", response.error());
    throw TargetProblem(why.kind, flow + ": " + why.what());
}

/// A made-up code tells whether the token endpoint knows the client: who it does not know never gets so far.
HttpResponse answer_to_made_up_code(const TargetFactory& factory, const ClientApp& app, const std::string& flow) {
    return sent(factory, app.redeem({.set = {{"code", "authrig-preflight"}}}), flow);
}

/// One try of the code flow, as one person.
class CodeFlow {
public:
    CodeFlow(const TargetFactory& factory, Subject& subject, const ClientConfig& config)
        : factory_(factory), subject_(subject), config_(config) {}

    void as(const std::string& name) const {
        const User user = subject_.provide_user(name);
        const Person person{user.username, user.password, true};
        SeededEntropy entropy(1, "preflight");
        ClientApp app(config_, subject_.clock(), entropy);
        const Attempt attempt{"code flow", place_of(factory_.target(), config_.client_id), config_, name,
                              user.username};
        const std::string callback = browsed(app, attempt, person);
        const auto received = app.receive_callback(callback);
        if (received.code.empty()) refuse_callback(attempt, callback, received);
        const HttpResponse response = sent(factory_, app.redeem(), attempt.flow);
        if (response.status != 200 || app.receive_tokens(response).access_token.empty())
            throw refused_tokens(attempt, response);
    }

private:
    /// The URL that the browser was sent to at the end.
    std::string browsed(ClientApp& app, const Attempt& attempt, const Person& person) const {
        UserAgent browser([&](const std::string& origin, const HttpRequest& request) {
            return subject_.transport().send(origin, request);
        });
        browser.hints = subject_.page_hints();
        DrivenBrowser* driven = subject_.driven_browser(attempt.user);
        if (!driven) static_cast<void>(subject_.sign_in_directly(browser, person));
        const Browse browse = driven ? driven->open(app.authorization_url(), &person, config_.redirect_uri)
                                     : browser.open(app.authorization_url(), &person, config_.redirect_uri);
        if (browse.end == Browse::End::failed && browse.failure.starts_with("webdriver: "))
            throw TargetProblem(Kind::environment, attempt.flow + ": `browser`: " + browse.failure);
        if (browse.end == Browse::End::callback) return browse.url;
        if (browse.end == Browse::End::failed) {
            const TargetProblem why =
                unreachable(factory_.transport(), browse.url.substr(0, browse.url.find('?')),
                            "`endpoints: { authorize }`, or the metadata", read_failure(browse.failure));
            throw TargetProblem(why.kind, attempt.flow + ": " + why.what());
        }
        const bool known = browse.page.status < 400 || browse.login_shown ||
                           !refuses_client(answer_to_made_up_code(factory_, app, attempt.flow));
        throw refused_by_page(attempt, browse, browser.hints, known);
    }
    [[noreturn]] void refuse_callback(const Attempt& attempt, const std::string& url,
                                      const ClientApp::Callback& received) const {
        if (received.error.empty())
            throw TargetProblem(Kind::configuration,
                                attempt.flow + ": the browser was sent to " + url.substr(0, url.find('?')) +
                                    " with neither a code nor an error: does the server sign people in at another "
                                    "host? Then use `login: { request }` or a browser in the target file");
        std::string description;
        for (const auto& [key, value] : received.params)
            if (key == "error_description") description = value;
        throw refused_authorization(attempt, received.error, description);
    }

    const TargetFactory& factory_;
    Subject& subject_;
    const ClientConfig& config_;
};

/// A server that offers registration and refuses the plainest application wants something that the file does not say.
void leave_out(const std::string& flow, const Missing& missing, std::ostream& log) {
    if (missing.refused)
        throw TargetProblem(Kind::configuration,
                            flow + ": " + missing.why +
                                ". If it asks for one, give it an `initial_access_token` under `registration:` in the "
                                "target file; else write `registration: { enabled: false }` and name `applications:` "
                                "that exist");
    log << "preflight: " << flow << " left out: " << missing.why << '\n';
}

void try_code_flow(const TargetFactory& factory, Subject& subject, std::ostream& log) {
    Missing missing;
    const auto found =
        first_application(subject, {{AppType::web, "basic"}, {AppType::web, "post"}, {AppType::spa, "none"}}, missing);
    if (!found) return leave_out("code flow", missing, log);
    const ClientConfig config = config_of(subject, found->first, found->second);
    const CodeFlow flow(factory, subject, config);
    std::string people;
    for (const auto& [name, user] : factory.target().users) {
        flow.as(name);
        people += (people.empty() ? "" : ", ") + user.username;
    }
    if (people.empty())
        throw TargetProblem(Kind::configuration,
                            "code flow: nobody can sign in: name a person under `users:` in the target file");
    log << "preflight: code flow works as " << people << '\n';
}

void try_client_credentials(const TargetFactory& factory, Subject& subject, std::ostream& log) {
    const std::string flow = "client credentials";
    Missing missing;
    const auto found = first_application(subject, {{AppType::m2m, "basic"}, {AppType::m2m, "post"}}, missing);
    if (!found) return leave_out(flow, missing, log);
    SeededEntropy entropy(1, "preflight");
    const ClientConfig config = config_of(subject, found->first, found->second);
    ClientApp app(config, subject.clock(), entropy);
    const HttpResponse response = sent(factory, app.client_credentials(), flow);
    if (response.status != 200 || app.receive_tokens(response).access_token.empty())
        throw refused_tokens({flow, place_of(factory.target(), config.client_id), config}, response);
    log << "preflight: client credentials work\n";
}

/// Each application of the file once: a wrong secret of the second one would look like a deviation of the server.
void try_each_application(const TargetFactory& factory, Subject& subject, std::ostream& log) {
    if (factory.isolates()) return;
    std::size_t tried = 0;
    for (const TargetApplication& entry : factory.target().applications) {
        const std::string& method = entry.application.token_endpoint_auth_method;
        const bool with_secret = !entry.client_secret.empty();
        if (method.starts_with("private_key") || method == "client_secret_jwt") continue;
        const Way way{entry.application.type, !with_secret                     ? "none"
                                              : method == "client_secret_post" ? "post"
                                                                               : "basic"};
        const ClientConfig config = config_of(subject, way, {entry.application, entry.client_secret});
        SeededEntropy entropy(1, "preflight");
        const ClientApp app(config, subject.clock(), entropy);
        const std::string flow = "credentials";
        const HttpResponse response = entry.application.type == AppType::m2m
                                          ? sent(factory, app.client_credentials(), flow)
                                          : answer_to_made_up_code(factory, app, flow);
        if (refuses_client(response))
            throw refused_tokens({flow, place_of(factory.target(), config.client_id), config}, response);
        ++tried;
    }
    log << "preflight: the server knows " << tried << " of the target file's " << factory.target().applications.size()
        << " applications\n";
}

/// Moves the clock by a second: a hook that fails would leave every case of expiry without a verdict.
void try_clock(const TargetFactory& factory, Subject& subject, std::ostream& log) {
    if (factory.target().clock.empty()) return;
    subject.advance({0, std::chrono::seconds(1)});
    if (factory.target().clock_stands_still) subject.set_clock(default_start());
    log << "preflight: the clock moves\n";
}

}  // namespace

void preflight(const TargetFactory& factory, std::ostream& log) {
    CaseSetup setup;
    setup.case_id = "preflight";
    setup.dialect = factory.target().dialect;
    const auto subject = factory.make(setup);
    try_each_application(factory, *subject, log);
    try_code_flow(factory, *subject, log);
    try_client_credentials(factory, *subject, log);
    try_clock(factory, *subject, log);
}

}  // namespace authrig::engine

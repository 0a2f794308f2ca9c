#include "target/preflight.hpp"

#include <ostream>

#include "authrig/entropy.hpp"
#include "authrig/node.hpp"
#include "target/discovery.hpp"

namespace authrig::engine {
namespace {

using Kind = TargetProblem::Kind;

struct Way {
    AppType type;
    std::string_view auth;
};

/// An application that the target can give, tried in this order.
std::optional<std::pair<Way, Registered>> first_application(Subject& subject, std::initializer_list<Way> ways,
                                                            std::string& missing) {
    for (const Way& way : ways) {
        ApplicationWish wish;
        wish.application.name = "ClientApp preflight";
        wish.application.type = way.type;
        wish.auth = way.auth;
        try {
            return std::pair{way, subject.provide_application(wish)};
        } catch (const NotApplicable& reason) {
            missing = reason.what();
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

std::string beginning(const std::string& text) { return text.substr(0, 160) + (text.size() > 160 ? " …" : ""); }

/// A token answer that is none: whose mistake is it?
[[noreturn]] void refuse_token_answer(const std::string& flow, const ClientApp& app, const HttpResponse& response) {
    const auto json = Node::from_json(response.body);
    const Node* error = json ? json->find("error") : nullptr;
    const std::string code = error ? error->text() : std::string();
    const std::string answer = std::to_string(response.status) + " " + beginning(response.body);
    if (code == "invalid_client" || response.status == 401)
        throw TargetProblem(Kind::configuration, flow + ": the server refuses the client " + app.config().client_id +
                                                     " with its secret (" + answer +
                                                     "); look at `applications:` in the target file");
    if (code == "invalid_scope")
        throw TargetProblem(Kind::configuration, flow + ": the server refuses the scope `" + app.config().scope +
                                                     "` (" + answer +
                                                     "); choose another as `scope:` in the target file");
    throw TargetProblem(Kind::configuration, flow + " does not work once: " + answer);
}

HttpResponse sent(Subject& subject, const OutgoingRequest& outgoing, const std::string& flow) {
    auto response = subject.transport().send(outgoing.origin, outgoing.request);
    if (!response)
        throw TargetProblem(Kind::environment, flow + ": no answer from " + outgoing.origin + outgoing.request.target +
                                                   " (" + std::string(to_string(response.error().kind)) + ")");
    return std::move(*response);
}

[[noreturn]] void explain_navigation(const Browse& browse, const Person& person) {
    const std::string page = "`" + browse.page.title + "` at " + browse.url;
    if (browse.end == Browse::End::failed)
        throw TargetProblem(Kind::environment, "code flow: the browser got no answer (" + browse.failure + ")");
    if (browse.end == Browse::End::login_page)
        throw TargetProblem(Kind::configuration, "code flow: after signing in as " + person.username +
                                                     " the login page " + page +
                                                     " came again: is the password right (`users:`)?");
    if (browse.end == Browse::End::consent_page)
        throw TargetProblem(Kind::configuration,
                            "code flow: the consent page " + page + " came again (`consent: { allow }`)");
    if (browse.page.status >= 400)
        throw TargetProblem(Kind::configuration,
                            "code flow: the server shows the error page " + page + ": " + beginning(browse.page.text));
    throw TargetProblem(Kind::configuration,
                        "code flow: " + page +
                            " has neither a login form nor a decision that can be read: name the fields as `login:` or "
                            "`consent:` in the target file, or sign in by `login: { request }`. The page says: " +
                            beginning(browse.page.text));
}

void try_code_flow(Subject& subject, std::ostream& log) {
    std::string missing;
    const auto found =
        first_application(subject, {{AppType::web, "basic"}, {AppType::web, "post"}, {AppType::spa, "none"}}, missing);
    if (!found) {
        log << "preflight: code flow left out: " << missing << '\n';
        return;
    }
    SeededEntropy entropy(1, "preflight");
    ClientApp app(config_of(subject, found->first, found->second), subject.clock(), entropy);
    const User user = subject.provide_user("jo");
    const Person person{user.username, user.password, true};
    UserAgent browser([&](const std::string& origin, const HttpRequest& request) {
        return subject.transport().send(origin, request);
    });
    browser.hints = subject.page_hints();
    static_cast<void>(subject.sign_in_directly(browser, person));
    const Browse browse = browser.open(app.authorization_url(), &person, app.config().redirect_uri);
    if (browse.end != Browse::End::callback) explain_navigation(browse, person);
    const auto callback = app.receive_callback(browse.url);
    if (callback.code.empty())
        throw TargetProblem(Kind::configuration, "code flow: the server answers error=" + callback.error +
                                                     " to a proper request of " + app.config().client_id + " (scope `" +
                                                     app.config().scope + "`)");
    const HttpResponse response = sent(subject, app.redeem(), "code flow");
    if (response.status != 200 || app.receive_tokens(response).access_token.empty())
        refuse_token_answer("code flow", app, response);
    log << "preflight: code flow works as " << person.username << '\n';
}

void try_client_credentials(Subject& subject, std::ostream& log) {
    std::string missing;
    const auto found = first_application(subject, {{AppType::m2m, "basic"}, {AppType::m2m, "post"}}, missing);
    if (!found) {
        log << "preflight: client credentials left out: " << missing << '\n';
        return;
    }
    SeededEntropy entropy(1, "preflight");
    ClientApp app(config_of(subject, found->first, found->second), subject.clock(), entropy);
    const HttpResponse response = sent(subject, app.client_credentials(), "client credentials");
    if (response.status != 200 || app.receive_tokens(response).access_token.empty())
        refuse_token_answer("client credentials", app, response);
    log << "preflight: client credentials work\n";
}

}  // namespace

void preflight(const TargetFactory& factory, std::ostream& log) {
    CaseSetup setup;
    setup.case_id = "preflight";
    setup.dialect = factory.target().dialect;
    const auto subject = factory.make(setup);
    try_code_flow(*subject, log);
    try_client_credentials(*subject, log);
}

}  // namespace authrig::engine

#include "engine/authorization.hpp"

#include "engine/url.hpp"

namespace authrig::engine {
namespace {

constexpr std::string_view nobody_user = "nobody";

/// A page that posts the parameters by itself, as a client that uses POST would show it.
Page posting_page(const std::string& url) {
    Page page;
    page.url = url;
    page.status = 200;
    Form form;
    const Url parts = split_url(url);
    form.action = parts.origin + parts.path();
    form.method = "post";
    form.fields = parse_form(parts.query());
    page.forms.push_back(std::move(form));
    return page;
}

void read_callback(Answer& answer, Actor& actor, const std::string& url) {
    const ClientApp::Callback callback = actor.app.receive_callback(url);
    Node params = params_node(callback.params);
    answer.set("redirect", redirect_node(url));
    answer.set("state_matches", Node(callback.state_matches));
    answer.set("issuer_matches", Node(callback.issuer_matches));
    answer.set("callback", std::move(params));
}

Answer concluded(Answer answer, Actor& actor, const std::string& url, const Browse& browse) {
    answer.set("request_url", Node(url));
    answer.set("sent", params_node(parse_form(split_url(url).query())));
    if (browse.end == Browse::End::callback) read_callback(answer, actor, browse.url);
    return answer;
}

/// What was asked for, and where it ended: the exchanges between are the browser's own. A redirect that was not seen
/// has no status.
void record_driven(World& world, const std::string& user, const std::string& url, const Browse& browse) {
    const Url parts = split_url(url);
    OutgoingRequest outgoing{parts.origin, {}};
    outgoing.request.target = parts.target;
    Outcome outcome = HttpResponse{.status = 0, .headers = {{"Location", browse.url}}, .body = {}, .wire = {}};
    if (browse.response) outcome = *browse.response;
    if (browse.end == Browse::End::failed)
        outcome = tl::unexpected(TransportError{TransportError::Kind::protocol, browse.failure});
    world.record(outgoing, outcome, browser_name(user));
}

void set_page_kind(Answer& answer, std::string kind) {
    Node page = *answer.tree.find("page");
    page.set("kind", Node(std::move(kind)));
    answer.set("page", std::move(page));
}

}  // namespace

Answer read_browse(World& world, const std::string& user, const Browse& browse) {
    Answer answer;
    if (browse.end == Browse::End::failed) {
        answer = failed_answer({TransportError::Kind::protocol, browse.failure});
        // The record has the kind; the browser only says that it failed.
        if (!world.recorder.exchanges.empty() && !world.recorder.exchanges.back().failure.empty())
            answer.failure = world.recorder.exchanges.back().failure;
        answer.set("failure", Node(answer.failure));
    } else if (browse.response) {
        answer = read_answer(browse.url, *browse.response);
    }
    answer.sent = true;
    if (answer.page) {
        // The browser has the hints of how this server's pages look.
        answer.page = browse.page;
        if (browse.end == Browse::End::login_page) set_page_kind(answer, "login");
        if (browse.end == Browse::End::consent_page) set_page_kind(answer, "consent");
        world.last_page(user) = browse.page;
    }
    answer.set("end", Node(std::string(to_string(browse.end))));
    answer.set("url", Node(browse.url));
    answer.set("login_shown", Node(browse.login_shown));
    answer.set("consent_shown", Node(browse.consent_shown));
    answer.exchange = static_cast<int>(world.recorder.exchanges.size());
    return answer;
}

Answer authorize_in_browser(World& world, Actor& actor, const AuthorizationRequest& request) {
    const std::string url = world.subject().scopes().put_into_url(actor.app.authorization_url(request.edits));
    world.refresh_views();
    std::string redirect_uri = actor.app.config().redirect_uri;
    if (const auto used = actor.app.memory.find("redirect_uri");
        used != actor.app.memory.end() && !used->second.empty())
        redirect_uri = used->second;
    const std::string user = world.user_or_default(request.user);
    std::optional<Person> person;
    if (user != nobody_user) {
        person = world.person(user);
        person->allow = request.allow;
    }
    const Person* sitting = person ? &*person : nullptr;
    if (DrivenBrowser* driven = world.subject().driven_browser(user)) {
        if (request.post)
            throw NotApplicable("the target's own browser opens URLs only (`browser:` in the target file)");
        // RFC 8252 section 7.1: what is no page's scheme is handed to another program, and the address stays what it
        // was.
        if (!redirect_uri.empty() && !redirect_uri.starts_with("http"))
            throw NotApplicable("the target's own browser does not show a redirect to " + redirect_uri);
        Browse browse = driven->open(url, sitting, redirect_uri, request.stop_at);
        record_driven(world, user, url, browse);
        Answer answer = read_browse(world, user, browse);
        answer.unseen = true;
        return concluded(std::move(answer), actor, url, browse);
    }
    UserAgent& browser = world.browser(user);
    if (sitting && browser.cookies.empty()) static_cast<void>(world.subject().sign_in_directly(browser, *sitting));
    Browse browse;
    if (request.post) {
        const Page page = posting_page(url);
        browse = browser.submit(page, page.forms.front(), {}, {}, sitting, redirect_uri, request.stop_at);
    } else {
        browse = browser.open(url, sitting, redirect_uri, request.stop_at);
    }
    return concluded(read_browse(world, user, browse), actor, url, browse);
}

}  // namespace authrig::engine

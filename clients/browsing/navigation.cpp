#include "authrig/client.hpp"
#include "browsing/form_submission.hpp"
#include "browsing/redirect.hpp"
#include "encoding/form.hpp"
#include "encoding/url.hpp"
#include "pages/consent_form.hpp"
#include "pages/html.hpp"
#include "pages/login_form.hpp"

namespace authrig {

namespace {

constexpr int hop_limit = 20;

/// What the person already did in this navigation: each thing once, or a server that asks for ever would never end it.
struct PersonDid {
    bool log_in = false;
    bool decide = false;
};

/// Whether a password was typed into the form.
bool sends_a_password(const HttpRequest& request) {
    if (request.method != "POST") return false;
    for (const auto& [name, value] : agents::read_form(request.body)) {
        if (name.find("pass") != std::string::npos || iequals(name, "pwd")) return true;
    }
    return false;
}

agents::FormSubmission fill_in_login(const Page& page, const agents::LoginForm& login, const Person& person) {
    Params fields{{login.password_field, person.password}};
    if (!login.username_field.empty()) fields.emplace_back(login.username_field, person.username);
    const auto& form = page.forms[login.form];
    const auto button = form.buttons.empty() ? Params::value_type{} : form.buttons.front();
    return agents::submission(page.url, form, fields, button);
}

agents::FormSubmission give_answer(const Page& page, const agents::ConsentAnswer& answer) {
    if (answer.link.empty())
        return agents::submission(page.url, page.forms[answer.form], answer.fields, answer.button);
    const auto target = agents::resolve(agents::parse_url(page.url), answer.link);
    agents::FormSubmission followed{.url = target.text(), .request = agents::page_request()};
    followed.request.headers.set("Referer", page.url);
    followed.request.target = target.target();
    return followed;
}

std::optional<agents::LoginForm> find_login(const agents::HtmlPage& html, const PageHints& hints) {
    auto login = agents::find_login_form(html);
    if (login && !hints.username_field.empty()) login->username_field = hints.username_field;
    if (login && !hints.password_field.empty()) login->password_field = hints.password_field;
    return login;
}

std::optional<agents::ConsentForm> find_consent(const agents::HtmlPage& html, const PageHints& hints) {
    if (hints.allow.empty()) return agents::find_consent_form(html);
    return agents::find_labelled_consent(html, hints.allow, hints.deny);
}

Page::Decision decision_of(const Page& page, const agents::ConsentAnswer& answer) {
    Page::Decision out{.form = answer.form, .fields = answer.fields, .button = {}, .link = {}};
    if (!answer.link.empty()) out.link = agents::resolve(agents::parse_url(page.url), answer.link).text();
    if (!answer.button.first.empty()) out.button.push_back(answer.button);
    return out;
}

/// What the person does on the page that `browse` shows; nothing: the navigation ends there, and `browse.end` says as
/// what.
std::optional<agents::FormSubmission> answer_page(Browse& browse, const Person* person, std::string_view stop_at,
                                                  const PageHints& hints, PersonDid& did) {
    browse.end = Browse::End::page;
    if (!agents::is_html(*browse.response)) return std::nullopt;
    const auto html = agents::read_html(browse.response->body);
    if (const auto login = find_login(html, hints)) {
        browse.login_shown = true;
        browse.end = Browse::End::login_page;
        browse.page.login = Page::Login{login->form, login->username_field, login->password_field};
        if (stop_at == "login" || !person || did.log_in) return std::nullopt;
        did.log_in = true;
        return fill_in_login(browse.page, *login, *person);
    }
    if (const auto consent = find_consent(html, hints)) {
        browse.consent_shown = true;
        browse.end = Browse::End::consent_page;
        browse.page.allow = decision_of(browse.page, consent->allow);
        if (consent->deny) browse.page.deny = decision_of(browse.page, *consent->deny);
        if (stop_at == "consent" || !person || did.decide) return std::nullopt;
        if (!person->allow && !consent->deny) return std::nullopt;
        did.decide = true;
        return give_answer(browse.page, person->allow ? consent->allow : *consent->deny);
    }
    return std::nullopt;
}

void fail(Browse& browse, std::string why) {
    browse.end = Browse::End::failed;
    browse.failure = std::move(why);
}

}  // namespace

std::string_view to_string(Browse::End end) {
    switch (end) {
        case Browse::End::callback:
            return "callback";
        case Browse::End::login_page:
            return "login_page";
        case Browse::End::consent_page:
            return "consent_page";
        case Browse::End::page:
            return "page";
        case Browse::End::failed:
            return "failed";
    }
    return "page";
}

Browse UserAgent::open(const std::string& url, const Person* person, std::string_view client_redirect_uri,
                       std::string_view stop_at) {
    return follow(url, agents::page_request(), person, client_redirect_uri, stop_at);
}

Browse UserAgent::submit(const Page& page, const Form& form, const Params& fields, const Params& button,
                         const Person* person, std::string_view client_redirect_uri, std::string_view stop_at) {
    const auto pressed = button.empty() ? Params::value_type{} : button.front();
    auto sent = agents::submission(page.url, form, fields, pressed);
    return follow(std::move(sent.url), std::move(sent.request), person, client_redirect_uri, stop_at);
}

Browse UserAgent::follow(std::string url, HttpRequest next, const Person* person, std::string_view client_redirect_uri,
                         std::string_view stop_at) {
    Browse browse;
    PersonDid did;
    int redirects = 0;
    while (true) {
        did.log_in = did.log_in || sends_a_password(next);
        browse.url = url;
        auto response = request(url, next);
        if (!response) {
            fail(browse, std::string(to_string(response.error().kind)) + ": " + response.error().message);
            return browse;
        }
        browse.response = std::move(*response);
        const auto here = agents::parse_url(url);
        if (const auto target = agents::redirect_target(here, *browse.response)) {
            url = target->text();
            if (agents::leads_to_client(here, *target, client_redirect_uri)) {
                browse.url = url;
                browse.end = Browse::End::callback;
                return browse;
            }
            if (++redirects > hop_limit) {
                fail(browse, "more than " + std::to_string(hop_limit) + " redirects");
                return browse;
            }
            next = agents::redirected_request(browse.response->status, std::move(next));
            continue;
        }
        browse.page = read_page(url, *browse.response);
        auto answer = answer_page(browse, person, stop_at, hints, did);
        if (!answer) return browse;
        url = std::move(answer->url);
        next = std::move(answer->request);
    }
}

}  // namespace authrig

#include <optional>
#include <thread>

#include "authrig/browser_driver.hpp"
#include "browsing/redirect.hpp"
#include "webdriver/chromedriver.hpp"
#include "webdriver/person_at_page.hpp"
#include "webdriver/session.hpp"

namespace authrig {
namespace {

using agents::PageState;
using agents::WebDriverError;
using agents::WebDriverResult;
using agents::WebDriverSession;
constexpr auto blank = "about:blank";
using Moment = std::chrono::steady_clock::time_point;

std::string host_of(std::string_view url) {
    std::string host = agents::parse_url(url).authority.value_or("");
    host = host.substr(host.find('@') == host.npos ? 0 : host.find('@') + 1);
    const auto port = host.rfind(':');
    return port == host.npos || host.find(']', port) != host.npos ? host : host.substr(0, port);
}

/// A look at an element of a page that has gone meanwhile, or that another one covers for a moment, is looked at again.
bool passes(const WebDriverError& error) {
    return error.code == "stale element reference" || error.code == "no such element" ||
           error.code == "element not interactable" || error.code == "element click intercepted" ||
           error.code == "javascript error" || error.code == "detached shadow root" || error.code == "no such window" ||
           error.message.find("navigation") != std::string::npos || error.message.find("aborted") != std::string::npos;
}

/// One navigation: what the person did, and since when the page stands as it is.
class Navigation {
public:
    Navigation(WebDriverSession& session, const BrowserDriverOptions& options, std::string url, const Person* person,
               std::string_view client, std::string_view stop_at)
        : session_(session),
          options_(options),
          asked_(std::move(url)),
          person_(person),
          client_(client),
          stop_at_(stop_at) {}

    Browse go() {
        const auto begun = std::chrono::steady_clock::now();
        browse_.url = asked_;
        // A redirect that the browser does not follow leaves it where it is: that must not be an earlier callback.
        static_cast<void>(session_.navigate(blank));
        if (const auto opened = session_.navigate(asked_); !opened && !passes(opened.error()))
            return failed(opened.error());
        while (true) {
            const auto done = look();
            if (!done && !passes(done.error())) return failed(done.error());
            if (done && *done) return browse_;
            if (std::chrono::steady_clock::now() - begun > options_.timeout) return out_of_time();
            std::this_thread::sleep_for(options_.pause);
        }
    }

private:
    /// Whether the navigation has ended.
    WebDriverResult<bool> look() {
        auto state = session_.state();
        if (!state) return tl::unexpected(state.error());
        const auto here = agents::parse_url(state->url);
        const auto server = agents::parse_url(asked_);
        const bool at_client = !client_.empty() && agents::leads_to_client(here, here, client_);
        // A redirect to anywhere else that the browser cannot reach has left the server, too.
        if (at_client || (state->error_page && here.origin() != server.origin())) {
            browse_.url = state->url;
            browse_.end = Browse::End::callback;
            browse_.response.reset();
            browse_.page = {};
            return true;
        }
        if (state->error_page) {
            browse_.url = state->url;
            browse_.end = Browse::End::failed;
            browse_.failure = "protocol: the browser had no answer from " + here.origin();
            return true;
        }
        if (!state->complete || state->url == blank) return false;
        if (state->url != browse_.url || state->source != seen_) {
            seen_ = state->source;
            since_ = std::chrono::steady_clock::now();
        }
        take(*state);
        return read_page_shown();
    }

    void take(const PageState& state) {
        browse_.url = state.url;
        HttpResponse response;
        response.status = state.status;
        response.headers.set("Content-Type", state.content_type);
        response.body = state.source;
        browse_.page = read_page(state.url, response);
        browse_.response = std::move(response);
    }

    WebDriverResult<bool> read_page_shown() {
        browse_.end = Browse::End::page;
        const auto login = agents::find_login_fields(session_, options_.hints);
        if (!login) return tl::unexpected(login.error());
        if (*login) {
            browse_.login_shown = true;
            browse_.end = Browse::End::login_page;
            if (stop_at_ == "login" || !person_) return true;
            // Until the page has taken what was typed; a page that asks for the password afterwards is another one.
            const bool asks_again = (**login).password.empty() ? gave_name_ : gave_password_;
            if (asks_again) return settled();
            const auto done = agents::log_in(session_, **login, *person_);
            if (!done) return tl::unexpected(done.error());
            ((**login).password.empty() ? gave_name_ : gave_password_) = true;
            return acted();
        }
        const auto consent = agents::find_consent_buttons(session_, options_.hints);
        if (!consent) return tl::unexpected(consent.error());
        if (!*consent) return press_before();
        browse_.consent_shown = true;
        browse_.end = Browse::End::consent_page;
        if (stop_at_ == "consent" || !person_) return true;
        const std::string& button = person_->allow ? (**consent).allow : (**consent).deny;
        if (button.empty() || decided_) return settled();
        const auto pressed = session_.click(button);
        if (!pressed) return tl::unexpected(pressed.error());
        decided_ = true;
        return acted();
    }

    /// The first of `before_allow` that is there, from the one on that was pressed last.
    WebDriverResult<bool> press_before() {
        const std::vector<std::string>& before = options_.hints.before_allow;
        for (std::size_t i = person_ && person_->allow ? pressed_ : before.size(); i < before.size(); ++i) {
            const auto elements = agents::find_labelled(session_, before[i]);
            if (!elements) return tl::unexpected(elements.error());
            if (elements->empty()) continue;
            browse_.consent_shown = true;
            browse_.end = Browse::End::consent_page;
            if (stop_at_ == "consent") return true;
            for (const std::string& element : *elements)
                if (const auto pressed = session_.click(element); !pressed) return tl::unexpected(pressed.error());
            pressed_ = i + 1;
            since_ = std::chrono::steady_clock::now();
            return false;
        }
        return settled() && !browse_.page.text.empty();
    }

    bool acted() {
        acted_on_ = shown();
        since_ = std::chrono::steady_clock::now();
        return false;
    }
    /// What a person sees. Typing may change the source.
    [[nodiscard]] std::string shown() const { return browse_.url + '\n' + browse_.page.text; }
    /// Another page than the one that was acted on, and nothing happens any more.
    [[nodiscard]] bool settled() const {
        return shown() != acted_on_ && std::chrono::steady_clock::now() - since_ >= options_.quiet;
    }

    Browse out_of_time() {
        if (browse_.response) return browse_;
        browse_.end = Browse::End::failed;
        browse_.failure = "timeout: the browser has no page of " + browse_.url;
        return browse_;
    }
    Browse failed(const WebDriverError& error) {
        browse_.end = Browse::End::failed;
        browse_.failure = "webdriver: " + error.code + ": " + error.message.substr(0, error.message.find('\n'));
        return browse_;
    }

    WebDriverSession& session_;
    const BrowserDriverOptions& options_;
    std::string asked_;
    const Person* person_;
    std::string_view client_, stop_at_;
    Browse browse_;
    std::string seen_, acted_on_;
    Moment since_ = std::chrono::steady_clock::now();
    std::size_t pressed_ = 0;  ///< of `before_allow`
    bool gave_name_ = false, gave_password_ = false, decided_ = false;
};

class ChromiumBrowser final : public DrivenBrowser {
public:
    ChromiumBrowser(Transport& transport, const std::string& driver_url, const BrowserDriverOptions& options)
        : transport_(transport), driver_url_(driver_url), options_(options) {}

    Browse open(const std::string& url, const Person* person, std::string_view client_redirect_uri,
                std::string_view stop_at) override {
        if (!session_) {
            auto begun = WebDriverSession::begin(transport_, driver_url_, unresolved(url, client_redirect_uri));
            if (!begun) {
                Browse browse;
                browse.end = Browse::End::failed;
                browse.url = url;
                browse.failure = "webdriver: " + begun.error().code + ": " + begun.error().message;
                return browse;
            }
            session_ = std::move(*begun);
        }
        return Navigation(*session_, options_, url, person, client_redirect_uri, stop_at).go();
    }

private:
    /// A browser must not call the client, whoever answers at its name.
    static std::vector<std::string> unresolved(std::string_view url, std::string_view client) {
        std::vector<std::string> out;
        const std::string server = host_of(url), host = host_of(client);
        if (!server.ends_with(".test")) out.emplace_back("*.test");
        if (!host.empty() && host != server) out.push_back(host);
        return out;
    }

    Transport& transport_;
    const std::string& driver_url_;
    const BrowserDriverOptions& options_;
    std::unique_ptr<WebDriverSession> session_;
};

class ChromiumDriver final : public BrowserDriver {
public:
    ChromiumDriver(std::string url, std::unique_ptr<agents::Chromedriver> process, BrowserDriverOptions options)
        : process_(std::move(process)),
          url_(process_ ? process_->url() : std::move(url)),
          options_(std::move(options)),
          // A command is answered when it is done, and a page may take its time to load.
          transport_(
              make_http_transport({.resolve = {}, .timeout = std::chrono::seconds(60), .trusted_authorities = {}})) {}
    std::unique_ptr<DrivenBrowser> new_browser() override {
        return std::make_unique<ChromiumBrowser>(*transport_, url_, options_);
    }

private:
    std::unique_ptr<agents::Chromedriver> process_;
    std::string url_;
    BrowserDriverOptions options_;
    std::unique_ptr<Transport> transport_;
};

}  // namespace

std::unique_ptr<BrowserDriver> connect_webdriver(std::string url, BrowserDriverOptions options) {
    return std::make_unique<ChromiumDriver>(std::move(url), nullptr, std::move(options));
}

std::unique_ptr<BrowserDriver> start_chromedriver(const std::string& program, BrowserDriverOptions options) {
    return std::make_unique<ChromiumDriver>(std::string(), std::make_unique<agents::Chromedriver>(program),
                                            std::move(options));
}

}  // namespace authrig

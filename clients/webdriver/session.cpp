#include "webdriver/session.hpp"

#include <unistd.h>

#include <nlohmann/json.hpp>

#include "encoding/url.hpp"

namespace authrig::agents {
namespace {

using nlohmann::json;

/// The name under which an element's reference stands (WebDriver section 12.1).
constexpr auto element_key = "element-6066-11e4-a52e-4f735466cecf";

/// Status, type and state are told by no command: the document knows them (Navigation Timing, `responseStatus`).
constexpr auto look =
    "const n = performance.getEntriesByType('navigation')[0];"
    "return {at: location.href, ready: document.readyState, status: n ? n.responseStatus : 0,"
    " type: document.contentType};";

WebDriverResult<json> exchanged(Transport& transport, const std::string& origin, const std::string& method,
                                const std::string& path, const json* body) {
    HttpRequest request;
    request.method = method;
    request.target = path;
    if (body) {
        request.body = body->dump(-1, ' ', false, json::error_handler_t::replace);
        request.headers.set("Content-Type", "application/json; charset=utf-8");
    }
    const auto response = transport.send(origin, request);
    if (!response) return tl::unexpected(WebDriverError{"unreachable", response.error().message});
    auto answer = json::parse(response->body, nullptr, false);
    if (!answer.is_object() || !answer.contains("value"))
        return tl::unexpected(
            WebDriverError{"unreachable", "no answer of WebDriver: " + response->body.substr(0, 200)});
    json value = std::move(answer["value"]);
    if (response->status < 400) return value;
    if (!value.is_object()) value = json::object();
    return tl::unexpected(WebDriverError{value.value("error", "unknown error"), value.value("message", std::string())});
}

json new_session(const std::vector<std::string>& unresolved) {
    std::string rules;
    for (const std::string& host : unresolved) rules += (rules.empty() ? "MAP " : ", MAP ") + host + " ~NOTFOUND";
    json arguments = {"--headless=new",
                      "--disable-gpu",
                      "--disable-quic",
                      "--disable-background-networking",
                      "--disable-component-update",
                      "--disable-sync",
                      "--no-first-run"};
    if (!rules.empty()) arguments.push_back("--host-resolver-rules=" + rules);
    if (geteuid() == 0) arguments.push_back("--no-sandbox");
    // Passwords are the person's to type; the browser's offer to keep them stands in the way of nothing, but costs.
    const json preferences{{"credentials_enable_service", false}, {"profile.password_manager_leak_detection", false}};
    return {{"capabilities",
             {{"alwaysMatch",
               {{"acceptInsecureCerts", false},
                {"timeouts", {{"pageLoad", 15'000}, {"script", 5'000}, {"implicit", 0}}},
                {"goog:chromeOptions", {{"args", arguments}, {"prefs", preferences}}}}}}}};
}

std::string text_of(const json& value) { return value.is_string() ? value.get<std::string>() : std::string(); }

std::string member_text(const json& value, const char* name) {
    return value.is_object() && value.contains(name) ? text_of(value[name]) : std::string();
}

}  // namespace

WebDriverResult<std::unique_ptr<WebDriverSession>> WebDriverSession::begin(Transport& transport,
                                                                           const std::string& driver_url,
                                                                           const std::vector<std::string>& unresolved) {
    const Url at = parse_url(driver_url);
    const std::string prefix = at.path == "/" ? std::string() : at.path;
    const json body = new_session(unresolved);
    const auto made = exchanged(transport, at.origin(), "POST", prefix + "/session", &body);
    if (!made) return tl::unexpected(made.error());
    const std::string id = member_text(*made, "sessionId");
    if (id.empty()) return tl::unexpected(WebDriverError{"session not created", "the answer names no session"});
    return std::unique_ptr<WebDriverSession>(new WebDriverSession(transport, at.origin(), prefix + "/session/" + id));
}

WebDriverSession::~WebDriverSession() { static_cast<void>(command("DELETE", "", nullptr)); }

WebDriverResult<json> WebDriverSession::command(const std::string& method, const std::string& path, const json* body) {
    return exchanged(transport_, origin_, method, path_ + path, body);
}

WebDriverResult<void> WebDriverSession::act(const std::string& path, const json& body) {
    const auto done = command("POST", path, &body);
    if (!done) return tl::unexpected(done.error());
    return {};
}

WebDriverResult<void> WebDriverSession::navigate(const std::string& url) {
    const auto done = act("/url", {{"url", url}});
    if (!done && done.error().code == "unknown error" && done.error().message.find("net::ERR_") != std::string::npos)
        return {};
    return done;
}

WebDriverResult<PageState> WebDriverSession::state() {
    const auto url = command("GET", "/url", nullptr);
    if (!url) return tl::unexpected(url.error());
    const json script{{"script", look}, {"args", json::array()}};
    const auto seen = command("POST", "/execute/sync", &script);
    if (!seen) return tl::unexpected(seen.error());
    const auto source = command("GET", "/source", nullptr);
    if (!source) return tl::unexpected(source.error());
    PageState out;
    out.url = text_of(*url);
    out.error_page = member_text(*seen, "at").starts_with("chrome-error:");
    out.complete = member_text(*seen, "ready") == "complete";
    if (seen->is_object() && seen->contains("status") && (*seen)["status"].is_number())
        out.status = (*seen)["status"].get<int>();
    out.content_type = member_text(*seen, "type");
    out.source = text_of(*source);
    return out;
}

WebDriverResult<std::vector<std::string>> WebDriverSession::find(const std::string& xpath) {
    const json body{{"using", "xpath"}, {"value", xpath}};
    const auto found = command("POST", "/elements", &body);
    if (!found) return tl::unexpected(found.error());
    std::vector<std::string> out;
    for (const json& reference : *found) {
        const std::string element = member_text(reference, element_key);
        const auto displayed = command("GET", "/element/" + element + "/displayed", nullptr);
        const auto enabled = command("GET", "/element/" + element + "/enabled", nullptr);
        if (displayed && enabled && *displayed == true && *enabled == true) out.push_back(element);
    }
    return out;
}

WebDriverResult<std::string> WebDriverSession::text(const std::string& element) {
    const auto told = command("GET", "/element/" + element + "/text", nullptr);
    if (!told) return tl::unexpected(told.error());
    return text_of(*told);
}

WebDriverResult<std::string> WebDriverSession::property(const std::string& element, const std::string& name) {
    const auto told = command("GET", "/element/" + element + "/property/" + name, nullptr);
    if (!told) return tl::unexpected(told.error());
    return text_of(*told);
}

WebDriverResult<void> WebDriverSession::type(const std::string& element, const std::string& keys) {
    return act("/element/" + element + "/value", {{"text", keys}});
}

WebDriverResult<void> WebDriverSession::clear(const std::string& element) {
    return act("/element/" + element + "/clear", json::object());
}

WebDriverResult<void> WebDriverSession::click(const std::string& element) {
    return act("/element/" + element + "/click", json::object());
}

}  // namespace authrig::agents

#pragma once

// A simulator in process, a browser with cookies, and the few requests that tests of endpoints share.

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "authrig/simulator.hpp"
#include "codec/base64.hpp"
#include "codec/form.hpp"
#include "crypto/digest.hpp"

namespace authrig::test {

using codec::Params;
using nlohmann::json;

inline constexpr const char* callback = "https://client.example/cb";
inline constexpr const char* verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";   // RFC 7636 appendix B
inline constexpr const char* challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";  // RFC 7636 appendix B

inline Config strict_config(std::string dialect) {
    Config config;
    config.dialect = std::move(dialect);
    config.public_url = "http://as.authrig.test";
    config.seed = 7;
    config.start = default_start();
    return config;
}

inline std::string basic(const std::string& id, const std::string& secret) {
    return "Basic " + codec::base64_encode(codec::percent_encode(id) + ":" + codec::percent_encode(secret));
}

inline HttpRequest get_request(std::string target, Headers headers = {}) {
    return {"GET", std::move(target), std::move(headers), {}};
}
inline HttpRequest form_request(std::string target, const Params& fields, Headers headers = {}) {
    headers.set("Content-Type", "application/x-www-form-urlencoded");
    return {"POST", std::move(target), std::move(headers), codec::encode_form(fields)};
}
inline HttpRequest json_request(std::string method, std::string target, const json& body, Headers headers = {}) {
    headers.set("Content-Type", "application/json");
    return {std::move(method), std::move(target), std::move(headers), body.dump()};
}

/// The body as JSON; `null` when it is none.
inline json body_of(const HttpResponse& response) {
    auto value = json::parse(response.body, nullptr, false);
    return value.is_discarded() ? json() : value;
}
inline std::string header_of(const HttpResponse& response, const char* name) {
    return std::string(response.headers.get(name).value_or(""));
}

/// Parameters of the redirect's query.
inline std::map<std::string, std::string> redirected(const HttpResponse& response) {
    const auto location = header_of(response, "location");
    const auto mark = location.find('?');
    std::map<std::string, std::string> params;
    if (mark == std::string::npos) return params;
    for (const auto& [name, value] : codec::parse_form(location.substr(mark + 1)).value_or(Params{}))
        params[name] = value;
    return params;
}

/// The value of a hidden field of a page.
inline std::string hidden(const std::string& html, const std::string& name) {
    const std::string mark = "name=\"" + name + "\" value=\"";
    const auto at = html.find(mark);
    if (at == std::string::npos) return {};
    return html.substr(at + mark.size(), html.find('"', at + mark.size()) - at - mark.size());
}

/// `Browser` keeps cookies, fills in the forms, and follows redirects within the server.
class Browser {
public:
    explicit Browser(Simulator& simulator, std::string host = {}) : simulator_(simulator), host_(std::move(host)) {}

    HttpResponse send(HttpRequest request) {
        if (!host_.empty()) request.headers.set("Host", host_);
        request.secure = simulator_.issuer().starts_with("https:");
        std::string cookies;
        for (const auto& [name, value] : cookies_) cookies += (cookies.empty() ? "" : "; ") + name + "=" + value;
        if (!cookies.empty()) request.headers.set("Cookie", cookies);
        auto response = simulator_.handle(request);
        for (const auto cookie : response.headers.all("set-cookie")) {
            const std::string pair(cookie.substr(0, cookie.find(';')));
            cookies_[pair.substr(0, pair.find('='))] = pair.substr(pair.find('=') + 1);
        }
        return response;
    }
    HttpResponse get(std::string target) { return send(get_request(std::move(target))); }

    /// Answers login and consent pages until there is something else.
    HttpResponse authorize(const std::string& target, const std::string& user = "jo",
                           const std::string& decision = "allow", const std::string& prefix = {}) {
        auto response = get(target);
        for (int step = 0; step < 6; ++step) {
            const Params common{{"csrf", hidden(response.body, "csrf")}, {"ticket", hidden(response.body, "ticket")}};
            if (response.body.find("type=\"password\"") != std::string::npos) {
                auto fields = common;
                fields.emplace_back("username", user);
                fields.emplace_back("password", user + "-password");
                response = send(form_request(prefix + "/login", fields));
            } else if (response.body.find("name=\"decision\"") != std::string::npos) {
                auto fields = common;
                fields.emplace_back("decision", decision);
                response = send(form_request(prefix + "/consent", fields));
            } else if (header_of(response, "location").starts_with('/')) {
                response = get(header_of(response, "location"));
            } else {
                break;
            }
        }
        return response;
    }
    void sign_in(const std::string& user) {
        REQUIRE(send(json_request("POST", "/login", {{"username", user}, {"password", user + "-password"}})).status ==
                200);
    }

private:
    Simulator& simulator_;
    std::string host_;
    std::map<std::string, std::string> cookies_;
};

/// `Client` is a registered application and what it needs to speak to the server.
struct Client {
    std::string id, secret;
    [[nodiscard]] Headers credentials() const {
        return secret.empty() ? Headers{} : Headers{{"Authorization", basic(id, secret)}};
    }
    /// `response_type=code`, the callback, and PKCE for whom has no secret.
    [[nodiscard]] std::string authorize_target(const Simulator& simulator, const Params& more = {}) const {
        Params params{{"response_type", "code"}, {"client_id", id}, {"redirect_uri", callback}, {"state", "st 1"}};
        if (secret.empty())
            params.insert(params.end(), {{"code_challenge", challenge}, {"code_challenge_method", "S256"}});
        params.insert(params.end(), more.begin(), more.end());
        return simulator.paths().authorize + "?" + codec::encode_form(params);
    }
    [[nodiscard]] HttpRequest redemption(const Simulator& simulator, const std::string& code) const {
        Params fields{{"grant_type", "authorization_code"}, {"code", code}, {"redirect_uri", callback}};
        if (secret.empty()) fields.insert(fields.end(), {{"client_id", id}, {"code_verifier", verifier}});
        return form_request(simulator.paths().token, fields, credentials());
    }
    [[nodiscard]] HttpRequest refresh(const Simulator& simulator, const std::string& token,
                                      const Params& more = {}) const {
        Params fields{{"grant_type", "refresh_token"}, {"refresh_token", token}};
        if (secret.empty()) fields.emplace_back("client_id", id);
        fields.insert(fields.end(), more.begin(), more.end());
        return form_request(simulator.paths().token, fields, credentials());
    }
};

inline Client register_client(Simulator& simulator, AppType type, Application draft = {},
                              const std::string& tenant = {}) {
    if (draft.name.empty()) draft.name = "ClientApp";
    draft.type = type;
    if (type != AppType::m2m && draft.redirect_uris.empty()) draft.redirect_uris = {callback};
    const auto registered = simulator.register_application(std::move(draft), tenant);
    return {registered.application.id.value, registered.client_secret};
}

/// The whole code flow; the answer of the token endpoint.
inline HttpResponse get_tokens(Simulator& simulator, const Client& client, const Params& more = {},
                               const std::string& user = "jo") {
    Browser browser(simulator);
    auto answer = redirected(browser.authorize(client.authorize_target(simulator, more), user));
    return simulator.handle(client.redemption(simulator, answer["code"]));
}

}  // namespace authrig::test

#include "probes.hpp"

namespace authrig::test {
namespace {

std::string token_of(const HttpResponse& response, const char* name = "access_token") {
    const auto body = body_of(response);
    return body.is_object() && body.contains(name) && body[name].is_string() ? body[name].get<std::string>() : "";
}

/// The whole flow, every answer logged.
HttpResponse logged_flow(Simulator& simulator, Log& log, const Client& client, const Params& more = {}) {
    Browser browser(simulator);
    const auto end = log(browser.authorize(client.authorize_target(simulator, more)));
    return log(simulator.handle(client.redemption(simulator, redirected(end)["code"])));
}

void code_flow(Simulator& simulator, Log& log) {
    for (const auto type : {AppType::web, AppType::spa}) {
        const auto client = register_client(simulator, type);
        Browser browser(simulator);
        log(browser.get(client.authorize_target(simulator)));
        const auto end = log(browser.authorize(client.authorize_target(simulator)));
        const auto code = redirected(end)["code"];
        const auto granted = log(simulator.handle(client.redemption(simulator, code)));
        log(simulator.handle(api_request(simulator, token_of(granted))));
        log(simulator.handle(client.redemption(simulator, code)));
        log(simulator.handle(client.refresh(simulator, token_of(granted, "refresh_token"))));
        logged_flow(simulator, log, client);
    }
}

void scopes(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    for (const char* scope : {"offline_access", "read", "read offline_access", "nonsense", "a  b"})
        logged_flow(simulator, log, client, {{"scope", scope}});
}

void redirect_uris(Simulator& simulator, Log& log) {
    const auto one = register_client(simulator, AppType::web, {.redirect_uris = {"https://client.example/cb?x=1"}});
    const auto two = register_client(simulator, AppType::web, {.redirect_uris = {callback, "http://127.0.0.1/cb"}});
    Browser browser(simulator);
    browser.sign_in("jo");
    const auto ask = [&](const Client& client, const std::string& uri) {
        Params params{{"response_type", "code"}, {"client_id", client.id}, {"state", "s"}};
        if (!uri.empty()) params.emplace_back("redirect_uri", uri);
        log(browser.authorize(simulator.paths().authorize + "?" + codec::encode_form(params)));
    };
    for (const char* uri :
         {"", "https://client.example/cb?x=1", "https://client.example/cb?x=2", "https://client.example/cb"})
        ask(one, uri);
    for (const char* uri : {"", "https://client.example/cb", "https://client.example/cb/more",
                            "https://client.example/CB", "https://client.example:8443/cb",
                            "https://sub.client.example/cb", "http://127.0.0.1:51004/cb", "https://evil.example/cb"})
        ask(two, uri);
}

void requests(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    Browser browser(simulator);
    browser.sign_in("jo");
    for (const Params& more :
         std::vector<Params>{{{"unknown", "1"}}, {{"scope", ""}}, {{"display", ""}}, {{"state", "twice"}}})
        log(browser.authorize(client.authorize_target(simulator, more)));
    const std::string rest = "&client_id=" + client.id + "&redirect_uri=https%3A%2F%2Fclient.example%2Fcb";
    for (const char* type : {"response_type=token", "response_type=", "state=aB%252Bc&response_type=code",
                             "response_type=nonsense&state=x"})
        log(browser.authorize(simulator.paths().authorize + "?" + type + rest));
    log(browser.authorize(client.authorize_target(simulator), "jo", "deny"));
    log(browser.send(get_request(client.authorize_target(simulator), {{"Origin", "https://evil.example"}})));
    log(browser.get(simulator.paths().authorize + "?client_id=nobody&state=%3Cb%3E"));
    Browser forger(simulator);
    const auto page = forger.authorize(client.authorize_target(simulator), "jo", "");
    forger.sign_in("jo");
    const auto shown = forger.get(client.authorize_target(simulator));
    log(forger.send(form_request(
        "/consent", {{"csrf", "forged"}, {"ticket", hidden(shown.body, "ticket")}, {"decision", "allow"}})));
}

void pkce(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::spa);
    const std::string base = simulator.paths().authorize + "?response_type=code&client_id=" + client.id +
                             "&redirect_uri=https%3A%2F%2Fclient.example%2Fcb";
    Browser browser(simulator);
    browser.sign_in("jo");
    for (const std::string method : {"&code_challenge_method=plain", "", "&code_challenge_method=S512"})
        log(browser.authorize(base + "&code_challenge=" + verifier + method));
    const auto redeem = [&](const std::string& secret, const std::string& sent) {
        const auto hashed = codec::base64url_encode(crypto::sha256_bytes(secret));
        const auto code =
            redirected(browser.authorize(base + "&code_challenge_method=S256&code_challenge=" + hashed))["code"];
        log(simulator.handle(form_request(simulator.paths().token, {{"grant_type", "authorization_code"},
                                                                    {"client_id", client.id},
                                                                    {"redirect_uri", callback},
                                                                    {"code", code},
                                                                    {"code_verifier", sent}})));
    };
    for (const auto& secret : {std::string(43, 'a'), std::string(128, 'b'), std::string(43, 'c') + ".~"})
        redeem(secret, secret);
    redeem(std::string(43, 'a'), std::string(43, 'b'));
    redeem(std::string(43, 'a'), "");
}

void code_lifetime(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    for (const int milliseconds : {119'500, 120'000, 120'500, 150'000, 600'000, 10'000'000}) {
        Browser browser(simulator);
        const auto code = redirected(browser.authorize(client.authorize_target(simulator)))["code"];
        simulator.clock().advance(Span{0, std::chrono::milliseconds(milliseconds)});
        log(simulator.handle(client.redemption(simulator, code)));
    }
}

}  // namespace

std::vector<Probe> authorization_probes() {
    return {{"code flow", &code_flow}, {"scopes", &scopes}, {"redirect URIs", &redirect_uris},
            {"requests", &requests},   {"PKCE", &pkce},     {"lifetime of codes", &code_lifetime}};
}

}  // namespace authrig::test

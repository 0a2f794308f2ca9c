#include "probes.hpp"

// Requests that no honest party sends: addresses that nearly match, secrets tried out, fields that only a proxy should
// set.

namespace authrig::test {
namespace {

std::string member_of(const HttpResponse& response, const char* name) {
    const auto body = body_of(response);
    return body.is_object() && body.contains(name) && body[name].is_string() ? body[name].get<std::string>() : "";
}

void nearly_registered(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    // `register_client` would fill in a redirect URI.
    const Client nowhere{
        simulator.register_application({.name = "Nowhere", .type = AppType::spa}).application.id.value, {}};
    const auto with_query =
        register_client(simulator, AppType::web, {.redirect_uris = {"https://client.example/cb?a=%2F"}});
    Browser browser(simulator);
    browser.sign_in("jo");
    const auto ask = [&](const std::string& id, const std::string& uri, const std::string& type = "code") {
        const Params params{{"response_type", type}, {"client_id", id}, {"redirect_uri", uri}, {"state", "s"}};
        log(browser.authorize(simulator.paths().authorize + "?" + codec::encode_form(params)));
    };
    for (const char* uri :
         {"https://jo@client.example/cb", "https://client.example/x/../cb", "https://client.example/cb#here",
          "https://client.example/cb/", "https://client.example/%63b", "http://client.example/cb",
          "https://client.example:443/cb", "https://client.example/cb ", "https://evil.example/cb"})
        ask(client.id, uri);
    ask(with_query.id, "https://client.example/cb?a=%2F");
    ask("nobody", callback);
    ask(client.id, callback, "token code");
    auto anywhere = nowhere.authorize_target(simulator);
    log(browser.authorize(anywhere));
    const Params unchallenged{{"response_type", "code"}, {"client_id", nowhere.id}};
    log(browser.authorize(simulator.paths().authorize + "?" + codec::encode_form(unchallenged)));
}

void odd_states(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    const auto spa = register_client(simulator, AppType::spa);
    Browser browser(simulator);
    browser.sign_in("jo");
    for (const auto& state : {std::string("a+b"), std::string("a&b"), std::string("{\"a\": \"<b>\"}"),
                              std::string("Gr\xc3\xb6\xc3\x9f"), std::string(300, 'x'), std::string("%2B")}) {
        const Params params{
            {"response_type", "code"}, {"client_id", client.id}, {"redirect_uri", callback}, {"state", state}};
        log(browser.authorize(simulator.paths().authorize + "?" + codec::encode_form(params)));
    }
    const Params unchallenged{{"response_type", "code"}, {"client_id", spa.id}, {"redirect_uri", callback}};
    log(browser.authorize(simulator.paths().authorize + "?" + codec::encode_form(unchallenged)));
}

void secrets(Simulator& simulator, Log& log) {
    const auto path = simulator.paths().token;
    const auto plain = register_client(simulator, AppType::web);
    const auto colon = register_client(simulator, AppType::web, {.client_secret = "half:half-of-a-long-secret"});
    const auto umlaut = register_client(simulator, AppType::web, {.client_secret = "schl\xc3\xbcssel-lang-genug"});
    const auto ask = [&](Params fields, const Headers& headers = {}) {
        fields.emplace_back("grant_type", "refresh_token");
        fields.emplace_back("refresh_token", "invented");
        return log(simulator.handle(form_request(path, fields, headers)));
    };
    ask({}, {{"Authorization", "b" + basic(plain.id, plain.secret).substr(1)}});
    ask({}, {{"Authorization", basic(colon.id, colon.secret)}});
    ask({{"client_id", umlaut.id}, {"client_secret", umlaut.secret}});
    ask({{"client_id", plain.id}});
    ask({}, {{"Authorization", basic("nobody", "x")}});
    for (int i = 0; i < 21; ++i) ask({}, {{"Authorization", basic(plain.id, "wrong")}});
}

void codes(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web, {.refresh = {.rotation = false}});
    Browser browser(simulator);
    const auto fresh = [&] {
        return redirected(browser.authorize(client.authorize_target(simulator, {{"scope", "offline_access"}})))["code"];
    };
    log(simulator.handle(client.redemption(simulator, fresh() + "A")));
    const auto tokens = log(simulator.handle(client.redemption(simulator, fresh())));
    const auto refresh = member_of(tokens, "refresh_token");
    log(simulator.handle(client.refresh(simulator, refresh + "A")));
    log(simulator.handle(client.refresh(simulator, refresh, {{"code", fresh()}, {"redirect_uri", callback}})));
    auto shouted = client.redemption(simulator, fresh());
    shouted.body.replace(shouted.body.find("authorization_code"), 1, "A");
    log(simulator.handle(shouted));
}

void pages(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    const auto& paths = simulator.paths();
    Browser browser(simulator);
    const auto login = log(browser.get(paths.login));
    log(browser.send(form_request(paths.login, {{"csrf", hidden(login.body, "csrf")},
                                                {"username", "jo"},
                                                {"password", "jo-password"},
                                                {"next", "https://evil.example/"}})));
    const auto consent = log(browser.get(client.authorize_target(simulator)));
    log(browser.get("/consent?decision=allow&csrf=" + hidden(consent.body, "csrf") +
                    "&ticket=" + hidden(consent.body, "ticket")));
    log(browser.get(paths.logout + "?next=https%3A%2F%2Fevil.example%2F"));
    log(simulator.handle(get_request(paths.setup, {{"X-Forwarded-User", "admin"}})));
    log(simulator.handle(form_request(paths.setup, {{"type", "web"}}, {{"X-Forwarded-Host", "evil.example"}})));
    if (!paths.jwt_exchange.empty()) return;
    const auto machine = register_machine(simulator);
    const auto token = member_of(
        simulator.handle(form_request(paths.token, {{"grant_type", "client_credentials"}}, machine.credentials())),
        "access_token");
    log(simulator.handle(form_request(paths.introspect, {{"token", token}}, machine.credentials())));
}

}  // namespace

std::vector<Probe> abuse_probes() {
    return {{"nearly registered", &nearly_registered},
            {"odd states", &odd_states},
            {"secrets", &secrets},
            {"codes", &codes},
            {"pages", &pages}};
}

}  // namespace authrig::test

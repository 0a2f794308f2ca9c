#include "probes.hpp"

namespace authrig::test {
namespace {

void implicit(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    const Client without{simulator.register_application({.name = "ClientApp", .type = AppType::spa}).application.id.value, {}};
    Browser browser(simulator);
    const auto ask = [&](const Client& who, const Params& more, const std::string& decision = "allow") {
        Params params{{"response_type", "token"}, {"client_id", who.id}, {"state", "A-State"}};
        params.insert(params.end(), more.begin(), more.end());
        log(browser.authorize(simulator.paths().authorize + "?" + codec::encode_form(params), "jo", decision));
    };
    ask(client, {{"redirect_uri", callback}});
    ask(client, {{"redirect_uri", callback}}, "deny");
    ask(client, {{"redirect_uri", callback}, {"scope", "nonsense"}});
    ask(client, {{"redirect_uri", "https://evil.example/cb"}});
    ask(without, {{"redirect_uri", callback}});
    log(browser.get(simulator.paths().authorize + "?response_type=token+code&client_id=" + client.id));
}

void passwords(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    const auto ask = [&](const std::string& user, const std::string& password) {
        log(simulator.handle(form_request(simulator.paths().token,
                                          {{"grant_type", "password"}, {"username", user}, {"password", password}},
                                          client.credentials())));
    };
    ask("jo", "jo-password");
    ask("nobody", "wrong");
    for (int i = 0; i < 21; ++i) ask("jo", "wrong");
    ask("jo", "jo-password");
}

void metadata(Simulator& simulator, Log& log) {
    log(simulator.handle(get_request("/.well-known/oauth-authorization-server")));
    log(simulator.handle(get_request("/.well-known/oauth-authorization-server/t/acme")));
}

}  // namespace

std::vector<Probe> legacy_probes() {
    return {{"implicit grant", &implicit, {{"implicit_grant", "on"}}},
            {"password grant", &passwords, {{"password_grant", "on"}}},
            {"signed metadata", &metadata, {{"signed_metadata", "on"}}},
            {"no issuer identification", &metadata, {{"issuer_identification", "off"}}}};
}

}  // namespace authrig::test

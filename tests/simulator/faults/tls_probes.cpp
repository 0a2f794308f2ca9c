#include "probes.hpp"

namespace authrig::test {
namespace {

HttpRequest over_tls(HttpRequest request) {
    request.secure = true;
    return request;
}

/// What a server that speaks TLS says and does, by https and by plain http.
void protected_server(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    if (!simulator.paths().metadata.empty()) log(simulator.handle(over_tls(get_request(simulator.paths().metadata))));
    Browser browser(simulator);
    log(browser.get("/login"));
    const auto end = log(browser.authorize(client.authorize_target(simulator)));
    auto redemption = client.redemption(simulator, redirected(end)["code"]);
    log(simulator.handle(redemption));
    const auto granted = log(simulator.handle(over_tls(redemption)));
    if (simulator.paths().revoke.empty()) return;
    const auto token = body_of(granted).value("access_token", "");
    log(simulator.handle(form_request(simulator.paths().revoke, {{"token", token}}, client.credentials())));
    log(simulator.handle(over_tls(api_request(simulator, token))));
}

}  // namespace

std::vector<Probe> tls_probes() { return {{.name = "tls", .run = &protected_server, .tls = true}}; }

}  // namespace authrig::test

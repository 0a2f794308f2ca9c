#include <thread>

#include "probes.hpp"

// Requests that overlap: what a server does that decides and commits in two steps.

namespace authrig::test {
namespace {

/// The first comes first and is held before its commit until the second has come. Only how they came out is kept: ids
/// and tokens are drawn in any order.
void overlap(Simulator& simulator, Log& log, const HttpRequest& first, const HttpRequest& second) {
    simulator.gather(2);
    HttpResponse early, late;
    {
        const std::jthread one([&] { early = simulator.handle(first); });
        simulator.await_gathered(1);
        const std::jthread other([&] { late = simulator.handle(second); });
        simulator.await_gathered(2);
    }
    for (const auto* answer : {&early, &late}) {
        HttpResponse outcome;
        outcome.status = answer->status;
        log(outcome);
    }
}

Params everything(const Simulator& simulator) {
    return simulator.paths().jwt_exchange.empty() ? Params{{"scope", "offline_access"}} : Params{};
}

void overlapping_codes(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    Browser browser(simulator);
    const auto code = redirected(browser.authorize(client.authorize_target(simulator)))["code"];
    const auto request = client.redemption(simulator, code);
    overlap(simulator, log, request, request);
}

void overlapping_refreshes(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web, {.refresh = {.rotation = true}});
    const auto token = body_of(get_tokens(simulator, client, everything(simulator)))["refresh_token"].get<std::string>();
    const auto request = client.refresh(simulator, token);
    overlap(simulator, log, request, request);
}

void overlapping_assertions(Simulator& simulator, Log& log) {
    const auto machine = register_machine(simulator);
    const auto request = jwt_request(simulator, machine, client_jwt(simulator, machine.id, {{"jti", "once"}}));
    overlap(simulator, log, request, request);
}

void overlapping_revocation(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web, {.refresh = {.rotation = true}});
    const auto token = body_of(get_tokens(simulator, client, everything(simulator)))["refresh_token"].get<std::string>();
    overlap(simulator, log, form_request(simulator.paths().revoke, {{"token", token}}, client.credentials()),
            client.refresh(simulator, token));
}

}  // namespace

std::vector<Probe> overlap_probes() {
    return {{"overlapping redemptions", &overlapping_codes},
            {"overlapping refreshes", &overlapping_refreshes},
            {"overlapping uses of a JWT", &overlapping_assertions},
            {"a refresh during its revocation", &overlapping_revocation}};
}

}  // namespace authrig::test

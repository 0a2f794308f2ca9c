#include "probes.hpp"

// What lasts beyond a request: sessions, replaced keys, failures, applications that are gone.

namespace authrig::test {
namespace {

void long_session(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    Browser browser(simulator);
    log(browser.authorize(client.authorize_target(simulator)));
    simulator.clock().advance(*parse_span("9h"));
    log(browser.get(client.authorize_target(simulator)));
    simulator.clock().advance(*parse_span("30d"));
    log(browser.get(client.authorize_target(simulator)));
}

void replaced_key(Simulator& simulator, Log& log) {
    const auto client = register_client(simulator, AppType::web);
    log(get_tokens(simulator, client));
    simulator.rotate_signing_key();
    log(get_tokens(simulator, client));
    log(simulator.handle(get_request(simulator.paths().jwks)));
}

void later_introspection(Simulator& simulator, Log& log) {
    Application draft;
    draft.refresh.absolute = *parse_span("90d");
    const auto client = register_client(simulator, AppType::web, std::move(draft));
    const auto tokens = body_of(get_tokens(simulator, client, {{"scope", "offline_access"}}));
    simulator.clock().advance(*parse_span("10m"));
    for (const char* kind : {"access_token", "refresh_token"})
        log(simulator.handle(
            form_request(simulator.paths().introspect, {{"token", tokens[kind]}}, client.credentials())));
}

void failure(Simulator& simulator, Log& log) {
    simulator.arm({.fault = "answers_server_error"});
    const auto client = register_client(simulator, AppType::m2m);
    log(simulator.handle(
        form_request(simulator.paths().token, {{"grant_type", "client_credentials"}}, client.credentials())));
}

void unknown_application(Simulator& simulator, Log& log) {
    Browser administrator(simulator);
    administrator.sign_in("admin");
    log(administrator.get(simulator.paths().setup + "/no-such-application"));
}

}  // namespace

std::vector<Probe> lasting_probes() {
    return {{"long session", &long_session},
            {"replaced key", &replaced_key, {{"access_token_format", "jwt"}}},
            {"later introspection", &later_introspection},
            {"failure", &failure},
            {"unknown application", &unknown_application}};
}

}  // namespace authrig::test

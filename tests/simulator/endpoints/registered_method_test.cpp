#include "../faults/probes.hpp"
#include "crypto/jws.hpp"
#include "crypto/test_keys.hpp"

// OpenID Connect Registration section 2, RFC 7591 section 2: `token_endpoint_auth_method` is the way an application
// authenticates, not one of several.

namespace authrig::test {
namespace {

HttpRequest machine_token(const Simulator& simulator, Params fields, Headers headers = {}) {
    fields.emplace_back("grant_type", "client_credentials");
    return form_request(simulator.paths().token, fields, std::move(headers));
}

/// What a client sends that authenticates with a JWT signed by the key that `register_machine` registers.
Params signed_by_machine(const Simulator& simulator, const std::string& client_id) {
    return {{"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
            {"client_assertion", client_jwt(simulator, client_id, {{"sub", client_id}, {"jti", "once"}})}};
}

}  // namespace

TEST_CASE("The secret that keys a client's MACs does not pass as a password") {
    Simulator simulator(strict_config("rfc"));
    const auto client = register_client(simulator, AppType::m2m, {.token_endpoint_auth_method = "client_secret_jwt"});
    REQUIRE_FALSE(client.secret.empty());
    const auto by_basic = simulator.handle(machine_token(simulator, {}, client.credentials()));
    CHECK(by_basic.status == 401);
    CHECK(body_of(by_basic)["error"] == "invalid_client");
    const auto by_post =
        simulator.handle(machine_token(simulator, {{"client_id", client.id}, {"client_secret", client.secret}}));
    CHECK(by_post.status == 401);
    CHECK(body_of(by_post)["error"] == "invalid_client");
}

TEST_CASE("A key that is registered for grants does not authenticate a client that has a secret") {
    Simulator simulator(strict_config("rfc"));
    const auto client = register_machine(simulator);
    CHECK(simulator.handle(machine_token(simulator, {}, client.credentials())).status == 200);
    const auto by_jwt = simulator.handle(machine_token(simulator, signed_by_machine(simulator, client.id)));
    CHECK(by_jwt.status == 401);
    CHECK(body_of(by_jwt)["error"] == "invalid_client");
}

}  // namespace authrig::test

#include "../faults/probes.hpp"

namespace authrig::test {

TEST_CASE("A resource server opens introspection with a token of its own, not with one that speaks for a user") {
    Simulator simulator(strict_config("rfc"));
    const auto resource = "https://orders.authrig.test";
    const auto orders = register_machine(simulator, resource);
    const auto ask = [&](const HttpRequest& token_request) {
        const auto token = body_of(simulator.handle(token_request))["access_token"].get<std::string>();
        return simulator.handle(
            form_request("/introspect", {{"token", token}}, {{"Authorization", "Bearer " + token}}));
    };
    const auto own =
        ask(form_request(simulator.paths().token, {{"grant_type", "client_credentials"}}, orders.credentials()));
    CHECK(own.status == 200);
    CHECK(body_of(own)["active"] == true);
    const auto of_user = ask(jwt_request(simulator, orders, client_jwt(simulator, orders.id)));
    CHECK(of_user.status == 401);
    CHECK(header_of(of_user, "www-authenticate").starts_with("Bearer "));
}

}  // namespace authrig::test

// A server that misbehaves on request, in a user's own tests.
#include <authrig/testing/catch2.hpp>

using namespace authrig::testing;

TEST_CASE("a machine gets a token with its secret, and none with a wrong one") {
    Fixture fixture;
    Agent machine = fixture.agent({.type = authrig::AppType::m2m});
    CHECK_THAT(machine.client_credentials(), Succeeds());
    machine.app.config().client_secret += "x";
    CHECK_THAT(machine.client_credentials(), IsRefused(401, "invalid_client"));
}

TEST_CASE("an armed fault shows what a client must cope with") {
    Fixture fixture;
    Agent client = fixture.agent();
    client.authorize();
    CHECK_THAT(client.redeem(), Succeeds());
    CHECK_THAT(client.redeem(), IsRefused(400, "invalid_grant"));

    fixture.simulator().arm({.fault = "accepts_used_code"});
    client.authorize();
    CHECK_THAT(client.redeem(), Succeeds());
    CHECK_THAT(client.redeem(), Succeeds());
}

// The authorization code flow in a user's own tests, in process and over HTTP on loopback.
#include <authrig/testing/catch2.hpp>

using namespace authrig::testing;

TEST_CASE("a code becomes tokens that open the API") {
    const auto over = GENERATE(Over::in_process, Over::loopback);
    Fixture fixture(over);
    Agent client = fixture.agent({.name = "Shop", .scope = "read offline_access"});

    const auto browse = client.authorize();
    REQUIRE(browse.end == authrig::Browse::End::callback);
    CHECK(browse.login_shown);
    CHECK(browse.consent_shown);

    CHECK_THAT(client.redeem(), Succeeds());
    CHECK_THAT(client.call_api(), Succeeds());
    CHECK_THAT(client.refresh(), Succeeds());
}

TEST_CASE("a code works until its two minutes are over") {
    const auto over = GENERATE(Over::in_process, Over::loopback);
    Fixture fixture(over);
    Agent client = fixture.agent();

    client.authorize();
    fixture.advance("1m59s");
    CHECK_THAT(client.redeem(), Succeeds());

    client.authorize();
    fixture.advance("2m");
    CHECK_THAT(client.redeem(), IsRefused(400, "invalid_grant"));
}

TEST_CASE("a user who denies leaves the client without a code") {
    Fixture fixture;
    Agent client = fixture.agent();
    client.authorize({.username = "jo", .password = "jo-password", .allow = false});
    CHECK(client.app.memory["code"].empty());
    CHECK(
        client.app.receive_callback(client.authorize({.username = "jo", .password = "jo-password", .allow = false}).url)
            .error == "access_denied");
}

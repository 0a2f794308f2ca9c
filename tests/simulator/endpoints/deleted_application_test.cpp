#include "simulator_in_process.hpp"

namespace authrig::test {

// RFC 7592 section 2.3: with the registration goes everything that was granted under it.
TEST_CASE("The codes and tokens of a deleted application do not come back with its name") {
    const std::string dialect = GENERATE("rfc", "workfront");
    CAPTURE(dialect);
    Simulator simulator(strict_config(dialect));
    const Application draft{.id = AppId{"returning"}, .client_secret = "a-secret-that-stays-the-same"};
    const auto client = register_client(simulator, AppType::web, draft);
    Browser browser(simulator);
    const auto code = redirected(browser.authorize(client.authorize_target(simulator)))["code"];
    const auto tokens = body_of(get_tokens(simulator, client, {{"scope", "offline_access"}}));
    REQUIRE(!code.empty());

    REQUIRE(simulator.remove_application(AppId{client.id}));
    const auto again = register_client(simulator, AppType::web, draft);
    REQUIRE(again.id == client.id);

    const auto redeemed = simulator.handle(again.redemption(simulator, code));
    CHECK(redeemed.status == 400);
    CHECK(body_of(redeemed)["error"] == "invalid_grant");
    const auto refreshed = simulator.handle(again.refresh(simulator, tokens["refresh_token"]));
    CHECK(refreshed.status == 400);
    CHECK(body_of(refreshed)["error"] == "invalid_grant");
    CHECK(get_tokens(simulator, again).status == 200);  // the control
}

}  // namespace authrig::test

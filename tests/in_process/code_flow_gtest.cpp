// The same with GoogleTest.
#include <authrig/testing/gtest.hpp>

using namespace authrig::testing;

TEST(code_flow, a_redeemed_code_is_refused_the_second_time) {
    Fixture fixture;
    Agent client = fixture.agent();
    ASSERT_EQ(client.authorize().end, authrig::Browse::End::callback);
    EXPECT_TRUE(Succeeds(client.redeem()));
    EXPECT_TRUE(IsRefused(client.redeem(), 400, "invalid_grant"));
}

TEST(code_flow, a_failed_assertion_shows_the_answer) {
    Fixture fixture;
    Agent machine = fixture.agent({.type = authrig::AppType::m2m});
    machine.app.config().client_secret = "wrong";
    const auto result = Succeeds(machine.client_credentials());
    EXPECT_FALSE(result);
    EXPECT_NE(std::string(result.message()).find("401 Unauthorized"), std::string::npos);
}

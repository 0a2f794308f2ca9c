#include "simulator_in_process.hpp"

namespace authrig::test {

// workfront/refresh-activity-resets: what the inactivity period counts from.
TEST_CASE("Who gave a password to the application, and never signed in here, was active when it did") {
    auto config = strict_config("workfront");
    config.switches = {{"password_grant", "on"}};
    Simulator simulator(config);
    Application draft;
    draft.refresh.inactivity = *parse_span("7d");
    const auto client = register_client(simulator, AppType::web, std::move(draft));
    const auto tokens = body_of(simulator.handle(form_request(
        simulator.paths().token, {{"grant_type", "password"}, {"username", "jo"}, {"password", "jo-password"}},
        client.credentials())));
    REQUIRE(tokens["refresh_token"].is_string());
    simulator.clock().advance(*parse_span("6d"));
    const auto in_time = simulator.handle(client.refresh(simulator, tokens["refresh_token"]));
    REQUIRE(in_time.status == 200);
    simulator.clock().advance(*parse_span("1d"));
    const auto latest = body_of(in_time).value("refresh_token", tokens["refresh_token"].get<std::string>());
    CHECK(simulator.handle(client.refresh(simulator, latest)).status == 400);
}

}  // namespace authrig::test

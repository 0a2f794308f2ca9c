#include "simulator_in_process.hpp"

namespace authrig::test {

TEST_CASE("An authorization request waits ten minutes for the login") {
    const auto row = GENERATE(table<const char*, bool>({{"599s", true}, {"600s", false}}));
    CAPTURE(std::get<0>(row));
    Simulator simulator(strict_config("rfc"));
    const auto client = register_client(simulator, AppType::web);
    Browser browser(simulator);
    const auto page = browser.get(client.authorize_target(simulator));
    REQUIRE_FALSE(hidden(page.body, "ticket").empty());
    simulator.clock().advance(*parse_span(std::get<0>(row)));
    const auto answer = browser.send(form_request(simulator.paths().login, {{"csrf", hidden(page.body, "csrf")},
                                                                            {"ticket", hidden(page.body, "ticket")},
                                                                            {"username", "jo"},
                                                                            {"password", "jo-password"}}));
    CHECK(answer.status == 303);
    CHECK(header_of(answer, "location").starts_with("/consent?ticket=") == std::get<1>(row));
}

}  // namespace authrig::test

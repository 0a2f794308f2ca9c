#include "simulator_in_process.hpp"

namespace authrig::test {
namespace {

HttpRequest preflight(const std::string& target) {
    return {"OPTIONS", target, {{"Origin", "https://page.example"}, {"Access-Control-Request-Method", "POST"}}, {}};
}

}  // namespace

TEST_CASE("A page of another origin may send what a token request and an API call consist of") {
    Simulator simulator(strict_config("rfc"));
    const auto path = GENERATE_REF(simulator.paths().token, simulator.paths().revoke, simulator.paths().api);
    CAPTURE(path);
    const auto answer = simulator.handle(preflight(path));
    CHECK(answer.status == 204);
    CHECK(header_of(answer, "access-control-allow-origin") == "*");
    CHECK_THAT(header_of(answer, "access-control-allow-methods"), Catch::Contains("POST"));
    CHECK_THAT(header_of(answer, "access-control-allow-headers"), Catch::Contains("Authorization"));
    CHECK_THAT(header_of(answer, "access-control-allow-headers"), Catch::Contains("Content-Type"));
    CHECK_FALSE(answer.headers.has("access-control-allow-credentials"));
}

TEST_CASE("Pages for people are not open to other origins") {
    Simulator simulator(strict_config("rfc"));
    const auto answer = simulator.handle(preflight(simulator.paths().authorize));
    CHECK_FALSE(answer.headers.has("access-control-allow-origin"));
    CHECK_FALSE(answer.headers.has("access-control-allow-methods"));
}

}  // namespace authrig::test

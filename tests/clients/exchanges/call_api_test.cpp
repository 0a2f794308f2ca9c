#include <catch2/catch.hpp>

#include "clients_agent.hpp"

using namespace authrig;
using authrig::testing::TestAgent;

TEST_CASE("an access token is presented in each of the ways of RFC 6750 section 2 and of Workfront") {
    TestAgent agent;
    agent.app.memory["access_token"] = "t+1";

    const auto bearer = agent.app.call_api().request;
    CHECK(bearer.method == "GET");
    CHECK(bearer.target == "/api/me");
    CHECK(bearer.headers.get("Authorization") == "Bearer t+1");
    CHECK(bearer.body.empty());

    agent.app.config().api_header = "sessionID";
    const auto session = agent.app.call_api().request;
    CHECK(session.headers.get("sessionID") == "t+1");
    CHECK_FALSE(session.headers.has("Authorization"));

    const auto query = agent.app.call_api("query").request;
    CHECK(query.target == "/api/me?access_token=t%2B1");
    CHECK_FALSE(query.headers.has("sessionID"));

    const auto form = agent.app.call_api("form").request;
    CHECK(form.method == "POST");
    CHECK(form.body == "access_token=t%2B1");
    CHECK(form.headers.get("Content-Type") == "application/x-www-form-urlencoded");

    const auto none = agent.app.call_api("none").request;
    CHECK(none.target == "/api/me");
    CHECK_FALSE(none.headers.has("Authorization"));
    CHECK_FALSE(none.headers.has("sessionID"));

    CHECK_THROWS_AS(agent.app.call_api("cookie"), std::invalid_argument);
}

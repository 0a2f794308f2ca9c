#include <catch2/catch.hpp>

#include "clients_agent.hpp"
#include "exchanges/edit_params.hpp"

using namespace authrig;
using authrig::testing::TestAgent;

TEST_CASE("omit comes first, then set, then add") {
    Edits edits;
    edits.omit = {"a"};
    edits.set = {{"a", "set"}, {"b", "set"}};
    edits.add = {{"b", "second"}};
    CHECK(agents::edit_params({{"a", "1"}, {"b", "1"}, {"c", "1"}, {"b", "2"}}, edits) ==
          Params{{"b", "set"}, {"c", "1"}, {"a", "set"}, {"b", "second"}});
}

TEST_CASE("set replaces every parameter of that name by one, where the first stood") {
    Edits edits;
    edits.set = {{"a", "x"}};
    CHECK(agents::edit_params({{"a", "1"}, {"b", "1"}, {"a", "2"}}, edits) == Params{{"a", "x"}, {"b", "1"}});
}

TEST_CASE("an added parameter is sent twice, in a form and in JSON") {
    TestAgent agent;
    agent.app.memory["refresh_token"] = "r";
    Edits edits;
    edits.add = {{"refresh_token", "s"}};
    CHECK(agent.app.refresh(edits).request.body == "grant_type=refresh_token&refresh_token=r&refresh_token=s");
    edits.encoding = "json";
    CHECK(agent.app.refresh(edits).request.body ==
          R"({"grant_type":"refresh_token","refresh_token":"r","refresh_token":"s"})");
}

TEST_CASE("edits reach the credentials too") {
    TestAgent agent;
    agent.app.memory["refresh_token"] = "r";
    Edits edits;
    edits.auth = "post";
    edits.omit = {"client_secret"};
    edits.set = {{"client_id", "other"}};
    CHECK(agent.app.refresh(edits).request.body == "grant_type=refresh_token&refresh_token=r&client_id=other");
}

TEST_CASE("header edits omit, replace and repeat fields") {
    TestAgent agent;
    Edits edits;
    edits.omit_headers = {"accept", "Authorization"};
    edits.headers = {{"authorization", "Basic a"}, {"Authorization", "Basic b"}, {"X-One", "1"}};
    const auto request = agent.app.client_credentials(edits).request;
    CHECK_FALSE(request.headers.has("Accept"));
    CHECK(request.headers.all("Authorization") == std::vector<std::string_view>{"Basic a", "Basic b"});
    CHECK(request.headers.get("X-One") == "1");
    CHECK(request.headers.has("Content-Type"));
}

TEST_CASE("a raw body and a content type win over the encoded parameters") {
    TestAgent agent;
    Edits edits;
    edits.raw_body = "{";
    edits.content_type = "text/plain";
    edits.set = {{"scope", "a"}};
    const auto request = agent.app.client_credentials(edits).request;
    CHECK(request.body == "{");
    CHECK(request.headers.all("Content-Type") == std::vector<std::string_view>{"text/plain"});
}

TEST_CASE("a path is on the same origin, an absolute URL goes elsewhere, and query is appended") {
    TestAgent agent;
    Edits edits;
    edits.path = "/t/x/token?a=1";
    edits.query = {{"b", "2 3"}};
    auto out = agent.app.client_credentials(edits);
    CHECK(out.origin == "http://as.test");
    CHECK(out.request.target == "/t/x/token?a=1&b=2+3");
    edits.path = "https://other.test:8443/token";
    out = agent.app.client_credentials(edits);
    CHECK(out.origin == "https://other.test:8443");
    CHECK(out.request.target == "/token?b=2+3");
}

TEST_CASE("a token request turned into a GET carries its parameters in the query") {
    TestAgent agent;
    Edits edits;
    edits.method = "GET";
    edits.auth = "none";
    const auto request = agent.app.client_credentials(edits).request;
    CHECK(request.method == "GET");
    CHECK(request.target == "/token?grant_type=client_credentials&client_id=id%3A1");
    CHECK(request.body.empty());
    CHECK_FALSE(request.headers.has("Content-Type"));
}

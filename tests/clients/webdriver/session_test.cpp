#include "webdriver/session.hpp"

#include <catch2/catch.hpp>

#include "clients_scripted_remote_end.hpp"

using namespace authrig;
using nlohmann::json;

using testing::begun;
using testing::element_key;
using testing::ScriptedRemoteEnd;

TEST_CASE("a session asks for a browser that trusts no certificate unseen and resolves no client, and is deleted") {
    ScriptedRemoteEnd remote;
    begun(remote).reset();
    REQUIRE(remote.asked.size() == 2);
    CHECK(remote.asked[0] == "http://127.0.0.1:9515 POST /session");
    CHECK(remote.asked[1] == "http://127.0.0.1:9515 DELETE /session/s1");
    const auto wanted = json::parse(remote.bodies[0])["capabilities"]["alwaysMatch"];
    CHECK(wanted["acceptInsecureCerts"] == false);
    const auto arguments = wanted["goog:chromeOptions"]["args"].get<std::vector<std::string>>();
    CHECK_THAT(arguments, Catch::VectorContains(std::string("--headless=new")));
    CHECK_THAT(arguments, Catch::VectorContains(std::string("--host-resolver-rules=MAP *.test ~NOTFOUND")));
}

TEST_CASE("a page that cannot be had is no error, any other failure is one by its code") {
    ScriptedRemoteEnd remote;
    const auto session = begun(remote);
    remote.answer({{"error", "unknown error"}, {"message", "unknown error: net::ERR_NAME_NOT_RESOLVED"}}, 500);
    CHECK(session->navigate("http://as.test/authorize"));
    CHECK(remote.asked.back() == "http://127.0.0.1:9515 POST /session/s1/url");
    CHECK(json::parse(remote.bodies.back()) == json{{"url", "http://as.test/authorize"}});
    remote.answer({{"error", "invalid session id"}, {"message", "gone"}}, 404);
    const auto gone = session->navigate("http://as.test/authorize");
    REQUIRE_FALSE(gone);
    CHECK(gone.error().code == "invalid session id");
    const auto silent = session->navigate("http://as.test/authorize");
    REQUIRE_FALSE(silent);
    CHECK(silent.error().code == "unreachable");
}

TEST_CASE("the state of a page is its address, the document's own word and its source") {
    ScriptedRemoteEnd remote;
    const auto session = begun(remote);
    remote.answer("https://client.test/cb?code=1");
    remote.answer(
        {{"at", "chrome-error://chromewebdata/"}, {"ready", "complete"}, {"status", 0}, {"type", "text/html"}});
    remote.answer("<html></html>");
    const auto state = session->state();
    REQUIRE(state);
    CHECK(state->url == "https://client.test/cb?code=1");
    CHECK(state->error_page);
    CHECK(state->complete);
    CHECK(state->status == 0);
    CHECK(state->source == "<html></html>");
}

TEST_CASE("elements that are not displayed, or not enabled, are not found") {
    ScriptedRemoteEnd remote;
    const auto session = begun(remote);
    remote.answer(json::array({{{element_key, "a"}}, {{element_key, "b"}}, {{element_key, "c"}}}));
    for (const bool yes : {true, true, false, true, true, false}) remote.answer(yes);
    const auto found = session->find("//button");
    REQUIRE(found);
    CHECK(*found == std::vector<std::string>{"a"});
    remote.answer(nullptr);
    CHECK(session->type("a", "p\"w"));
    CHECK(remote.asked.back() == "http://127.0.0.1:9515 POST /session/s1/element/a/value");
    CHECK(json::parse(remote.bodies.back()) == json{{"text", "p\"w"}});
}

TEST_CASE("an answer that is no WebDriver is told") {
    ScriptedRemoteEnd remote;
    remote.answers.push_back({.status = 200, .headers = {}, .body = "<html>", .wire = {}});
    const auto session = agents::WebDriverSession::begin(remote, "http://127.0.0.1:9515", {});
    REQUIRE_FALSE(session);
    CHECK(session.error().code == "unreachable");
}

#include <catch2/catch.hpp>

#include "clients_agent.hpp"

using namespace authrig;
using authrig::testing::TestAgent;

namespace {

HttpResponse json_answer(int status, std::string body) {
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = std::move(body), .wire = {}};
}

}  // namespace

TEST_CASE("a token answer is read and remembered") {
    TestAgent agent;
    const auto tokens = agent.app.receive_tokens(json_answer(
        200, R"({"access_token":"a","refresh_token":"r","token_type":"Bearer","expires_in":3600,"scope":"x y"})"));
    CHECK(tokens.access_token == "a");
    CHECK(tokens.expires_in == 3600.0);
    CHECK(tokens.scope == "x y");
    CHECK(agent.app.memory.at("access_token") == "a");
    CHECK(agent.app.memory.at("refresh_token") == "r");
    CHECK(agent.app.memory.at("token_type") == "Bearer");
}

TEST_CASE("without a new refresh token the old one stays (RFC 6749 section 6)") {
    TestAgent agent;
    agent.app.memory["refresh_token"] = "old";
    agent.app.receive_tokens(json_answer(200, R"({"access_token":"a","token_type":"Bearer"})"));
    CHECK(agent.app.memory.at("refresh_token") == "old");
}

TEST_CASE("an error, a malformed answer and wrong types change nothing that is remembered") {
    TestAgent agent;
    agent.app.memory["access_token"] = "old";
    const auto body =
        GENERATE(as<std::string>(), "", "{", "[]", "null", R"({"access_token":1})", R"({"expires_in":"x"})");
    CAPTURE(body);
    CHECK(agent.app.receive_tokens(json_answer(200, body)).access_token.empty());
    agent.app.receive_tokens(json_answer(400, R"({"access_token":"a","error":"invalid_grant"})"));
    CHECK(agent.app.memory.at("access_token") == "old");
}

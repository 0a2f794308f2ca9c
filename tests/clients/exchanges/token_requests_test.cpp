#include <catch2/catch.hpp>

#include "clients_agent.hpp"

using namespace authrig;
using authrig::testing::TestAgent;

namespace {

// id:1 and s%+ t, form-encoded and joined: id%3A1:s%25%2B+t (RFC 6749 section 2.3.1)
constexpr auto encoded_basic = "Basic aWQlM0ExOnMlMjUlMkIrdA==";

}  // namespace

TEST_CASE("a code is redeemed with its redirect URI and verifier, and Basic authentication") {
    TestAgent agent;
    (void)agent.app.authorization_url();
    agent.app.memory["code_verifier"] = "v";
    agent.app.receive_callback("http://app.test/cb?code=c%2F1");
    const auto out = agent.app.redeem();
    CHECK(out.origin == "http://as.test");
    CHECK(out.request.method == "POST");
    CHECK(out.request.target == "/token");
    CHECK(out.request.headers.get("Content-Type") == "application/x-www-form-urlencoded");
    CHECK(out.request.headers.get("Authorization") == encoded_basic);
    CHECK(out.request.body ==
          "grant_type=authorization_code&code=c%2F1&redirect_uri=http%3A%2F%2Fapp.test%2Fcb%3Fx%3D1&code_verifier=v");
}

TEST_CASE("a public client sends its client_id in the body and no Authorization field") {
    TestAgent agent;
    agent.app.config().auth = "none";
    agent.app.memory["code"] = "c";
    const auto out = agent.app.redeem();
    CHECK(out.request.body == "grant_type=authorization_code&code=c&client_id=id%3A1");
    CHECK_FALSE(out.request.headers.has("Authorization"));
}

TEST_CASE("each authentication method puts the credentials in its place") {
    TestAgent agent;
    agent.app.memory["refresh_token"] = "r";
    const auto with = [&](const char* method) {
        Edits edits;
        edits.auth = method;
        return agent.app.refresh(edits).request;
    };
    CHECK(with("basic").body == "grant_type=refresh_token&refresh_token=r");
    CHECK(with("basic").headers.get("Authorization") == encoded_basic);
    // base64 of `id:1:s%+ t`
    CHECK(with("basic_raw").headers.get("Authorization") == "Basic aWQ6MTpzJSsgdA==");
    CHECK(with("post").body == "grant_type=refresh_token&refresh_token=r&client_id=id%3A1&client_secret=s%25%2B+t");
    CHECK_FALSE(with("post").headers.has("Authorization"));
    CHECK(with("both").headers.get("Authorization") == encoded_basic);
    CHECK(with("both").body == with("post").body);
    CHECK(with("none").body == "grant_type=refresh_token&refresh_token=r&client_id=id%3A1");
    CHECK_THROWS_AS(with("digest"), std::invalid_argument);
}

TEST_CASE("a body can be JSON, for agents that are configured so and by an edit") {
    TestAgent agent;
    agent.app.memory["refresh_token"] = "\"r\"";
    agent.app.config().encoding = "json";
    const auto out = agent.app.refresh();
    CHECK(out.request.headers.get("Content-Type") == "application/json");
    CHECK(out.request.body == R"({"grant_type":"refresh_token","refresh_token":"\"r\""})");
    Edits edits;
    edits.encoding = "form";
    CHECK(agent.app.refresh(edits).request.body == "grant_type=refresh_token&refresh_token=%22r%22");
    edits.encoding = "xml";
    CHECK_THROWS_AS(agent.app.refresh(edits), std::invalid_argument);
}

TEST_CASE("client credentials are asked for with the configured scope") {
    TestAgent agent;
    CHECK(agent.app.client_credentials().request.body == "grant_type=client_credentials");
    agent.app.config().scope = "a b";
    CHECK(agent.app.client_credentials().request.body == "grant_type=client_credentials&scope=a+b");
}

TEST_CASE("a JWT is exchanged with the secret in the form, whatever the agent's own method is") {
    TestAgent agent;
    agent.app.config().encoding = "json";
    const auto out = agent.app.exchange_jwt("h.p.s");
    CHECK(out.request.target == "/jwt/exchange");
    CHECK(out.request.body == "jwt_token=h.p.s&client_id=id%3A1&client_secret=s%25%2B+t");
    CHECK_FALSE(out.request.headers.has("Authorization"));
}

TEST_CASE("a JWT bearer assertion is sent as RFC 7523 section 2.1 has it") {
    TestAgent agent;
    const auto out = agent.app.jwt_bearer("h.p.s");
    CHECK(out.request.target == "/token");
    CHECK(out.request.body == "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=h.p.s");
}

TEST_CASE("revocation and introspection are form posts by an authenticated client") {
    TestAgent agent;
    agent.app.config().encoding = "json";
    for (const auto& out : {agent.app.revoke("t+1"), agent.app.introspect("t+1")}) {
        CHECK(out.request.body == "token=t%2B1");
        CHECK(out.request.headers.get("Content-Type") == "application/x-www-form-urlencoded");
        CHECK(out.request.headers.get("Authorization") == encoded_basic);
    }
    CHECK(agent.app.revoke("t").request.target == "/revoke");
    CHECK(agent.app.introspect("t").request.target == "/introspect");
}

TEST_CASE("an endpoint that the server does not have gives no origin") {
    TestAgent agent;
    agent.app.config().endpoints.revoke.clear();
    CHECK(agent.app.revoke("t").origin.empty());
}

TEST_CASE("a user's name and password are sent as parameters (RFC 6749 section 4.3.2)") {
    TestAgent agent;
    const auto out = agent.app.password("jo", "p w&1");
    CHECK(out.request.target == "/token");
    CHECK(out.request.headers.get("Authorization") == encoded_basic);
    CHECK(out.request.body == "grant_type=password&username=jo&password=p+w%261");
}

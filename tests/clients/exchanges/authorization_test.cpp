#include <catch2/catch.hpp>

#include "clients_agent.hpp"
#include "crypto/pkce.hpp"
#include "encoding/form.hpp"
#include "encoding/url.hpp"

using namespace authrig;
using authrig::agents::first_value;
using authrig::testing::TestAgent;

namespace {

Params query_of(const std::string& url) { return agents::read_form(agents::parse_url(url).query.value_or("")); }

}  // namespace

TEST_CASE("an authorization request has the parameters of RFC 6749 section 4.1.1 and RFC 7636 section 4.3") {
    TestAgent agent;
    agent.app.config().scope = "read offline_access";
    const auto url = agent.app.authorization_url();
    CHECK(url.starts_with(
        "http://as.test/authorize?response_type=code&client_id=id%3A1&redirect_uri=http%3A%2F%2Fapp.test%2Fcb%3Fx%3D1&"
        "scope=read+offline_access&state="));
    const auto query = query_of(url);
    CHECK(first_value(query, "state").size() == 32);
    CHECK(first_value(query, "code_challenge_method") == "S256");
    const auto verifier = agent.app.memory.at("code_verifier");
    CHECK(verifier.size() == 43);
    CHECK(first_value(query, "code_challenge") == agents::s256_challenge(verifier));
    CHECK(agent.app.memory.at("code_challenge") == first_value(query, "code_challenge"));
    CHECK(agent.app.memory.at("redirect_uri") == "http://app.test/cb?x=1");
}

TEST_CASE("state and verifier are fresh in every request") {
    TestAgent agent;
    const auto first = query_of(agent.app.authorization_url());
    const auto second = query_of(agent.app.authorization_url());
    CHECK(first_value(first, "state") != first_value(second, "state"));
    CHECK(first_value(first, "code_challenge") != first_value(second, "code_challenge"));
}

TEST_CASE("what the agent has no value for is left out") {
    TestAgent agent;
    agent.app.config().redirect_uri.clear();
    agent.app.config().use_pkce = false;
    const auto query = query_of(agent.app.authorization_url());
    REQUIRE(query.size() == 3);
    CHECK(query[0].first == "response_type");
    CHECK(query[1].first == "client_id");
    CHECK(query[2].first == "state");
    CHECK(agent.app.memory.count("redirect_uri") == 0);
    CHECK(agent.app.memory.count("code_verifier") == 0);
}

TEST_CASE("edits reach every parameter of the authorization request, and what was sent is remembered") {
    TestAgent agent;
    Edits edits;
    edits.omit = {"code_challenge", "redirect_uri"};
    edits.set = {{"state", "mine"}, {"response_type", "code id_token"}};
    edits.add = {{"client_id", "other"}};
    edits.query = {{"extra", "1"}};
    edits.path = "/other?keep=1";
    const auto url = agent.app.authorization_url(edits);
    CHECK(url ==
          "http://as.test/"
          "other?keep=1&response_type=code+id_token&client_id=id%3A1&state=mine&code_challenge_method=S256&client_id=other&"
          "extra=1");
    CHECK(agent.app.memory.at("state") == "mine");
    CHECK(agent.app.memory.count("redirect_uri") == 0);
    CHECK(agent.app.memory.count("code_challenge") == 0);
    // The agent still believes in its PKCE.
    CHECK(agent.app.memory.at("code_verifier").size() == 43);
}

TEST_CASE("a callback gives code and state decoded, and the code is remembered") {
    TestAgent agent;
    Edits edits;
    edits.set = {{"state", "a&b"}};
    (void)agent.app.authorization_url(edits);
    const auto callback = agent.app.receive_callback("http://app.test/cb?x=1&code=c%2Bd+e&state=a%26b&domain=acme");
    CHECK(callback.code == "c+d e");
    CHECK(callback.state == "a&b");
    CHECK(callback.state_matches);
    CHECK(callback.error.empty());
    CHECK(first_value(callback.params, "domain") == "acme");
    CHECK(agent.app.memory.at("code") == "c+d e");
}

TEST_CASE("a callback with another state or with an error is told apart") {
    TestAgent agent;
    (void)agent.app.authorization_url();
    CHECK_FALSE(agent.app.receive_callback("http://app.test/cb?code=c&state=forged").state_matches);
    CHECK_FALSE(agent.app.receive_callback("http://app.test/cb?code=c").state_matches);
    const auto refused =
        agent.app.receive_callback("http://app.test/cb?error=access_denied&state=" + agent.app.memory.at("state"));
    CHECK(refused.error == "access_denied");
    CHECK(refused.state_matches);
    CHECK(refused.code.empty());
}

TEST_CASE("a request for a token alone has no PKCE, and its answer stands in the fragment (RFC 6749 section 4.2.2)") {
    TestAgent agent;
    Edits edits;
    edits.set = {{"response_type", "token"}};
    CHECK(first_value(query_of(agent.app.authorization_url(edits)), "code_challenge").empty());
    const auto callback = agent.app.receive_callback(
        "http://app.test/cb?x=1&access_token=query#access_token=a%2Bb&token_type=Bearer&state=" +
        agent.app.memory.at("state"));
    CHECK(callback.access_token == "a+b");
    CHECK(callback.state_matches);
    CHECK(agent.app.memory.at("access_token") == "a+b");
    CHECK(agent.app.memory.at("token_type") == "Bearer");
}

TEST_CASE("a code in the fragment or a token in the answer of the code flow is not taken") {
    TestAgent agent;
    (void)agent.app.authorization_url();
    CHECK(agent.app.receive_callback("http://app.test/cb#code=c").code.empty());
    CHECK(agent.app.receive_callback("http://app.test/cb?access_token=a").access_token.empty());
    CHECK(agent.app.memory.count("access_token") == 0);
}

TEST_CASE("an answer of another issuer is refused, code and all (RFC 9207 section 2.4)") {
    TestAgent agent;
    agent.app.config().issuer = "https://as.test/a";
    (void)agent.app.authorization_url();
    for (const char* iss :
         {"https%3A%2F%2Fas.test%2Fa%2F", "https%3A%2F%2FAS.test%2Fa", "https%3A%2F%2Fas.test%3A443%2Fa"}) {
        CHECK_FALSE(agent.app.receive_callback(std::string("http://app.test/cb?code=c&iss=") + iss).issuer_matches);
        CHECK(agent.app.memory.count("code") == 0);
    }
    // Form-decoded before it is compared.
    const auto callback = agent.app.receive_callback("http://app.test/cb?code=c&iss=https%3A%2F%2Fas.test%2F%61");
    CHECK(callback.issuer_matches);
    CHECK(callback.iss == "https://as.test/a");
    CHECK(agent.app.memory.at("code") == "c");
}

TEST_CASE("an answer without issuer is refused where the server promised one") {
    TestAgent agent;
    agent.app.config().issuer = "https://as.test";
    (void)agent.app.authorization_url();
    CHECK(agent.app.receive_callback("http://app.test/cb?code=c").issuer_matches);
    agent.app.config().iss_announced = true;
    CHECK_FALSE(agent.app.receive_callback("http://app.test/cb?code=c").issuer_matches);
}

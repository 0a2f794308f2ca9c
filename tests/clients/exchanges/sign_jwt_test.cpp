#include <openssl/evp.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "clients_agent.hpp"
#include "crypto/jws.hpp"

using namespace authrig;
using authrig::testing::TestAgent;

namespace {

/// Decoded with OpenSSL, apart from the code under test.
std::string base64url_decoded(std::string text) {
    for (auto& c : text) c = c == '-' ? '+' : c == '_' ? '/' : c;
    const auto padding = (4 - text.size() % 4) % 4;
    text.append(padding, '=');
    std::string out(text.size(), '\0');
    const int size =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    out.resize(static_cast<std::size_t>(size) - padding);
    return out;
}

struct ReadJwt {
    explicit ReadJwt(const std::string& jwt) {
        const auto first = jwt.find('.');
        const auto second = jwt.find('.', first + 1);
        header = nlohmann::json::parse(base64url_decoded(jwt.substr(0, first)));
        claims = nlohmann::json::parse(base64url_decoded(jwt.substr(first + 1, second - first - 1)));
        input = jwt.substr(0, second);
        signature = base64url_decoded(jwt.substr(second + 1));
    }
    nlohmann::json header, claims;
    std::string input, signature;
};

TestAgent machine() {
    auto config = TestAgent::default_config();
    config.key = test_key_pair("k1");
    config.jwt_issuer = "customer";
    config.jwt_subject = "user";
    return TestAgent(config);
}

}  // namespace

TEST_CASE("a JWT has the claims of RFC 7523 section 3 and lives as long as configured") {
    auto agent = machine();
    const auto jwt = ReadJwt(agent.app.sign_jwt());
    CHECK(jwt.header == nlohmann::json{{"alg", "RS256"}, {"typ", "JWT"}, {"kid", "k1"}});
    CHECK(jwt.claims["iss"] == "customer");
    CHECK(jwt.claims["sub"] == "user");
    CHECK_FALSE(jwt.claims.contains("aud"));
    CHECK(jwt.claims["iat"] == 1768478400);  // 2026-01-15T12:00:00Z
    CHECK(jwt.claims["exp"] == 1768478400 + 180);
    CHECK(jwt.claims["jti"].get<std::string>().size() == 22);
    CHECK(ReadJwt(agent.app.sign_jwt()).claims["jti"] != jwt.claims["jti"]);
    CHECK(jwt.signature == agents::jws_signature("RS256", test_key_pair("k1").private_pem, jwt.input));
}

TEST_CASE("claims and header can be changed, added and removed") {
    auto agent = machine();
    agent.app.config().jwt_audience = "http://as.test/token";
    JwtEdits edits;
    edits.claims_json = R"({"exp": 1, "sub": null, "extra": ["x"]})";
    edits.header_json = R"({"alg": "none", "kid": null})";
    const auto jwt = ReadJwt(agent.app.sign_jwt(edits));
    CHECK(jwt.claims["exp"] == 1);
    CHECK_FALSE(jwt.claims.contains("sub"));
    CHECK(jwt.claims["extra"] == nlohmann::json{"x"});
    CHECK(jwt.claims["aud"] == "http://as.test/token");
    CHECK(jwt.header == nlohmann::json{{"alg", "none"}, {"typ", "JWT"}});
    // Only the header lies: the signature is still RS256.
    CHECK(jwt.signature.size() == 256);
    edits.claims_json = "[1]";
    CHECK_THROWS_AS(agent.app.sign_jwt(edits), std::invalid_argument);
}

TEST_CASE("a JWT can be signed with another key, broken, unsecured or replaced") {
    auto agent = machine();
    JwtEdits edits;
    edits.key = test_key_pair("k2");
    auto jwt = ReadJwt(agent.app.sign_jwt(edits));
    CHECK(jwt.header["kid"] == "k2");
    CHECK(jwt.signature == agents::jws_signature("RS256", test_key_pair("k2").private_pem, jwt.input));

    edits.break_signature = true;
    jwt = ReadJwt(agent.app.sign_jwt(edits));
    CHECK(jwt.signature != agents::jws_signature("RS256", test_key_pair("k2").private_pem, jwt.input));

    edits.alg = "none";
    CHECK(agent.app.sign_jwt(edits).ends_with('.'));

    edits.raw = "not.a.jwt";
    CHECK(agent.app.sign_jwt(edits) == "not.a.jwt");
}

TEST_CASE("HS256 signs with the public key's text, as in RFC 8725 section 2.1, or else with the client secret") {
    auto agent = machine();
    JwtEdits edits;
    edits.alg = "HS256";
    auto jwt = ReadJwt(agent.app.sign_jwt(edits));
    CHECK(jwt.signature == agents::jws_signature("HS256", test_key_pair("k1").public_pem, jwt.input));
    agent.app.config().key.reset();
    jwt = ReadJwt(agent.app.sign_jwt(edits));
    CHECK(jwt.signature == agents::jws_signature("HS256", "s%+ t", jwt.input));
}

TEST_CASE("an agent without a key says so") {
    TestAgent agent;
    CHECK_THROWS_AS(agent.app.sign_jwt(), std::invalid_argument);
}

#include "../faults/probes.hpp"
#include "crypto/jws.hpp"

namespace authrig::test {
namespace {

using Catch::Contains;

bool is_workfront(const Simulator& simulator) { return !simulator.paths().jwt_exchange.empty(); }

}  // namespace

TEST_CASE("A web application gets tokens for a code in either dialect, and the API answers them") {
    const std::string dialect = GENERATE("rfc", "workfront");
    CAPTURE(dialect);
    Simulator simulator(strict_config(dialect));
    const auto client = register_client(simulator, AppType::web);
    const auto answer = get_tokens(simulator, client, {{"scope", "offline_access"}});
    REQUIRE(answer.status == 200);
    CHECK(header_of(answer, "content-type") == "application/json");
    CHECK(header_of(answer, "cache-control") == "no-store");
    CHECK(header_of(answer, "pragma") == "no-cache");
    const auto tokens = body_of(answer);
    CHECK(tokens["token_type"] == (is_workfront(simulator) ? "sessionID" : "Bearer"));
    CHECK(tokens["expires_in"] == 3600);
    CHECK(tokens["refresh_token"].is_string());
    CHECK(tokens.contains("wid") == is_workfront(simulator));
    const auto resource = simulator.handle(api_request(simulator, tokens["access_token"]));
    REQUIRE(resource.status == 200);
    CHECK(body_of(resource)["username"] == "jo");
}

// RFC 9068 section 2.2, workfront/pkce-token-type
TEST_CASE("A single-page application gets tokens with PKCE and no secret") {
    const std::string dialect = GENERATE("rfc", "workfront");
    CAPTURE(dialect);
    Simulator simulator(strict_config(dialect));
    const auto client = register_client(simulator, AppType::spa);
    CHECK(client.secret.empty());
    const auto answer = get_tokens(simulator, client);
    REQUIRE(answer.status == 200);
    const auto tokens = body_of(answer);
    CHECK(tokens["token_type"] == "Bearer");
    CHECK(simulator.handle(api_request(simulator, tokens["access_token"])).status == 200);
    if (!is_workfront(simulator)) return;
    const auto jwt = crypto::parse_compact(tokens["access_token"].get<std::string>());
    REQUIRE(jwt.has_value());
    CHECK(jwt->typ == "at+jwt");
    const auto claims = json::parse(jwt->payload);
    for (const char* name : {"iss", "exp", "aud", "sub", "client_id", "iat", "jti"}) CHECK(claims.contains(name));
    CHECK(claims["sub"] == simulator.user_id("jo").value);
    CHECK(claims["exp"] == to_numeric_date(default_start()) + 3600);
}

TEST_CASE("The redirect carries code and state, and domain and lane in the Workfront dialect") {
    const std::string dialect = GENERATE("rfc", "workfront");
    Simulator simulator(strict_config(dialect));
    const auto client = register_client(simulator, AppType::web);
    Browser browser(simulator);
    const auto end = browser.authorize(client.authorize_target(simulator));
    CHECK(end.status == 303);
    CHECK_THAT(header_of(end, "location"), Catch::StartsWith(callback));
    auto params = redirected(end);
    CHECK(params["code"].size() == 43);
    CHECK(params["state"] == "st 1");
    CHECK(params.contains("domain") == is_workfront(simulator));
    if (is_workfront(simulator)) CHECK(params["lane"] == "my");
}

// workfront/token-body-json-or-form
TEST_CASE("Workfront's token endpoint reads JSON, the RFC one does not") {
    const std::string dialect = GENERATE("rfc", "workfront");
    Simulator simulator(strict_config(dialect));
    const auto client = register_client(simulator, AppType::web);
    Browser browser(simulator);
    const auto code = redirected(browser.authorize(client.authorize_target(simulator)))["code"];
    const json body{{"grant_type", "authorization_code"}, {"code", code}, {"redirect_uri", callback}};
    const auto answer = simulator.handle(json_request("POST", simulator.paths().token, body, client.credentials()));
    CHECK(answer.status == (is_workfront(simulator) ? 200 : 400));
}

TEST_CASE("A machine exchanges a JWT in either dialect and gets no refresh token") {
    const std::string dialect = GENERATE("rfc", "workfront");
    Simulator simulator(strict_config(dialect));
    const auto machine = register_machine(simulator);
    const auto answer = simulator.handle(jwt_request(simulator, machine, client_jwt(simulator, machine.id)));
    REQUIRE(answer.status == 200);
    const auto tokens = body_of(answer);
    CHECK_FALSE(tokens.contains("refresh_token"));
    const auto resource = simulator.handle(api_request(simulator, tokens["access_token"]));
    CHECK(body_of(resource)["username"] == "jo");
}

TEST_CASE("A machine gets a token for itself by its secret") {
    Simulator simulator(strict_config("rfc"));
    const auto machine = register_machine(simulator);
    const auto answer =
        simulator.handle(form_request("/token", {{"grant_type", "client_credentials"}}, machine.credentials()));
    REQUIRE(answer.status == 200);
    CHECK_FALSE(body_of(answer).contains("refresh_token"));
    CHECK(body_of(answer)["scope"] == "read");  // RFC 6749 section 3.3: not what was asked for, so it is named
    CHECK(body_of(simulator.handle(api_request(simulator, body_of(answer)["access_token"])))["sub"] == machine.id);
}

// RFC 6749 section 6: a new refresh token has the scope of the one it replaces.
TEST_CASE("A refresh for less leaves the new refresh token as wide as the old one") {
    Simulator simulator(strict_config("rfc"));
    const auto client = register_client(simulator, AppType::web);
    const auto tokens = body_of(get_tokens(simulator, client, {{"scope", "read write offline_access"}}));
    const auto less =
        body_of(simulator.handle(client.refresh(simulator, tokens["refresh_token"], {{"scope", "read"}})));
    REQUIRE(less.contains("refresh_token"));
    const auto again = simulator.handle(client.refresh(simulator, less["refresh_token"], {{"scope", "write"}}));
    CHECK(again.status == 200);
}

TEST_CASE("Introspection tells of a token until it is revoked") {
    Simulator simulator(strict_config("rfc"));
    const auto client = register_client(simulator, AppType::web);
    const auto tokens = body_of(get_tokens(simulator, client, {{"scope", "read offline_access"}}));
    const auto introspect = [&](const char* kind) {
        return body_of(simulator.handle(form_request("/introspect", {{"token", tokens[kind]}}, client.credentials())));
    };
    const auto access = introspect("access_token");
    CHECK(access["active"] == true);
    CHECK(access["client_id"] == client.id);
    CHECK(access["username"] == "jo");
    CHECK(access["exp"] == to_numeric_date(default_start()) + 3600);
    CHECK(introspect("refresh_token")["active"] == true);
    const auto revoked =
        simulator.handle(form_request("/revoke", {{"token", tokens["refresh_token"]}}, client.credentials()));
    CHECK(revoked.status == 200);
    CHECK(introspect("refresh_token") == json{{"active", false}});
    CHECK(introspect("access_token") == json{{"active", false}});  // RFC 7009 section 2.1
}

TEST_CASE("The metadata names what there is") {
    Simulator simulator(strict_config("rfc"));
    const auto answer = simulator.handle(get_request("/.well-known/oauth-authorization-server"));
    REQUIRE(answer.status == 200);
    const auto metadata = body_of(answer);
    CHECK(metadata["issuer"] == "http://as.authrig.test");
    CHECK(metadata["token_endpoint"] == "http://as.authrig.test/token");
    CHECK(metadata["code_challenge_methods_supported"] == json{"S256"});
    CHECK(body_of(simulator.handle(get_request("/.well-known/openid-configuration"))) == metadata);
    CHECK(Simulator(strict_config("workfront")).handle(get_request("/.well-known/oauth-authorization-server")).status ==
          404);
}

TEST_CASE("The key set verifies the access tokens and holds no private part") {
    Simulator simulator(strict_config("workfront"));
    const auto set = body_of(simulator.handle(get_request(simulator.paths().jwks)));
    REQUIRE(set["keys"].size() == 1);
    const auto& key = set["keys"][0];
    CHECK(key["kty"] == "RSA");
    CHECK_FALSE(key.contains("d"));
    const auto client = register_client(simulator, AppType::spa);
    const auto jwt = crypto::parse_compact(body_of(get_tokens(simulator, client))["access_token"].get<std::string>());
    REQUIRE(jwt.has_value());
    CHECK(key["kid"] == jwt->kid);
}

TEST_CASE("Pages for people answer with HTML that cannot be framed") {
    Simulator simulator(strict_config("rfc"));
    for (const char* path : {"/", "/login"}) {
        const auto page = simulator.handle(get_request(path));
        CHECK(page.status == 200);
        CHECK(header_of(page, "content-type") == "text/html; charset=utf-8");
        CHECK(header_of(page, "x-frame-options") == "DENY");
        CHECK_THAT(header_of(page, "content-security-policy"), Contains("frame-ancestors 'none'"));
    }
}

TEST_CASE("Logging out ends the session on the server") {
    Simulator simulator(strict_config("rfc"));
    const auto client = register_client(simulator, AppType::web);
    Browser browser(simulator), thief(simulator);
    browser.sign_in("jo");
    CHECK_THAT(browser.get(client.authorize_target(simulator)).body, Contains("name=\"decision\""));
    CHECK(browser.get("/logout").status == 200);
    CHECK_THAT(browser.get(client.authorize_target(simulator)).body, Contains("type=\"password\""));
}

TEST_CASE("A wrong password signs nobody in") {
    Simulator simulator(strict_config("rfc"));
    const auto answer = simulator.handle(json_request("POST", "/login", {{"username", "jo"}, {"password", "wrong"}}));
    CHECK(answer.status == 401);
    CHECK_FALSE(answer.headers.has("set-cookie"));
}

TEST_CASE("auto_login signs a user in without a page") {
    auto config = strict_config("rfc");
    config.auto_login = "sam";
    Simulator simulator(config);
    const auto client = register_client(simulator, AppType::web);
    Browser browser(simulator);
    CHECK_THAT(browser.get(client.authorize_target(simulator)).body, Contains("name=\"decision\""));
    const auto code = redirected(browser.authorize(client.authorize_target(simulator)))["code"];
    const auto tokens = body_of(simulator.handle(client.redemption(simulator, code)));
    CHECK(body_of(simulator.handle(api_request(simulator, tokens["access_token"])))["username"] == "sam");
}

}  // namespace authrig::test

#include "simulator_in_process.hpp"

namespace authrig::test {
namespace {

using Catch::Contains;

HttpResponse control_post(Simulator& simulator, const std::string& action, const json& body) {
    return simulator.handle(json_request("POST", "/__admin/" + action, body));
}
HttpRequest api_me(const std::string& token) { return get_request("/api/me", {{"Authorization", "Bearer " + token}}); }
HttpResponse control_get(Simulator& simulator, const std::string& action) {
    return simulator.handle(get_request("/__admin/" + action));
}
HttpResponse control_delete(Simulator& simulator, const std::string& rest, const json& body = nullptr) {
    return simulator.handle({"DELETE", "/__admin/" + rest, {}, body.is_null() ? "" : body.dump()});
}

}  // namespace

TEST_CASE("Health tells who answers") {
    Simulator simulator(strict_config("workfront"));
    const auto health = body_of(control_get(simulator, "health"));
    CHECK(health["status"] == "ok");
    CHECK(health["dialect"] == "workfront");
    CHECK(health["issuer"] == "http://as.authrig.test");
    CHECK(health["customer_id"] == simulator.customer_id());
}

TEST_CASE("The clock is shown, moved and set") {
    Simulator simulator(strict_config("rfc"));
    CHECK(body_of(control_get(simulator, "clock")) == json{{"now", "2026-01-15T12:00:00Z"}, {"frozen", true}});
    CHECK(body_of(control_post(simulator, "clock", {{"advance", "6mo"}}))["now"] == "2026-07-15T12:00:00Z");
    CHECK(body_of(control_post(simulator, "clock", {{"set", "2030-01-01T00:00:00Z"}, {"advance", "1s"}}))["now"] ==
          "2030-01-01T00:00:01Z");
    CHECK(body_of(control_post(simulator, "clock", {{"frozen", false}}))["frozen"] == false);
    CHECK(body_of(control_post(simulator, "clock", {{"set", "2031-01-01T00:00:00Z"}, {"frozen", true}})) ==
          json{{"now", "2031-01-01T00:00:00Z"}, {"frozen", true}});
    for (const json& bad :
         {json{{"advance", "soon"}}, json{{"set", "tomorrow"}}, json{{"frozen", 1}}, json{{"advance", 7}}})
        CHECK(control_post(simulator, "clock", bad).status == 422);
}

TEST_CASE("A clock that cannot be read is not moved at all") {
    Simulator simulator(strict_config("rfc"));
    CHECK(control_post(simulator, "clock", {{"set", "2030-01-01T00:00:00Z"}, {"advance", "soon"}}).status == 422);
    CHECK(simulator.clock().now() == default_start());
}

TEST_CASE("Users are added, replaced and removed") {
    Simulator simulator(strict_config("rfc"));
    const auto added =
        control_post(simulator, "users", {{"username", "kim"}, {"password", "kim-password"}, {"administrator", true}});
    CHECK(added.status == 201);
    CHECK_FALSE(body_of(added).contains("password"));
    Browser browser(simulator);
    browser.sign_in("kim");
    CHECK(browser.get("/setup/applications").status == 200);
    REQUIRE(control_post(simulator, "users",
                         {{"username", "lee"}, {"password", "lee-password"}, {"administrator", false}})
                .status == 201);
    Browser other(simulator);
    other.sign_in("lee");
    CHECK(other.get("/setup/applications").status == 403);
    CHECK(control_delete(simulator, "users/kim").status == 200);
    CHECK(simulator.user_id("kim").empty());
    CHECK(control_delete(simulator, "users/kim").status == 422);
    CHECK(control_post(simulator, "users", {{"username", "kim"}}).status == 422);
    CHECK(control_post(simulator, "users", {{"username", 7}, {"password", "x"}}).status == 422);
}

TEST_CASE("Applications may choose id and secret here") {
    Simulator simulator(strict_config("rfc"));
    const json app{{"type", "m2m"}, {"client_name", "Machine"}, {"client_id", "machine-1"}, {"client_secret", "known"}};
    const auto made = control_post(simulator, "applications", app);
    CHECK(made.status == 201);
    CHECK(body_of(made)["client_secret"] == "known");
    const auto token = simulator.handle(form_request("/token", {{"grant_type", "client_credentials"}},
                                                     {{"Authorization", basic("machine-1", "known")}}));
    CHECK(token.status == 200);
    CHECK(control_post(simulator, "applications", app).status == 422);
    CHECK_THAT(control_post(simulator, "applications", {{"type", "m2m"}, {"client_nam", "x"}}).body,
               Contains("did you mean `client_name`"));
    CHECK(control_delete(simulator, "applications/machine-1").status == 200);
    CHECK(simulator.handle(api_me(body_of(token)["access_token"])).status == 401);
    CHECK(control_delete(simulator, "applications/machine-1").status == 422);
}

TEST_CASE("Tokens are counted and revoked") {
    Simulator simulator(strict_config("rfc"));
    const auto client = register_client(simulator, AppType::web);
    const auto tokens = body_of(get_tokens(simulator, client, {{"scope", "offline_access read"}}));
    CHECK(body_of(control_get(simulator, "tokens"))["access_tokens"] == 1);
    CHECK(body_of(control_delete(simulator, "tokens", {{"token", tokens["access_token"]}}))["access_tokens"] == 0);
    CHECK(simulator.handle(api_me(tokens["access_token"])).status == 401);
    CHECK(body_of(control_delete(simulator, "tokens", {{"token", tokens["refresh_token"]}}))["refresh_tokens"] == 0);
    CHECK(control_delete(simulator, "tokens", {{"token", "invented"}}).status == 422);
}

TEST_CASE("A new key signs, and the old one stays published") {
    Simulator simulator(strict_config("rfc"));
    const auto before = body_of(control_get(simulator, "keys"))["keys"];
    REQUIRE(before.size() == 1);
    const auto after = body_of(control_post(simulator, "keys", json::object()))["keys"];
    REQUIRE(after.size() == 2);
    CHECK(after[0] != before[0]);
    CHECK(after[1] == before[0]);
}

TEST_CASE("Faults are armed and disarmed") {
    Simulator simulator(strict_config("rfc"));
    const auto machine = register_client(simulator, AppType::m2m);
    const auto ask = [&] {
        return simulator.handle(form_request("/token", {{"grant_type", "client_credentials"}}, machine.credentials()));
    };
    CHECK(control_post(simulator, "faults", {{"fault", "answers_temporarily_unavailable"}, {"times", 1}}).status ==
          200);
    const auto busy = ask();
    CHECK(busy.status == 503);
    CHECK(header_of(busy, "retry-after") == "1");
    CHECK(ask().status == 200);
    CHECK(body_of(control_get(simulator, "faults"))["armed"].size() == 1);
    CHECK(control_delete(simulator, "faults/answers_temporarily_unavailable").status == 200);
    CHECK(control_delete(simulator, "faults/answers_temporarily_unavailable").status == 422);
    CHECK_THAT(control_post(simulator, "faults", {{"fault", "answers_temporary_unavailable"}}).body,
               Contains("did you mean"));
    for (const json& bad : {json{{"fault", "omits_pragma"}, {"nth", -1}},
                            json{{"fault", "omits_pragma"}, {"times", "x"}}, json::object()})
        CHECK(control_post(simulator, "faults", bad).status == 422);
    CHECK(control_delete(simulator, "faults").status == 200);
}

TEST_CASE("The journal shows exchanges with their rules, and can be emptied") {
    Simulator simulator(strict_config("rfc"));
    const auto machine = register_client(simulator, AppType::m2m);
    CHECK(simulator
              .handle(form_request("/token", {{"grant_type", "client_credentials"}, {"scope", "nonsense"}},
                                   machine.credentials()))
              .status == 400);
    const auto requests = body_of(control_get(simulator, "requests"))["requests"];
    REQUIRE(requests.size() == 1);
    CHECK(requests[0]["endpoint"] == "token");
    CHECK(requests[0]["client_id"] == machine.id);
    CHECK(requests[0]["response"]["status"] == 400);
    CHECK_THAT(requests[0]["hint"].get<std::string>(), Contains("nonsense"));
    CHECK(requests[0]["rules"].back()["held"].is_boolean());
    CHECK(body_of(control_delete(simulator, "requests"))["requests"].empty());
}

TEST_CASE("A reset brings back what the configuration says") {
    Simulator simulator(strict_config("rfc"));
    const auto client = register_client(simulator, AppType::web);
    const auto tokens = body_of(get_tokens(simulator, client));
    simulator.clock().advance(Span{1, {}});
    simulator.add_user({.username = "kim", .password = "x"});
    simulator.arm({.fault = "omits_pragma"});
    CHECK(control_post(simulator, "reset", json::object()).status == 200);
    CHECK(simulator.clock().now() == default_start());
    CHECK(simulator.user_id("kim").empty());
    CHECK_FALSE(simulator.user_id("jo").empty());
    CHECK(body_of(control_get(simulator, "applications"))["applications"].empty());
    CHECK(body_of(control_get(simulator, "faults"))["armed"].empty());
    CHECK(simulator.handle(api_me(tokens["access_token"])).status == 401);
}

TEST_CASE("Tenants are listed") {
    Simulator simulator(strict_config("rfc"));
    CHECK(body_of(control_get(simulator, "tenants"))["tenants"].size() == 1);
    CHECK(simulator.handle(get_request("/t/acme/")).status == 200);
    const auto tenants = body_of(control_get(simulator, "tenants"))["tenants"];
    REQUIRE(tenants.size() == 2);
    CHECK(tenants[1]["issuer"] == "http://as.authrig.test/t/acme");
}

TEST_CASE("A request for shutdown ends the waiting") {
    Simulator simulator(strict_config("rfc"));
    CHECK(control_post(simulator, "shutdown", json::object()).status == 200);
    simulator.wait();
    SUCCEED("wait came back");
}

TEST_CASE("Pages of other origins cannot steer the server") {
    Simulator simulator(strict_config("rfc"));
    const auto row = GENERATE(table<const char*, int>({{"http://as.authrig.test", 200},
                                                       {"https://evil.example", 403},
                                                       {"http://as.authrig", 403},
                                                       {"http://as.authrig.test.evil.example", 403},
                                                       {"null", 403},
                                                       {"", 403}}));
    CAPTURE(std::get<0>(row));
    CHECK(simulator.handle(get_request("/__admin/health", {{"Origin", std::get<0>(row)}})).status == std::get<1>(row));
}

TEST_CASE("Unknown actions and methods are told what there is") {
    Simulator simulator(strict_config("rfc"));
    CHECK_THAT(control_get(simulator, "helth").body, Contains("health, authority, clock, reset"));
    CHECK(control_get(simulator, "helth").status == 404);
    CHECK(control_get(simulator, "reset").status == 405);
    CHECK(simulator.handle({"ET", "/__admin/health", {}, {}}).status == 405);
    CHECK(simulator.handle({"POST", "/__admin/users", {}, "{"}).status == 422);
}

}  // namespace authrig::test

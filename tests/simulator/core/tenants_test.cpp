#include "simulator_in_process.hpp"

namespace authrig::test {
namespace {

using Catch::Contains;

}  // namespace

TEST_CASE("Tenants have applications, users, clocks and journals of their own") {
    Simulator simulator(strict_config("rfc"));
    const auto client = register_client(simulator, AppType::m2m, {}, "acme");
    const auto ask = [&](const std::string& path) {
        return simulator.handle(form_request(path, {{"grant_type", "client_credentials"}}, client.credentials()))
            .status;
    };
    CHECK(ask("/t/acme/token") == 200);
    CHECK(ask("/token") == 401);
    CHECK(ask("/t/other/token") == 401);
    simulator.add_user({.username = "kim", .password = "kim-password"}, "acme");
    CHECK_FALSE(simulator.user_id("kim", "acme").empty());
    CHECK(simulator.user_id("kim").empty());
    simulator.clock("acme").advance(Span{1, {}});
    CHECK(simulator.clock().now() == default_start());
    CHECK(simulator.journal("acme").size() == 1);
    CHECK(simulator.journal().size() == 1);
}

// RFC 8414 section 3.1: the well-known string stands between host and path of the issuer.
TEST_CASE("A tenant's metadata is found by insertion and below its path") {
    Simulator simulator(strict_config("rfc"));
    const auto inserted = body_of(simulator.handle(get_request("/.well-known/oauth-authorization-server/t/acme")));
    CHECK(inserted["issuer"] == "http://as.authrig.test/t/acme");
    CHECK(inserted["token_endpoint"] == "http://as.authrig.test/t/acme/token");
    CHECK(body_of(simulator.handle(get_request("/t/acme/.well-known/oauth-authorization-server"))) == inserted);
}

TEST_CASE("The code flow works within a tenant's path") {
    Simulator simulator(strict_config("rfc"));
    const auto client = register_client(simulator, AppType::web, {}, "acme");
    Browser browser(simulator);
    const auto end = browser.authorize("/t/acme" + client.authorize_target(simulator), "jo", "allow", "/t/acme");
    auto request = client.redemption(simulator, redirected(end)["code"]);
    request.target = "/t/acme" + request.target;
    CHECK(simulator.handle(request).status == 200);
}

// workfront/authorize-redirect-extras
TEST_CASE("In the Workfront dialect the host names domain and lane") {
    Simulator simulator(strict_config("workfront"));
    const auto row = GENERATE(table<const char*, const char*, const char*, const char*>({
        {"acme.preview.localhost", "acme.preview", "acme", "preview"},
        {"acme.localhost:8080", "acme", "acme", "my"},
        {"ACME.localhost", "", "", ""},
    }));
    const auto [host, tenant, domain, lane] = row;
    CAPTURE(host);
    if (*tenant == '\0') {
        CHECK(simulator.handle(get_request("/", {{"Host", host}})).status == 400);
        return;
    }
    const auto client = register_client(simulator, AppType::web, {}, tenant);
    Browser browser(simulator, host);
    auto params = redirected(browser.authorize(client.authorize_target(simulator)));
    CHECK(params["domain"] == domain);
    CHECK(params["lane"] == lane);
    CHECK(simulator.customer_id(tenant) == std::string("customer.") + domain + "." + lane);
}

TEST_CASE("In the RFC dialect the host names no tenant") {
    Simulator simulator(strict_config("rfc"));
    const auto metadata =
        simulator.handle(get_request("/.well-known/oauth-authorization-server", {{"Host", "acme.localhost"}}));
    CHECK(body_of(metadata)["issuer"] == "http://as.authrig.test");
}

TEST_CASE("A tenant's name is refused when it is no name") {
    Simulator simulator(strict_config("rfc"));
    for (const std::string name : {"ACME", "a%20b", "a:b", "\xc3\xa4", "a\\b"}) {
        const auto answer = simulator.handle(get_request("/t/" + name + "/"));
        CAPTURE(name);
        CHECK(answer.status == 400);
        CHECK_THAT(answer.body, Contains("a name has up to 63"));
    }
    CHECK(simulator.handle(get_request("/t/" + std::string(64, 'a') + "/")).status == 400);
    CHECK(simulator.handle(get_request("/t/" + std::string(63, 'a') + "/")).status == 200);
}

TEST_CASE("Methods are compared as whole words") {
    Simulator simulator(strict_config("rfc"));
    for (const char* method : {"ET", "GE", "POS", "OST", "GET POST", "get", "", "PUT", "OPTIONS"}) {
        auto request = get_request("/authorize");
        request.method = method;
        const auto answer = simulator.handle(request);
        CAPTURE(method);
        CHECK(answer.status == 405);
        CHECK(header_of(answer, "allow") == "GET, POST");
    }
    auto head = get_request("/login");
    head.method = "HEAD";
    CHECK(simulator.handle(head).status == 200);
}

}  // namespace authrig::test

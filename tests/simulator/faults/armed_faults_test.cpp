#include "faults/armed_faults.hpp"

#include <catch2/catch.hpp>

#include "authrig/simulator.hpp"
#include "simulator_in_process.hpp"

namespace authrig::sim {
namespace {

using Catch::Contains;
using test::basic;
using test::form_request;
using test::get_request;

constexpr const char* some_fault = "omits_cache_control";

bool acts(ArmedFaults& armed, std::string_view endpoint, const HttpRequest& request = {}) {
    return !armed.activate(endpoint, request, default_start()).empty();
}

ArmedFaults armed_with(Arming arming) {
    ArmedFaults armed;
    armed.arm(arming);
    return armed;
}

}  // namespace

TEST_CASE("A fault acts at its own endpoint unless another one is named") {
    auto usual = armed_with({.fault = some_fault});
    CHECK(acts(usual, "token"));
    CHECK_FALSE(acts(usual, "api"));
    auto moved = armed_with({.fault = some_fault, .endpoint = "introspect"});
    CHECK(acts(moved, "introspect"));
    CHECK_FALSE(acts(moved, "token"));
}

TEST_CASE("A fault armed for the nth request acts on that one alone") {
    auto armed = armed_with({.fault = some_fault, .nth = 2});
    CHECK_FALSE(acts(armed, "token"));
    CHECK_FALSE(acts(armed, "api"));  // not counted
    CHECK(acts(armed, "token"));
    CHECK_FALSE(acts(armed, "token"));
}

TEST_CASE("A fault armed for so many times stops then") {
    auto armed = armed_with({.fault = some_fault, .times = 2});
    CHECK(acts(armed, "token"));
    CHECK(acts(armed, "token"));
    CHECK_FALSE(acts(armed, "token"));
}

TEST_CASE("A fault armed for an application acts where the request names it") {
    auto armed = armed_with({.fault = some_fault, .endpoint = "token", .client_id = "app-1"});
    CHECK(acts(armed, "token", form_request("/token", {{"client_id", "app-1"}})));
    CHECK(acts(armed, "token", get_request("/token?client_id=app-1")));
    CHECK(acts(armed, "token", form_request("/token", {}, {{"Authorization", basic("app-1", "secret")}})));
    CHECK_FALSE(acts(armed, "token", form_request("/token", {{"client_id", "app-2"}})));
    CHECK_FALSE(acts(armed, "token", form_request("/token", {}, {{"Authorization", basic("app-2", "secret")}})));
    CHECK_FALSE(acts(armed, "token", form_request("/token", {}, {{"Authorization", "Basic !!!"}})));
    CHECK_FALSE(acts(armed, "token"));
}

TEST_CASE("Disarming takes away every arming of that fault") {
    auto armed = armed_with({.fault = some_fault});
    armed.arm({.fault = some_fault, .nth = 3});
    armed.arm({.fault = "omits_pragma"});
    CHECK(armed.list().size() == 3);
    CHECK(armed.disarm(some_fault));
    CHECK_FALSE(armed.disarm(some_fault));
    CHECK(armed.list().size() == 1);
    armed.clear();
    CHECK(armed.empty());
}

TEST_CASE("A rule can be left out by name and place") {
    auto armed = armed_with({.fault = "skip:rfc6749-4.1.2-code-single-use@authorization_code"});
    const auto active = armed.activate("token", {}, default_start());
    REQUIRE(active.skipped());
    REQUIRE(active.skipped()->size() == 1);
    CHECK(active.skipped()->front().requirement == "rfc6749-4.1.2-code-single-use");
    CHECK(active.skipped()->front().place == "authorization_code");
}

TEST_CASE("What cannot be armed is refused, with what would do") {
    ArmedFaults armed;
    CHECK_THROWS_WITH(armed.arm({.fault = "omits_cache_contrl"}), Contains("did you mean `omits_cache_control`"));
    CHECK_THROWS_AS(armed.arm({.fault = ""}), ConfigError);
    CHECK_THROWS_WITH(armed.arm({.fault = "skip:rfc6749-4.1.2-code-single-use"}), Contains("names no place"));
    CHECK_THROWS_WITH(armed.arm({.fault = "skip:rfc6749-9.9.9-nothing@token"}), Contains("no known requirement"));
    CHECK(armed.empty());
}

TEST_CASE("No armed fault means no hook") {
    const ActiveFaults none;
    HttpRequest request = get_request("/token");
    HttpResponse response;
    none.on_request(request);
    none.on_response(response);
    CHECK(none.empty());
    CHECK(none.skipped() == nullptr);
    CHECK(request.target == "/token");
    CHECK(response.status == 200);
}

}  // namespace authrig::sim

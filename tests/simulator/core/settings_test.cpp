#include "core/settings.hpp"

#include <catch2/catch.hpp>

#include "authrig/simulator.hpp"

namespace authrig::sim {
namespace {

using Catch::Contains;

Config with_switch(const std::string& name, const std::string& value) {
    Config config;
    config.switches[name] = value;
    return config;
}

}  // namespace

TEST_CASE("Without switches a server is strict") {
    const auto settings = make_settings(dialect_rfc(), {});
    CHECK_FALSE(settings.basic_raw_secret);
    CHECK_FALSE(settings.remember_consent);
    CHECK(settings.loopback_port_any);
    CHECK(settings.code_lifetime == Span{0, std::chrono::minutes(2)});
    CHECK(settings.access_token_lifetime == Span{0, std::chrono::hours(1)});
    CHECK(settings.inactivity_counts == ActivityCounts::use);
    CHECK(make_settings(dialect_workfront(), {}).inactivity_counts == ActivityCounts::sign_in);
}

TEST_CASE("Every switch takes each of its values, and the first is the default") {
    for (const auto& info : switches())
        for (const auto value : info.values) {
            CAPTURE(info.name, value);
            CHECK_NOTHROW(make_settings(dialect_rfc(), with_switch(std::string(info.name), std::string(value))));
            CHECK_FALSE(info.summary.empty());
        }
}

TEST_CASE("A switch changes what it names") {
    CHECK(make_settings(dialect_rfc(), with_switch("basic_raw_secret", "on")).basic_raw_secret);
    CHECK_FALSE(make_settings(dialect_rfc(), with_switch("loopback_port_any", "off")).loopback_port_any);
    CHECK(make_settings(dialect_workfront(), with_switch("inactivity_counts", "use")).inactivity_counts ==
          ActivityCounts::use);
    const auto jwt = make_settings(dialect_rfc(), with_switch("access_token_format", "jwt"));
    CHECK(jwt.format(AppType::web) == TokenFormat::jwt);
    CHECK(jwt.format(AppType::m2m) == TokenFormat::jwt);
    const auto opaque = make_settings(dialect_workfront(), with_switch("access_token_format", "opaque"));
    CHECK(opaque.format(AppType::spa) == TokenFormat::opaque);
}

TEST_CASE("An unknown switch is refused with the nearest name") {
    CHECK_THROWS_WITH(make_settings(dialect_rfc(), with_switch("remember_consents", "on")),
                      Contains("remember_consents") && Contains("did you mean `remember_consent`"));
}

TEST_CASE("An unknown value is refused with those there are") {
    CHECK_THROWS_WITH(make_settings(dialect_rfc(), with_switch("remember_consent", "yes")),
                      Contains("`off`") && Contains("`on`") && Contains("`yes`"));
}

TEST_CASE("Lifetimes are set by name") {
    Config config;
    config.lifetimes["code"] = Span{0, std::chrono::seconds(30)};
    config.lifetimes["session"] = Span{0, std::chrono::minutes(5)};
    const auto settings = make_settings(dialect_rfc(), config);
    CHECK(settings.code_lifetime == Span{0, std::chrono::seconds(30)});
    CHECK(settings.session_lifetime == Span{0, std::chrono::minutes(5)});
    config.lifetimes["refresh"] = Span{1, {}};
    CHECK_THROWS_WITH(make_settings(dialect_rfc(), config), Contains("unknown lifetime `refresh`"));
}

TEST_CASE("A lifetime is over exactly at its end") {
    const Lifetime lifetime{default_start(), Span{0, std::chrono::minutes(2)}};
    const auto end = *lifetime.expires_at();
    CHECK_FALSE(lifetime.expired(end - std::chrono::milliseconds(1)));
    CHECK(lifetime.expired(end));
    CHECK(lifetime.expired(end + std::chrono::milliseconds(1)));
    CHECK(lifetime.seconds_left(end - std::chrono::milliseconds(1)) == 0);
    CHECK(lifetime.seconds_left(default_start()) == 120);
}

TEST_CASE("A configuration that cannot work is refused when the simulator is made") {
    CHECK_THROWS_AS(Simulator(Config{.dialect = "oauth3"}), ConfigError);
    CHECK_THROWS_AS(Simulator(Config{.host = "0.0.0.0"}), ConfigError);
    CHECK_THROWS_AS(Simulator(Config{.faults = {Arming{.fault = "omits_cache_contrl"}}}), ConfigError);
}

}  // namespace authrig::sim

#include <catch2/catch.hpp>
#include <map>

#include "faults/fault.hpp"
#include "probes.hpp"

namespace authrig::test {
namespace {

std::vector<Probe> all_probes() {
    auto probes = authorization_probes();
    for (const auto& more : {token_probes(), server_probes(), legacy_probes(), abuse_probes(), resource_probes(), tls_probes(), overlap_probes(), lasting_probes(), jwt_probes()}) probes.insert(probes.end(), more.begin(), more.end());
    return probes;
}

std::string run_probe(const Probe& probe, const std::string& dialect, const std::string& fault) {
    auto config = strict_config(dialect);
    config.switches = {{"jwt_single_use", "on"}};
    if (probe.name == std::string("expiry") || probe.name == std::string("scopes"))
        config.switches["access_token_format"] = "jwt";
    for (const auto& [name, value] : probe.switches) config.switches[name] = value;
    if (!fault.empty()) config.faults.push_back({.fault = fault});
    if (probe.tls) {
        config.tls.mode = Tls::Mode::generated;
        config.public_url = "https://as.authrig.test";
    }
    Simulator simulator(config);
    Log log;
    probe.run(simulator, log);
    return log.text();
}

}  // namespace

TEST_CASE("The same seed gives the same answers, byte for byte") {
    for (const auto& probe : all_probes())
        for (const char* dialect : {"rfc", "workfront"}) {
            CAPTURE(probe.name, dialect);
            CHECK(run_probe(probe, dialect, "") == run_probe(probe, dialect, ""));
        }
}

TEST_CASE("Every fault makes the server answer something that an honest one does not") {
    const auto probes = all_probes();
    std::map<std::string, std::string> honest;
    const auto key = [](const Probe& probe, const std::string& dialect) { return probe.name + ("@" + dialect); };
    for (const auto& probe : probes)
        for (const std::string dialect : {"rfc", "workfront"})
            honest[key(probe, dialect)] = run_probe(probe, dialect, "");
    for (const auto& fault : faults()) {
        if (sim::find_fault(fault.id)->handshake) continue;  // acts on sockets: tests/simulator/tls
        bool seen = false;
        for (const auto& probe : probes)
            for (const std::string dialect : {"workfront", "rfc"})
                seen = seen || run_probe(probe, dialect, fault.id) != honest[key(probe, dialect)];
        CAPTURE(fault.id);
        CHECK(seen);
    }
}

}  // namespace authrig::test

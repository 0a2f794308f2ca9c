#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "authrig/requirements.hpp"
#include "faults/fault.hpp"
#include "probes.hpp"

namespace authrig::sim {
namespace {

/// Requirements for which some rule call of the probes gives a `skip:` fault.
std::set<std::string> enforced_by_rules() {
    std::set<std::string> ids;
    auto probes = test::authorization_probes();
    for (const auto& more : {test::token_probes(), test::server_probes(), test::abuse_probes()})
        probes.insert(probes.end(), more.begin(), more.end());
    for (const auto& probe : probes) {
        auto config = test::strict_config("workfront");
        config.switches = {{"jwt_single_use", "on"}};
        Simulator simulator(config);
        test::Log log;
        probe.run(simulator, log);
        for (const auto& entry : simulator.journal())
            for (const auto& rule : entry.rules) ids.emplace(rule.requirement->id);
    }
    return ids;
}

bool well_named(std::string_view id) {
    return !id.empty() &&
           std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

}  // namespace

TEST_CASE("Every fault has a name of its own, a sentence, and a registered requirement that it breaks") {
    std::set<std::string_view> ids;
    for (const auto* fault : all_faults()) {
        CAPTURE(fault->id);
        CHECK(ids.insert(fault->id).second);
        CHECK(well_named(fault->id));
        CHECK(fault->summary.ends_with('.'));
        REQUIRE(fault->breaks);
        CHECK(find_requirement(fault->breaks->id) == fault->breaks);
        for (const auto* implied : fault->implies) CHECK(find_requirement(implied->id) == implied);
        CHECK(std::ranges::find(fault->implies, fault->breaks) == fault->implies.end());
        const bool acts = fault->request || fault->settings || fault->application || fault->code || fault->draft ||
                          fault->response || fault->wire || fault->handshake || fault->splits || !fault->skips.empty();
        CHECK(acts);
        for (const auto& skip : fault->skips) CHECK(find_requirement(skip.requirement));
    }
    CHECK(ids.size() == faults().size());
}

TEST_CASE("Every fault breaks a requirement on the server") {
    for (const auto* fault : all_faults()) {
        CAPTURE(fault->id);
        CHECK(fault->breaks->subject != Subject::client);
        CHECK(fault->breaks->testable == Testable::black_box);
    }
}

TEST_CASE("Every row of Workfront's documents has a fault that breaks it") {
    const auto rules = enforced_by_rules();
    std::set<std::string> broken;
    for (const auto* fault : all_faults()) broken.emplace(fault->breaks->id);
    for (const auto* row : requirements::workfront::all) {
        if (row->testable != Testable::black_box || row->subject == Subject::client) continue;
        CAPTURE(row->id);
        CHECK((broken.contains(std::string(row->id)) || rules.contains(std::string(row->id))));
    }
}

}  // namespace authrig::sim

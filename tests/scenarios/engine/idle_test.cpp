#include "engine/idle.hpp"

#include <catch2/catch.hpp>

#include "engine/built_in_subject.hpp"
#include "engine/corpus_language.hpp"
#include "engine/proof.hpp"
#include "engine/scenario_loader.hpp"

using namespace authrig;
using namespace authrig::engine;

namespace {

std::vector<Case> cases_of(const std::filesystem::path& folder, const std::string& name) {
    Loaded loaded = load_corpus({(folder / name).string()}, folder, corpus_language());
    for (const Diagnostic& diagnostic : loaded.diagnostics) UNSCOPED_INFO(to_string(diagnostic));
    return loaded.cases;
}

Proof prove_with_every_fault(const std::vector<Case>& cases, const IdleReasons& reasons) {
    const BuiltInFactory factory(BuiltInFactory::Wire::in_process);
    ProofOptions options;
    options.run.factory = &factory;
    options.run.jobs = 2;
    options.faults = faults();
    return prove(cases, options, {{}, reasons}, {}, {});
}

std::vector<std::string> about_idle(const Proof& proof) {
    std::vector<std::string> out;
    for (const std::string& complaint : proof.complaints)
        if (complaint.find(" idle") != std::string::npos && complaint.find(" survives:") == std::string::npos)
            out.push_back(complaint);
    return out;
}

const std::filesystem::path shipped_suites = AUTHRIG_SOURCE_DIR "/scenarios/suites";
const std::filesystem::path golden = AUTHRIG_SOURCE_DIR "/tests/scenarios/engine/idle";

}  // namespace

TEST_CASE("a case that some fault makes fail is not idle, and listing it is stale") {
    const auto cases = cases_of(shipped_suites, "authorization-code/code-single-use.authrig.yaml");
    REQUIRE_FALSE(cases.empty());
    const Proof proof = prove_with_every_fault(cases, {{cases.front().id, "it was idle once"}});
    CHECK(proof.idle.empty());
    CHECK(about_idle(proof) ==
          std::vector<std::string>{cases.front().id + " is listed as idle but a fault makes it fail"});
}

TEST_CASE("a case that judges what cannot fail is idle, and fails the proof until it is listed") {
    const auto cases = cases_of(golden, "judges-nothing.authrig.yaml");
    REQUIRE(cases.size() == 1);
    const Proof unlisted = prove_with_every_fault(cases, {});
    REQUIRE(unlisted.idle.size() == 1);
    CHECK(unlisted.idle[0].id == cases[0].id);
    CHECK(about_idle(unlisted) == std::vector<std::string>{cases[0].id + " is idle: no fault makes it fail"});
    const Proof listed = prove_with_every_fault(cases, {{"judges-nothing@*", "it is here to be idle"}});
    REQUIRE(listed.idle.size() == 1);
    CHECK(listed.idle[0].idle_because == "it is here to be idle");
    CHECK(about_idle(listed).empty());
}

TEST_CASE("a listed idle case that does not exist is stale where the whole corpus is proved") {
    std::vector<IdleCase> none;
    CHECK(settle_idle(none, {}, {{"gone/*", "once"}}, true).size() == 1);
    CHECK(settle_idle(none, {}, {{"gone/*", "once"}}, false).empty());
}

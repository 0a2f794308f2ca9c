#include "engine/survivors.hpp"

#include <catch2/catch.hpp>

#include "engine/proof.hpp"

using namespace authrig;
using namespace authrig::engine;

namespace {

FaultRow caught(const std::string& id) { return {id, "", "rfc6749-4.1.2-code-single-use", "rule", {"code/x@rfc"}, ""}; }
FaultRow uncaught(const std::string& id) { return {id, "", "rfc6749-4.1.2-code-single-use", "rule", {}, ""}; }

CaseResult result_with(Verdict verdict, const std::string& requirement) {
    CaseResult result;
    result.verdict = verdict;
    result.findings.push_back({.requirement = requirement});
    return result;
}

}  // namespace

TEST_CASE("an unlisted survivor is a complaint, a listed one has its reason") {
    std::vector<FaultRow> faults{uncaught("a"), uncaught("b"), caught("c")};
    const auto complaints = settle_survivors(faults, {{"b", "it cannot be seen"}}, true);
    REQUIRE(complaints.size() == 1);
    CHECK(complaints[0].starts_with("a survives"));
    CHECK(faults[1].survives_because == "it cannot be seen");
    CHECK(faults[2].survives_because.empty());
}

TEST_CASE("a listed survivor that is caught is a complaint") {
    std::vector<FaultRow> faults{caught("a")};
    CHECK(settle_survivors(faults, {{"a", "once it could not"}}, true) ==
          std::vector<std::string>{"a is listed as a survivor but is caught"});
}

TEST_CASE("a listed survivor that does not exist is a complaint, unless only some faults were tried") {
    std::vector<FaultRow> faults{caught("a")};
    CHECK(settle_survivors(faults, {{"z", "gone"}}, true).size() == 1);
    CHECK(settle_survivors(faults, {{"z", "gone"}}, false).empty());
}

TEST_CASE("a pattern lists several survivors and is needed as long as one of them survives") {
    std::vector<FaultRow> faults{uncaught("skip:x@token"), caught("skip:x@api")};
    CHECK(settle_survivors(faults, {{"skip:x@*", "same rule"}}, true).empty());
}

TEST_CASE("a fault is caught by a finding that cites what it breaks or implies, never by a failed control") {
    FaultInfo fault;
    fault.breaks = "rfc6749-4.1.2-code-single-use";
    fault.implies = {"rfc6749-10.5-short-lived-single-use"};
    CHECK(catches(fault, result_with(Verdict::fail, "rfc6749-4.1.2-code-single-use")) ==
          std::set<std::string>{"rfc6749-4.1.2-code-single-use"});
    CHECK(catches(fault, result_with(Verdict::warn, "rfc6749-10.5-short-lived-single-use")) ==
          std::set<std::string>{"rfc6749-4.1.2-code-single-use"});  // the same check, by its first name
    CHECK(catches(fault, result_with(Verdict::fail, "rfc6750-3-challenge-present")).empty());
    CHECK(catches(fault, result_with(Verdict::inconclusive, "")).empty());
    CHECK(catches(fault, result_with(Verdict::departs, "rfc6749-4.1.2-code-single-use")).empty());
}

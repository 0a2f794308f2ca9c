#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "authrig/requirements.hpp"

using namespace authrig;

TEST_CASE("the register holds the catalogue of 774 requirements, one more of RFC 6749 and 73 of Workfront") {
    std::map<std::string, int> count;
    for (const auto* requirement : all_requirements()) ++count[std::string(requirement->document)];
    CHECK(count["workfront"] == 73);
    CHECK(all_requirements().size() == 774 + 1 + 73);
    CHECK(count["rfc6749"] == 187 + 1);
    CHECK(count["rfc9700"] == 69);
    CHECK(count["oauth21"] == 11);
    CHECK(count.size() == 27);
}

TEST_CASE("no two requirements have one id") {
    std::set<std::string_view> ids;
    for (const auto* requirement : all_requirements()) {
        CAPTURE(requirement->id);
        CHECK(ids.insert(requirement->id).second);
    }
}

TEST_CASE("every requirement is found by its id and is complete") {
    for (const auto* requirement : all_requirements()) {
        CAPTURE(requirement->id);
        CHECK(find_requirement(requirement->id) == requirement);
        CHECK_FALSE(requirement->section.empty());
        CHECK_FALSE(requirement->flow.empty());
        CHECK_FALSE(requirement->statement.empty());
        CHECK_FALSE(requirement->check.empty());
        const char after = requirement->document == "workfront" ? '/' : '-';
        CHECK(requirement->id.starts_with(std::string(requirement->document) + after));
    }
}

TEST_CASE("what covers a requirement exists and is not itself covered by another") {
    int covered = 0;
    for (const auto* requirement : all_requirements()) {
        if (requirement->same_as.empty()) continue;
        ++covered;
        CAPTURE(requirement->id, requirement->same_as);
        const auto* by = find_requirement(requirement->same_as);
        REQUIRE(by != nullptr);
        CHECK(by->same_as.empty());
    }
    CHECK(covered == 95);
}

TEST_CASE("an unknown id finds nothing") {
    CHECK(find_requirement("") == nullptr);
    CHECK(find_requirement("rfc6749") == nullptr);
    CHECK(find_requirement("rfc6749-4.1.2-code-single-uses") == nullptr);
    CHECK(find_requirement("zzz") == nullptr);
}

TEST_CASE("the object of a requirement is the one that its id finds") {
    const Requirement& rule = requirements::rfc6749::code_single_use;
    CHECK(rule.id == "rfc6749-4.1.2-code-single-use");
    CHECK(rule.section == "4.1.2");
    CHECK(rule.level == Level::must);
    CHECK(find_requirement(rule.id) == &rule);
    CHECK(find_requirement("workfront/code-two-minutes") == &requirements::workfront::code_two_minutes);
}

TEST_CASE("the documents stand in one piece each, the standards first") {
    std::set<std::string_view> seen;
    std::string_view current;
    for (const auto* requirement : all_requirements()) {
        if (requirement->document == current) continue;
        current = requirement->document;
        CAPTURE(current);
        CHECK(seen.insert(current).second);
    }
    CHECK(all_requirements().front()->document == "rfc6749");
    CHECK(current == "workfront");
}

#include "target/starter.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "engine/subject.hpp"
#include "target/offers.hpp"
#include "written_target.hpp"

using namespace authrig;
using namespace authrig::engine;

namespace {

Target discovered(const std::string& metadata) {
    Target target;
    target.issuer = "https://as.example";
    const Node document = *Node::from_json(metadata);
    settle_offers(target, &document);
    return target;
}

/// The starter read again, with the secrets that it leaves to the environment.
Target read_again(const Target& target) {
    for (const char* name : {"FIRST_SECRET", "SECOND_SECRET", "MACHINE_SECRET", "JO_PASSWORD", "SAM_PASSWORD"})
        setenv(name, "from-the-environment", 1);
    const target_tests::WrittenTarget written(starter_target(target));
    INFO(starter_target(target));
    INFO(written.mistakes());
    REQUIRE(written.target);
    return *written.target;
}

}  // namespace

TEST_CASE("a starter is a target file") {
    const Target again = read_again(discovered("{}"));
    CHECK(again.issuer == "https://as.example");
    CHECK(again.applications.size() == 4);
    CHECK(again.users.at("jo").password == "from-the-environment");
}

TEST_CASE("a starter for a server that registers clients names no applications") {
    Target target = discovered("{}");
    target.registration_endpoint = "https://as.example/register";
    CHECK(read_again(target).applications.empty());
}

TEST_CASE("a starter gives the scenarios' scopes words from the metadata's list") {
    const Target openid =
        read_again(discovered(R"({"scopes_supported":["openid","offline_access","profile","email"]})"));
    CHECK(openid.scope == "email");
    CHECK(openid.scope_words.theirs("offline_access") == "openid offline_access");
    CHECK(openid.scope_words.theirs("read") == "email");
    CHECK(openid.scope_words.theirs("write") == "profile");
    const Target plain = read_again(discovered(R"({"scopes_supported":["read"]})"));
    CHECK(plain.scope_words.theirs("read") == "read");
    CHECK_THROWS_AS(plain.scope_words.theirs("write"), NotApplicable);
    CHECK_THROWS_AS(plain.scope_words.theirs("offline_access"), NotApplicable);
}

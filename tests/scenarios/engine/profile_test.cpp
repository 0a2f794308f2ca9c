#include "engine/profile.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace authrig;
using namespace authrig::engine;

TEST_CASE("every profile that we ship can be read, and each departure has a reason and an expectation") {
    int count = 0;
    for (const auto& file : std::filesystem::directory_iterator(AUTHRIG_SOURCE_DIR "/scenarios/profiles")) {
        if (file.path().extension() != ".yaml") continue;
        Diagnostics diagnostics;
        const auto profile = load_profile(file.path(), diagnostics);
        for (const Diagnostic& diagnostic : diagnostics) UNSCOPED_INFO(to_string(diagnostic));
        REQUIRE(profile);
        CHECK_FALSE(profile->title.empty());
        ++count;
    }
    CHECK(count >= 4);
}

TEST_CASE("a profile that does not exist is a diagnostic") {
    Diagnostics diagnostics;
    CHECK_FALSE(load_profile("/nonexistent/x.yaml", diagnostics));
    CHECK(diagnostics.size() == 1);
}

TEST_CASE("a star in a pattern stands for any text") {
    CHECK(matches_pattern("refresh/*@rfc", "refresh/rotation-on[app=spa]@rfc"));
    CHECK_FALSE(matches_pattern("refresh/*@rfc", "refresh/rotation-on@workfront"));
    CHECK(matches_pattern("*", ""));
    CHECK_FALSE(matches_pattern("a", "ab"));
}

TEST_CASE("a profile judges by its documents, at its levels, in its dialects") {
    Profile profile;
    profile.name = "p";
    profile.documents = {"rfc6749"};
    profile.dialects = {"rfc"};
    profile.levels = {{"rfc6749-5.1-token-pragma", std::nullopt, "OAuth 2.1 section 3.2.3", "it is gone"},
                      {"rfc6749-3.2-token-tls-required", Level::should, "RFC 9999", "it is advice"}};
    const auto level = [&](std::string_view id) { return profile.level_of(*find_requirement(id)); };
    CHECK(level("rfc6749-4.1.2-code-single-use") == Level::must);
    CHECK(level("oauth21-4.1.3-token-once-per-code") == Level::must);  // the entry above covers it
    CHECK(level("rfc9700-4.12-no-307") == std::nullopt);
    CHECK(level("rfc6749-5.1-token-pragma") == std::nullopt);
    CHECK(level("rfc6749-3.2-token-tls-required") == Level::should);
    profile.documents.clear();
    CHECK(level("rfc9700-4.12-no-307") == Level::must_not);
}

TEST_CASE("a case is declined with the reason") {
    Profile profile;
    profile.name = "p";
    profile.documents = {"rfc6749"};
    profile.dialects = {"rfc"};
    profile.levels = {{"rfc6749-5.1-token-pragma", std::nullopt, "OAuth 2.1 section 3.2.3", "it is gone"}};
    profile.leaves_out = {{{"pkce/without*"}, "OAuth 2.1 section 4.1.1", "every client uses PKCE"}};
    const std::string code = "rfc6749-4.1.2-code-single-use";
    const std::string foreign = "rfc9700-4.12-no-307";
    CHECK(profile.declines("code/x@rfc", "rfc", {code}).empty());
    CHECK(profile.declines("code/x@rfc", "rfc", {foreign, code}).empty());
    CHECK(profile.declines("code/x@rfc", "rfc", {foreign}) == "the profile p does not judge by rfc9700");
    CHECK(profile.declines("code/x@rfc", "rfc", {"rfc6749-5.1-token-pragma"}) ==
          "OAuth 2.1 section 3.2.3: it is gone");
    CHECK(profile.declines("pkce/without[a]@rfc", "rfc", {code}) == "OAuth 2.1 section 4.1.1: every client uses PKCE");
    CHECK(profile.declines("code/x@workfront", "workfront", {code}) ==
          "the profile p is not for the dialect workfront");
}

TEST_CASE("mistakes in levels and in what is left out are diagnostics") {
    const auto file = std::filesystem::temp_directory_path() / "authrig-profile-test.yaml";
    std::ofstream(file) << "profile: authrig-profile-test\ntitle: t\ndocuments: [rfc6749, rfc1]\n"
                           "levels:\n  - { requirement: rfc6749-5.1-token-pragma, level: HARD, by: x, reason: y }\n"
                           "  - { requirement: nothing, level: none }\nleaves_out:\n  - { cases: [a], by: x }\n";
    Diagnostics diagnostics;
    CHECK_FALSE(load_profile(file, diagnostics));
    std::filesystem::remove(file);
    CHECK(diagnostics.size() == 5);
}

#include "engine/profile.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

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

#include <array>
#include <catch2/catch.hpp>

#include "authrig/nearest.hpp"

using namespace authrig;

namespace {

constexpr std::array<std::string_view, 6> step_names{"authorize", "redeem", "refresh", "revoke", "advance", "arm"};

}  // namespace

TEST_CASE("one slip of the finger finds the word") {
    CHECK(nearest("redem", step_names) == "redeem");     // left out
    CHECK(nearest("redeeem", step_names) == "redeem");   // too many
    CHECK(nearest("rwfresh", step_names) == "refresh");  // another
    CHECK(nearest("rveoke", step_names) == "revoke");    // swapped
    CHECK(nearest("Authorise", step_names) == "authorize");
    CHECK(nearest("amr", step_names) == "arm");
    CHECK(nearest("advance", step_names) == "advance");
}

TEST_CASE("a word that is like none finds nothing") {
    CHECK(nearest("introspect", step_names).empty());
    CHECK(nearest("xyz", step_names).empty());
    CHECK(nearest("", step_names).empty());
    CHECK(nearest("a", step_names).empty());
    CHECK(nearest("redeem", {}).empty());
}

TEST_CASE("of several the nearest is found, and of equally near ones the first") {
    constexpr std::array<std::string_view, 3> words{"statue", "status", "state"};
    CHECK(nearest("statsu", words) == "status");
    CHECK(nearest("statuz", words) == "statue");
    CHECK(nearest("statr", words) == "state");
}

TEST_CASE("a swap of neighbours is one mistake") {
    // Two substitutions would be too many in a word of four.
    constexpr std::array<std::string_view, 1> words{"code"};
    CHECK(nearest("cdoe", words) == "code");
    CHECK(nearest("cxxe", words).empty());
}

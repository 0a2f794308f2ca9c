#include "core/scope.hpp"

#include <catch2/catch.hpp>

namespace authrig::sim {

// RFC 6749 section 3.3: scope-token = 1*( %x21 / %x23-5B / %x5D-7E ), separated by single spaces.
TEST_CASE("Scope syntax is that of RFC 6749 section 3.3") {
    const auto good = GENERATE(as<std::string_view>{}, "", "read", "read write", "a:b/c.d#e", "!", "[", "]", "~");
    CAPTURE(good);
    CHECK(scope_well_formed(good));
}

TEST_CASE("Other scopes are malformed") {
    const auto bad = GENERATE(as<std::string_view>{}, " ", " read", "read ", "read  write", "re\"ad", "re\\ad",
                              "read\twrite", "read\nwrite", "l\xc3\xa4sen", "\x7f");
    CAPTURE(bad);
    CHECK_FALSE(scope_well_formed(bad));
}

TEST_CASE("Scope tokens are told apart by case and compared whole") {
    CHECK(scope_has("read write", "write"));
    CHECK_FALSE(scope_has("read write", "Write"));
    CHECK_FALSE(scope_has("read write", "writ"));
    CHECK_FALSE(scope_has("", "read"));
    CHECK_FALSE(scope_has("read", ""));
}

TEST_CASE("The order of scope tokens does not matter") {
    CHECK(scope_equal("read write", "write read"));
    CHECK_FALSE(scope_equal("read write", "read"));
    CHECK(scope_within("write", "read write"));
    CHECK(scope_within("", "read"));
    CHECK_FALSE(scope_within("read admin", "read write"));
    CHECK_FALSE(scope_within("read", ""));
}

TEST_CASE("A scope splits into its tokens in order") {
    CHECK(split_scope("b a c") == std::vector<std::string_view>{"b", "a", "c"});
    CHECK(split_scope("  a  ") == std::vector<std::string_view>{"a"});
    CHECK(split_scope("").empty());
}

}  // namespace authrig::sim

#include "core/rule_book.hpp"

#include <catch2/catch.hpp>

#include "core/cites.hpp"

namespace authrig::sim {

TEST_CASE("A rule refuses in the name of the first requirement it cites") {
    RuleBook book("rfc", nullptr);
    Rules rules(book, "token");
    CHECK_FALSE(rules.require({rfc6749::code_single_use}, true, invalid_grant("used")));
    const auto no = rules.require({rfc6749::code_single_use, oauth21::token_once_per_code}, false,
                                  invalid_grant("used"), [] { return "hint"; });
    REQUIRE(no);
    CHECK(no->code == "invalid_grant");
    CHECK(no->status == 400);
    CHECK(no->hint == "hint");
    CHECK(no->requirement == &rfc6749::code_single_use);
    CHECK(book.records().size() == 3);
    CHECK(book.records()[0].held);
    CHECK_FALSE(book.records()[2].held);
}

TEST_CASE("A vendor's rows apply in its own dialect only") {
    RuleBook rfc("rfc", nullptr), vendor("workfront", nullptr);
    CHECK(Rules(rfc, "token").require({workfront::code_two_minutes}, false, invalid_grant("expired")));
    CHECK(rfc.records().empty());
    CHECK(Rules(vendor, "token").require({workfront::code_two_minutes}, false, invalid_grant("expired")));
    CHECK(vendor.records().size() == 1);
}

TEST_CASE("A rule is left out at the place that is named, and still recorded as broken") {
    const std::vector<SkippedRule> skipped{{std::string(rfc6749::code_single_use.id), "authorization_code"}};
    RuleBook book("rfc", &skipped);
    Rules here(book, "authorization_code"), there(book, "refresh_token");
    CHECK_FALSE(here.require({rfc6749::code_single_use}, false, invalid_grant("used")));
    CHECK(there.require({rfc6749::code_single_use}, false, invalid_grant("used")));
    CHECK_FALSE(book.records()[0].held);
}

TEST_CASE("A change that a requirement demands is left out with its rule") {
    const std::vector<SkippedRule> skipped{{std::string(rfc6749::token_no_store.id), "token"}};
    RuleBook book("rfc", &skipped);
    int changes = 0;
    Rules(book, "token").ensure({rfc6749::token_no_store}, [&] { ++changes; });
    CHECK(changes == 0);
    Rules(book, "token").ensure({rfc6749::token_pragma}, [&] { ++changes; });
    CHECK(changes == 1);
}

}  // namespace authrig::sim

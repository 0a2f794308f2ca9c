#include <catch2/catch.hpp>

#include "authrig/application.hpp"
#include "authrig/error.hpp"
#include "authrig/event.hpp"
#include "authrig/fault.hpp"
#include "authrig/requirement.hpp"

using namespace authrig;

TEST_CASE("levels are written as RFC 2119 writes them") {
    CHECK(to_string(Level::must) == "MUST");
    CHECK(to_string(Level::must_not) == "MUST NOT");
    CHECK(to_string(Level::should) == "SHOULD");
    CHECK(to_string(Level::should_not) == "SHOULD NOT");
    CHECK(to_string(Level::recommended) == "RECOMMENDED");
    CHECK(to_string(Level::may) == "MAY");
}

TEST_CASE("only what ought to be done is advice") {
    CHECK(is_advice(Level::should));
    CHECK(is_advice(Level::should_not));
    CHECK(is_advice(Level::recommended));
    CHECK_FALSE(is_advice(Level::must));
    CHECK_FALSE(is_advice(Level::must_not));
    CHECK_FALSE(is_advice(Level::may));
}

TEST_CASE("subjects, testability and seams have their words") {
    CHECK(to_string(Subject::authorization_server) == "authorization-server");
    CHECK(to_string(Subject::client) == "client");
    CHECK(to_string(Subject::resource_server) == "resource-server");
    CHECK(to_string(Subject::user_agent_page) == "user-agent-page");
    CHECK(to_string(Testable::black_box) == "black-box");
    CHECK(to_string(Testable::needs_introspection_of_client) == "needs-introspection-of-client");
    CHECK(to_string(Testable::not_testable) == "not-testable");
    CHECK(to_string(Seam::request) == "request");
    CHECK(to_string(Seam::rule) == "rule");
    CHECK(to_string(Seam::draft) == "draft");
    CHECK(to_string(Seam::response) == "response");
    CHECK(to_string(Seam::wire) == "wire");
}

TEST_CASE("verdicts have the words of the reports") {
    CHECK(to_string(Verdict::pass) == "pass");
    CHECK(to_string(Verdict::fail) == "fail");
    CHECK(to_string(Verdict::warn) == "warn");
    CHECK(to_string(Verdict::departs) == "departs");
    CHECK(to_string(Verdict::not_applicable) == "not_applicable");
    CHECK(to_string(Verdict::inconclusive) == "inconclusive");
    CHECK(to_string(Verdict::error) == "error");
}

TEST_CASE("a summary counts by verdict and in all") {
    Summary summary;
    CHECK(summary.total() == 0);
    summary[Verdict::pass] = 3;
    ++summary[Verdict::error];
    CHECK(summary.total() == 4);
}

TEST_CASE("application types are read as they are written") {
    for (const AppType type : {AppType::web, AppType::spa, AppType::m2m})
        CHECK(parse_app_type(to_string(type)) == type);
    CHECK_FALSE(parse_app_type("Web").has_value());
    CHECK_FALSE(parse_app_type("").has_value());
}

TEST_CASE("a diagnostic says where, what, and what would be right") {
    CHECK(to_string(Diagnostic{"a.yaml", 3, 5, "unknown key `redem`", "redeem"}) ==
          "a.yaml:3:5: unknown key `redem` (did you mean `redeem`?)");
    CHECK(to_string(Diagnostic{"a.yaml", 3, 0, "odd", ""}) == "a.yaml:3: odd");
    CHECK(to_string(Diagnostic{"a.yaml", 0, 0, "cannot be read", ""}) == "a.yaml: cannot be read");
    CHECK(to_string(Diagnostic{"", 0, 0, "no scenarios", ""}) == "no scenarios");
}

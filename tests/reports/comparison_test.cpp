#include "authrig/comparison.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using namespace authrig;

namespace {

ComparedCase compared(const std::string& id, std::vector<std::optional<Verdict>> verdicts) {
    ComparedCase out;
    out.id = id;
    out.title = "title of " + id;
    out.verdicts = std::move(verdicts);
    out.reasons.resize(out.verdicts.size());
    return out;
}

}  // namespace

TEST_CASE("a case differs when it was judged otherwise elsewhere, not when it was not judged") {
    CHECK(compared("a", {Verdict::pass, Verdict::fail}).differs());
    CHECK(compared("a", {Verdict::pass, Verdict::not_applicable, Verdict::warn}).differs());
    CHECK_FALSE(compared("a", {Verdict::fail, Verdict::fail}).differs());
    CHECK_FALSE(compared("a", {Verdict::pass, Verdict::not_applicable}).differs());
    CHECK_FALSE(compared("a", {Verdict::pass, std::nullopt}).differs());
}

TEST_CASE("the comparison as text has a column a subject and the cases that differ") {
    Comparison comparison;
    comparison.subjects = {"one server", "another"};
    comparison.summaries.resize(2);
    comparison.cases = {compared("code/same@rfc", {Verdict::pass, Verdict::pass}),
                        compared("code/twice@rfc", {Verdict::pass, Verdict::fail})};
    std::ostringstream out;
    write_comparison_text(out, comparison);
    CHECK_THAT(out.str(), Catch::Contains("A  one server"));
    CHECK_THAT(out.str(), Catch::Contains("B  another"));
    CHECK_THAT(out.str(), Catch::Contains("code/twice@rfc"));
    CHECK_THAT(out.str(), !Catch::Contains("code/same@rfc"));
    CHECK_THAT(out.str(), Catch::Contains("1 of 2 cases differ"));
}

TEST_CASE("the comparison as a page holds what scenarios say as text") {
    Comparison comparison;
    comparison.subjects = {"<b>one</b>", "another"};
    comparison.summaries.resize(2);
    comparison.cases = {compared("code/<twice>@rfc", {Verdict::pass, Verdict::fail})};
    std::ostringstream out;
    write_comparison_html(out, comparison);
    CHECK_THAT(out.str(), Catch::Contains("&lt;b&gt;one"));
    CHECK_THAT(out.str(), Catch::Contains("code/&lt;twice&gt;@rfc"));
    CHECK_THAT(out.str(), !Catch::Contains("<b>one"));
}

#include "authrig/comparison.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "html_check.hpp"

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

TEST_CASE("the page says what one server alone breaks, what all break, and which attack that opens") {
    const std::string single_use = "rfc6749-4.1.2-code-single-use", replay = "rfc6749-5.1-token-cache-control";
    auto used = compared("code/used-twice@rfc", {Verdict::pass, Verdict::fail, Verdict::not_applicable});
    used.proves = {single_use};
    used.broken = {{}, {single_use}, {}};
    used.reasons[1] = "status: 400, got 200";
    auto stored = compared("code/stored@rfc", {Verdict::fail, Verdict::fail, Verdict::fail});
    stored.proves = {replay};
    stored.broken = {{replay}, {replay}, {replay}};
    Comparison comparison;
    comparison.subjects = {"good", "bad", "poor"};
    comparison.summaries.resize(3);
    comparison.partial = {false, false, true};
    comparison.cases = {stored, used};
    std::ostringstream out;
    write_comparison_html(out, comparison);
    const std::string page = out.str();
    CHECK(html_check::errors(page).empty());
    CHECK_THAT(page, Catch::Contains("Broken by bad only <small>1 requirement</small>"));
    CHECK_THAT(page, !Catch::Contains("Broken by good only"));
    CHECK_THAT(page, Catch::Contains("Broken by every server that was judged <small>1 requirement</small>"));
    CHECK_THAT(page, Catch::Contains("<b>bad</b>: status: 400, got 200"));
    CHECK_THAT(page, Catch::Contains("the run ended early: cases are missing"));
    const auto row = page.find("Replay of authorization codes");
    REQUIRE(row != std::string::npos);
    const std::string cells = page.substr(row, page.find("</tr>", row) - row);
    CHECK_THAT(cells, Catch::Contains("</b> held") && Catch::Contains("</b> open") && Catch::Contains("</b> untested"));
}

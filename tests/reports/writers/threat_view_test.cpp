#include "writers/threat_view.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace authrig;
using namespace authrig::reports;

namespace {

CaseResult case_of(Verdict verdict, const std::string& requirement, const std::string& level = "MUST") {
    CaseResult result;
    result.verdict = verdict;
    result.proves = {requirement};
    if (verdict != Verdict::pass) {
        Finding finding;
        finding.requirement = requirement;
        finding.level = level;
        result.findings.push_back(finding);
    }
    return result;
}

const ThreatView& view_of(const ThreatOverview& overview, std::string_view id) {
    const auto found =
        std::ranges::find_if(overview.threats, [&](const ThreatView& view) { return view.threat->id == id; });
    REQUIRE(found != overview.threats.end());
    return *found;
}

}  // namespace

TEST_CASE("without a case nothing is known of any attack") {
    const auto overview = view_threats({});
    CHECK(overview.threats.size() == all_threats().size());
    CHECK(overview.count(ThreatState::untested) == overview.threats.size());
    CHECK(overview.first_fix.empty());
}

TEST_CASE("an attack is open when a requirement that stops it failed, and closed by meeting it") {
    const auto overview = view_threats({case_of(Verdict::fail, "rfc9700-4.12-no-307", "MUST NOT"),
                                        case_of(Verdict::pass, "rfc9700-2.1-credentials-not-forwarded")});
    const auto& view = overview.threats.front();
    CHECK(view.threat->id == "credentials-forwarded-307");
    CHECK(view.state == ThreatState::open);
    CHECK(view.closed_by == std::vector<std::string>{"rfc9700-4.12-no-307"});
    CHECK(view.count(Outcome::held) == 1);
    CHECK(view.count(Outcome::not_judged) == 1);
    CHECK(overview.first_fix == "rfc9700-4.12-no-307");
    CHECK(overview.closes == std::vector<const Threat*>{view.threat});
    CHECK(overview.helps.empty());
}

TEST_CASE("advice that is not taken weakens, and a failed control says nothing") {
    CHECK(view_of(view_threats({case_of(Verdict::warn, "rfc9700-4.12-use-303", "SHOULD")}), "credentials-forwarded-307")
              .state == ThreatState::weakened);
    CHECK(view_of(view_threats({case_of(Verdict::inconclusive, "rfc9700-4.12-no-307")}), "credentials-forwarded-307")
              .state == ThreatState::untested);
    CHECK(view_of(view_threats({case_of(Verdict::pass, "rfc9700-4.12-no-307")}), "credentials-forwarded-307").state ==
          ThreatState::held);
}

TEST_CASE("a failure counts for the entries that it covers") {
    const auto overview = view_threats({case_of(Verdict::fail, "rfc6749-3.1.2.3-redirect-uri-exact")});
    CHECK(view_of(overview, "redirect-uri-manipulation").state == ThreatState::open);
    CHECK(view_of(overview, "redirect-uri-manipulation").closed_by ==
          std::vector<std::string>{"rfc6749-3.1.2.3-redirect-uri-exact"});
}

TEST_CASE("the first fix is the one that closes most open attacks") {
    const auto overview = view_threats({case_of(Verdict::fail, "rfc9700-4.12-no-307", "MUST NOT"),
                                        case_of(Verdict::fail, "rfc6749-10.10-guessing-probability"),
                                        case_of(Verdict::pass, "rfc9700-4.12-use-303")});
    CHECK(overview.first_fix == "rfc6749-10.10-guessing-probability");
    CHECK(overview.closes.size() + overview.helps.size() > 1);
    CHECK(overview.threats.front().state == ThreatState::open);
    CHECK(overview.threats.back().state != ThreatState::open);
}

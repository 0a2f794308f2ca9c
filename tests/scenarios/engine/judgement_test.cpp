#include "engine/judgement.hpp"

#include <catch2/catch.hpp>

#include "authrig/requirement.hpp"

using namespace authrig;
using namespace authrig::engine;

namespace {

const std::string must = "rfc6749-4.1.2-code-single-use";

std::string first_advice() {
    for (const Requirement* requirement : all_requirements())
        if (is_advice(requirement->level)) return std::string(requirement->id);
    return {};
}

Answer token_answer(int status, const std::string& body) {
    return read_answer("http://as.test/token", {status, {{"Content-Type", "application/json"}}, body, {}});
}

StepJudgement judge(const std::string& expect, const Answer& answer, const Profile* profile = nullptr) {
    StepSpec spec;
    spec.kind = spec.id = "redeem";
    const Node expected = expect.empty() ? Node() : Node::from_json(expect).value();
    return judge_step(*find_step("redeem"), expected, {answer, spec, {}, {}}, profile, "code/x@rfc", true);
}

const Answer refused = token_answer(400, R"({"error":"invalid_grant"})");
const Answer granted = token_answer(200, R"({"access_token":"a"})");

}  // namespace

TEST_CASE("what is expected and judged passes") {
    const auto judgement = judge(R"({"judge":")" + must + R"(","status":400,"error":"invalid_grant"})", refused);
    CHECK(judgement.verdict == Verdict::pass);
    CHECK(judgement.judged);
}

TEST_CASE("a judged mismatch of a MUST fails and cites it") {
    const auto judgement = judge(R"({"judge":")" + must + R"(","status":400,"error":"invalid_grant"})", granted);
    CHECK(judgement.verdict == Verdict::fail);
    REQUIRE(judgement.findings.size() == 2);  // every mismatch of a step is told
    CHECK(judgement.findings[0].requirement == must);
    CHECK(judgement.findings[0].level == "MUST");
}

TEST_CASE("a judged mismatch of a SHOULD is a warning") {
    const auto judgement = judge(R"({"judge":")" + first_advice() + R"(","status":400})", granted);
    CHECK(judgement.verdict == Verdict::warn);
}

TEST_CASE("a mismatch without a requirement is a failed control") {
    const auto judgement = judge(R"({"status":200})", refused);
    CHECK(judgement.verdict == Verdict::inconclusive);
    CHECK_FALSE(judgement.judged);
    CHECK(judgement.findings.at(0).requirement.empty());
}

TEST_CASE("without an expectation the step must have done what it is for") {
    CHECK(judge("", granted).verdict == Verdict::pass);
    CHECK(judge("", refused).verdict == Verdict::inconclusive);
}

TEST_CASE("an expectation that is silent about the outcome has that control too") {
    const std::string expect = R"({"judge":")" + must + R"(","absent":["refresh_token"]})";
    CHECK(judge(expect, granted).verdict == Verdict::pass);
    const auto judgement = judge(expect, refused);
    CHECK(judgement.verdict == Verdict::inconclusive);
    CHECK_FALSE(judgement.judged);
}

TEST_CASE("a departure counts only when the value expected instead is there") {
    Profile profile;
    profile.departures.push_back({must, "they answer 403", {}, Node::from_json(R"({"status":403})").value()});
    const std::string expect = R"({"judge":")" + must + R"(","status":400})";
    const auto departed = judge(expect, token_answer(403, "{}"), &profile);
    CHECK(departed.verdict == Verdict::departs);
    CHECK(departed.reason == "they answer 403");
    CHECK(judge(expect, granted, &profile).verdict == Verdict::fail);
    profile.departures[0].cases = {"refresh/*"};
    CHECK(judge(expect, token_answer(403, "{}"), &profile).verdict == Verdict::fail);
}

TEST_CASE("the gravest verdict counts") {
    CHECK(graver(Verdict::pass, Verdict::departs) == Verdict::departs);
    CHECK(graver(Verdict::fail, Verdict::inconclusive) == Verdict::fail);
    CHECK(graver(Verdict::warn, Verdict::inconclusive) == Verdict::inconclusive);
    CHECK(graver(Verdict::fail, Verdict::error) == Verdict::error);
}

TEST_CASE("a mismatch of what the profile does not judge is not applicable, and says why") {
    Profile profile;
    profile.name = "p";
    profile.levels = {{must, std::nullopt, "RFC 9999 section 1", "it overrules it"}};
    const auto judgement = judge(R"({"judge":")" + must + R"(","status":400})", granted, &profile);
    CHECK(judgement.verdict == Verdict::not_applicable);
    CHECK(judgement.findings.empty());
    CHECK(judgement.reason ==
          "the profile p does not judge " + must + " (not judged by RFC 9999 section 1: it overrules it)");
}

TEST_CASE("a profile that lowers a MUST to a SHOULD makes its mismatch a warning that names who decides") {
    Profile profile;
    profile.levels = {{must, Level::should, "RFC 9999 section 1", "it is advice"}};
    const auto judgement = judge(R"({"judge":")" + must + R"(","status":400})", granted, &profile);
    CHECK(judgement.verdict == Verdict::warn);
    REQUIRE(judgement.findings.size() == 1);
    CHECK(judgement.findings[0].level == "SHOULD");
    CHECK(judgement.reason.ends_with("(SHOULD by RFC 9999 section 1: it is advice)"));
}

TEST_CASE("what a judged expectation presupposes is a control") {
    const std::string form = R"({"judge":")" + must + R"(","control":{"status":400},"error":"invalid_request"})";
    const auto unearned = judge(form, granted);
    CHECK(unearned.verdict == Verdict::inconclusive);
    CHECK_FALSE(unearned.judged);
    CHECK(unearned.findings.at(0).requirement.empty());
    CHECK(judge(form, refused).verdict == Verdict::fail);
    CHECK(judge(form, token_answer(400, R"({"error":"invalid_request"})")).judged);
}

TEST_CASE("a refusal in a form of its own misses what is said of the form, not what had to be refused") {
    const std::string expect =
        R"({"judge":")" + must + R"(","status":400,"error":"invalid_grant","absent":["access_token"]})";
    const auto cited = [&](const Answer& answer) {
        std::vector<std::string> out;
        for (const Finding& finding : judge(expect, answer).findings) out.push_back(finding.requirement);
        return out;
    };
    const std::string status = "rfc6749-5.2-error-status-400", code = "rfc6749-5.2-error-code-present";
    CHECK(cited(token_answer(403, "")) == std::vector{status, code});
    CHECK(cited(token_answer(403, R"({"error":"invalid_code"})")) == std::vector{status, code});
    CHECK(cited(token_answer(403, R"({"error":"invalid_grant"})")) == std::vector{status});
    CHECK(cited(token_answer(403, R"({"error":"invalid_client"})")) ==
          std::vector<std::string>{status, "rfc6749-5.2-error-invalid-grant"});
    CHECK(cited(token_answer(400, "{}")) == std::vector{code});
    // The code is part of what is judged.
    CHECK(cited(token_answer(400, R"({"error":"invalid_request"})")) == std::vector{must});
    CHECK(cited(token_answer(403, R"({"access_token":"a"})")) == std::vector{status, code, must});
    CHECK(cited(granted) == std::vector{must, must, must});
    CHECK(cited(token_answer(500, "")) == std::vector{must, must});
}

TEST_CASE("a form that the profile does not judge leaves the mismatch with what is judged") {
    Profile profile;
    profile.levels.push_back({"rfc6749-5.2-error-status-400", std::nullopt, "a document", "another status"});
    const auto judgement = judge(R"({"judge":")" + must + R"(","status":400})", token_answer(403, "{}"), &profile);
    CHECK(judgement.findings.at(0).requirement == must);
}

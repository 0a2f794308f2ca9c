#include "engine/judgement.hpp"

#include <algorithm>
#include <array>

#include "authrig/requirement.hpp"
#include "engine/refusal_form.hpp"

namespace authrig::engine {
namespace {

constexpr std::string_view judge_key = "judge", control_key = "control";

/// The steps that have no answer of their own carry matchers for a value.
void check_value(const Observed& observed, std::vector<Mismatch>& mismatches) {
    const Node* matchers = observed.answer.tree.find("matchers");
    if (!matchers || !matchers->is_map() || matchers->map().empty()) return;
    match(*matchers, observed.answer.tree.find("value"), "value", mismatches);
}

void check_listed(const Node& expect, const Observed& observed, std::vector<Mismatch>& mismatches) {
    if (!expect.is_map()) return;
    for (const auto& entry : expect.map())
        if (const Expectation* expectation = find_expectation(entry.key))
            expectation->check(entry.value, observed, mismatches);
}

std::vector<Mismatch> check_all(const Node& expect, const Observed& observed) {
    std::vector<Mismatch> mismatches;
    check_value(observed, mismatches);
    check_listed(expect, observed, mismatches);
    return mismatches;
}

const Node* control_of(const Node& expect) { return expect.is_map() ? expect.find(control_key) : nullptr; }

bool tells_outcome(const Node& expect) {
    if (!expect.is_map()) return false;
    for (const auto& entry : expect.map())
        if (const Expectation* expectation = find_expectation(entry.key); expectation && expectation->tells_outcome())
            return true;
    const Node* control = control_of(expect);
    return control && tells_outcome(*control);
}

Finding finding_of(const Observed& observed, const Mark& mark) {
    Finding finding;
    finding.step = observed.spec.id;
    finding.file = mark.file ? *mark.file : observed.spec.mark.file ? *observed.spec.mark.file : std::string();
    finding.line = mark.line ? mark.line : observed.spec.mark.line;
    finding.column = mark.line ? mark.column : observed.spec.mark.column;
    finding.exchange = observed.answer.exchange;
    return finding;
}

/// What the judged part presupposes did not come: nothing is decided.
StepJudgement failed_control(const std::vector<Mismatch>& mismatches, const Observed& observed) {
    StepJudgement out;
    for (const Mismatch& mismatch : mismatches) {
        Finding finding = finding_of(observed, mismatch.mark);
        finding.expected = mismatch.path + ": " + mismatch.expected;
        finding.actual = mismatch.actual;
        out.findings.push_back(std::move(finding));
    }
    out.verdict = Verdict::inconclusive;
    out.reason = "control failed: " + observed.spec.id + ": " + out.findings.front().expected + ", got " +
                 out.findings.front().actual;
    return out;
}

/// The level at which the profile judges; nothing when it does not.
std::optional<Level> judged_level(const Profile* profile, const Requirement& requirement) {
    return profile ? profile->level_of(requirement) : requirement.level;
}

Verdict verdict_of(const Requirement* requirement, std::optional<Level> level, bool optional_offered) {
    if (!requirement) return Verdict::inconclusive;
    if (!level || (*level == Level::may && !optional_offered)) return Verdict::not_applicable;
    return is_advice(*level) ? Verdict::warn : Verdict::fail;
}

/// ` (SHOULD by RFC 9700 section 2.1.1: …)` where the profile changes the level.
std::string change_words(const Profile* profile, const Requirement& requirement) {
    const LevelChange* change = profile ? profile->change_of(requirement) : nullptr;
    if (!change) return {};
    return " (" + std::string(change->level ? to_string(*change->level) : "not judged") + " by " + change->by + ": " +
           change->reason + ")";
}

const Departure* departure_for(const Profile* profile, std::string_view requirement, const std::string& case_id,
                               const Observed& observed) {
    if (!profile) return nullptr;
    for (const Departure& departure : profile->departures)
        if (departure.covers(requirement, case_id) && check_all(departure.expect, observed).empty()) return &departure;
    return nullptr;
}

/// The sentence that a mismatch is about, and the level at which it is judged.
struct Missed {
    const Requirement* requirement;
    Level level;
};

Missed missed_by(const Step& step, const Node& expect, const Observed& observed, const Requirement& judged, Level level,
                 const Mismatch& mismatch, const Profile* profile) {
    if (const Requirement* form = refusal_form_missed(step, expect, observed, judged, mismatch))
        if (const auto form_level = judged_level(profile, *form)) return {form, *form_level};
    return {&judged, level};
}

}  // namespace

bool expects_transport_failure(const Node& expect) {
    // To refuse the connection is one way not to serve.
    return expect.is_map() && (expect.find("transport") || expect.find("served"));
}

Verdict graver(Verdict a, Verdict b) {
    static constexpr std::array order{Verdict::pass,         Verdict::departs, Verdict::not_applicable, Verdict::warn,
                                      Verdict::inconclusive, Verdict::fail,    Verdict::error};
    const auto rank = [](Verdict v) { return std::find(order.begin(), order.end(), v); };
    return rank(a) < rank(b) ? b : a;
}

StepJudgement judge_step(const Step& step, const Node& expect, const Observed& observed, const Profile* profile,
                         const std::string& case_id, bool optional_offered) {
    StepJudgement out;
    // An expectation that does not say how the step came out has the step's own control.
    if (!tells_outcome(expect))
        if (const auto failure = step.failure(observed.answer)) {
            Finding finding = finding_of(observed, observed.spec.mark);
            finding.expected = observed.spec.kind + " succeeds";
            finding.actual = *failure;
            out.findings.push_back(std::move(finding));
            out.verdict = Verdict::inconclusive;
            out.reason = "control failed: " + observed.spec.id + ": " + *failure;
            return out;
        }
    if (const Node* control = control_of(expect)) {
        std::vector<Mismatch> missed;
        check_listed(*control, observed, missed);
        if (!missed.empty()) return failed_control(missed, observed);
    }
    const Node* judge = expect.is_map() ? expect.find(judge_key) : nullptr;
    const Requirement* requirement = judge && judge->is_string() ? find_requirement(judge->string()) : nullptr;
    out.judged = judge != nullptr;
    const std::vector<Mismatch> mismatches = check_all(expect, observed);
    if (mismatches.empty()) return out;
    const std::optional<Level> level = requirement ? judged_level(profile, *requirement) : std::nullopt;
    out.verdict = verdict_of(requirement, level, optional_offered);
    if (out.verdict == Verdict::not_applicable && level) {
        const Mismatch& first = mismatches.front();
        out.reason = "optional (" + std::string(requirement->id) +
                     " says MAY), and the subject does not: " + first.path + ": " + first.expected + ", got " +
                     first.actual;
        return out;
    }
    if (out.verdict == Verdict::not_applicable) {
        out.reason = "the profile " + profile->name + " does not judge " + std::string(requirement->id) +
                     change_words(profile, *requirement);
        return out;
    }
    const Departure* departure = requirement ? departure_for(profile, requirement->id, case_id, observed) : nullptr;
    if (departure) out.verdict = Verdict::departs;
    for (const Mismatch& mismatch : mismatches) {
        Finding finding = finding_of(observed, mismatch.mark);
        if (requirement) {
            const Missed missed = departure
                                      ? Missed{requirement, *level}
                                      : missed_by(step, expect, observed, *requirement, *level, mismatch, profile);
            finding.requirement = missed.requirement->id;
            finding.level = to_string(missed.level);
            if (!departure) out.verdict = graver(out.verdict, verdict_of(missed.requirement, missed.level, true));
        }
        finding.expected = mismatch.path + ": " + mismatch.expected;
        finding.actual = mismatch.actual;
        out.findings.push_back(std::move(finding));
    }
    const Finding& first = out.findings.front();
    if (departure) {
        out.reason = departure->reason;
    } else if (requirement) {
        out.reason = first.expected + ", got " + first.actual + change_words(profile, *requirement);
    } else {
        out.reason = "control failed: " + observed.spec.id + ": " + first.expected + ", got " + first.actual;
    }
    return out;
}

}  // namespace authrig::engine

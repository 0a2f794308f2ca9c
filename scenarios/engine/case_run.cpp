#include "engine/case_run.hpp"

#include <set>

namespace authrig::engine {
namespace {

/// ` (expects 400 invalid_grant)`
std::string expectation_words(const Node& expect) {
    std::string words;
    for (const std::string_view key : {"status", "error", "page", "transport"})
        if (const Node* found = expect.find(key); found && found->is_scalar()) words += " " + found->text();
    return words.empty() ? words : " (expects" + words + ")";
}

bool asks_for_revision(const Node& expect) { return expect.is_map() && expect.find("unchanged"); }

/// Throws `NotApplicable` for a grant that the subject does not have.
void need_grant_of(const Step& step, const StepContext& context) {
    if (!step.grant().empty()) context.world.subject().need_grant(step.grant(), context.actor().application);
}

/// What a browser shows is an error page in many ways: by its status, by its text, as plain text; without a body by the
/// browser itself.
void know_error_page(const StepSpec& spec, Answer& answer, const Subject& subject) {
    static const std::set<std::string, std::less<>> in_browser{"authorize", "open", "submit"};
    if (!in_browser.contains(spec.kind) || answer.at("callback")) return;
    const auto kind = answer.at("page.kind");
    if (kind && kind->text() != "other") return;
    const std::string body = answer.at("body").value_or(Node("")).text();
    const std::string text = kind ? answer.at("page.text")->text() : body;
    if (!subject.shows_error(answer.status(), text + body)) return;
    Node page = answer.at("page").value_or(Node(Node::Map{}));
    page.set("kind", Node("error"));
    if (!kind) {
        page.set("title", Node(""));
        page.set("text", Node(text));
    }
    answer.set("page", std::move(page));
}

Node without_unknowable(Node expect, const Subject& subject) {
    if (!asks_for_revision(expect) || subject.can(Capability::revision)) return expect;
    Node kept{Node::Map{}};
    for (const auto& entry : expect.map())
        if (entry.key != "unchanged") kept.set(entry.key, entry.value);
    // Nothing else decides it: a pass would be silence.
    if (kept.find("judge") && kept.map().size() == 1) static_cast<void>(subject.revision());
    return kept;
}

/// Throws `NotApplicable` for an expectation of what such an answer does not show.
void need_seen(const Node& expect, const Answer& answer) {
    if (!answer.unseen || !expect.is_map()) return;
    const bool asks_status = expect.find("status") && answer.status() == 0;
    if (expect.find("header") || expect.find("body") || expect.find("absent") || asks_status)
        throw NotApplicable(
            "the target's own browser does not show the responses that it gets (`browser:` in the target "
            "file)");
}

Node replace_variables(const Node& node, const World& world) {
    auto replaced = substitute(node, world);
    if (!replaced) throw ScenarioError(to_string(replaced.error()));
    return std::move(*replaced);
}

}  // namespace

bool CaseRun::run_section(const std::vector<StepSpec>& steps, std::string name) {
    section_ = std::move(name);
    for (const StepSpec& spec : steps)
        if (!run(spec)) return false;
    return true;
}

Node CaseRun::arguments_of(const StepSpec& spec) const { return replace_variables(spec.arguments, world_); }

void CaseRun::read_in_our_words(const StepSpec& spec, Answer& answer) const {
    const Subject& subject = world_.subject();
    subject.scopes().read_back(answer.tree);
    know_error_page(spec, answer, subject);
    if (spec.kind != "call_api") return;
    const Node* expected = spec.expect.is_map() ? spec.expect.find("json") : nullptr;
    if (expected && expected->is_map())
        for (const auto& entry : expected->map())
            if (!subject.resource_tells(entry.key))
                throw NotApplicable("the target file does not say which member of its resource's answer is the `" +
                                    entry.key + "` of scenarios (`resource:`)");
    if (const Node* json = answer.tree.find("json"); answer.status() < 400 && json && json->is_map()) {
        Node worded = *json;
        subject.read_resource(worded);
        answer.set("json", std::move(worded));
    }
}

StepRecord CaseRun::record_of(const StepContext& context, const Step& step) {
    StepRecord record;
    const int times = ++seen_ids_[context.spec.id];
    record.id = times == 1 ? context.spec.id : context.spec.id + "#" + std::to_string(times);
    record.kind = context.spec.kind;
    record.summary = step.summary(context) + expectation_words(context.spec.expect);
    record.at = world_.subject().clock().now();
    record.line = context.spec.mark.line;
    record.section = section_;
    return record;
}

bool CaseRun::run(const StepSpec& spec) {
    if (options_.stop && options_.stop->load()) throw Interrupted();
    const Step* step = find_step(spec.kind);
    if (!step) throw ScenarioError("there is no step `" + spec.kind + "`");
    const Node arguments = arguments_of(spec);
    const StepContext context{world_, spec, arguments, *this};
    need_grant_of(*step, context);
    world_.recorder.begin_step(record_of(context, *step));
    std::optional<std::uint64_t> before;
    // A subject that cannot tell is judged by the rest of the expectation.
    if (asks_for_revision(spec.expect) && world_.subject().can(Capability::revision))
        before = world_.subject().revision();
    bool held = false;
    try {
        Answer answer = step->run(context);
        read_in_our_words(spec, answer);
        held = conclude(*step, spec, answer, true, before);
    } catch (...) {
        world_.recorder.end_step(false);
        throw;
    }
    world_.recorder.end_step(held);
    return !control_failed_;
}

bool CaseRun::conclude(const Step& step, const StepSpec& spec, const Answer& answer, bool controlled,
                       std::optional<std::uint64_t> before) {
    world_.set_answer(spec.id, answer);
    if (!answer.failure.empty() && !expects_transport_failure(spec.expect))
        throw TransportProblem("no answer to " + spec.id + ": " + answer.failure);
    if (spec.capture.is_map())
        for (const auto& entry : spec.capture.map())
            world_.set_variable(entry.key, answer.at(entry.value.text()).value_or(Node()));
    const Node expect = without_unknowable(replace_variables(spec.expect, world_), world_.subject());
    need_seen(expect, answer);
    std::optional<std::uint64_t> after;
    if (before) after = world_.subject().revision();
    if (!controlled && !expect.is_map()) return true;
    const StepJudgement judgement = judge_step(step, expect, {answer, spec, before, after}, options_.profile, case_.id,
                                               world_.subject().can(Capability::switches));
    world_.refresh_views();
    judged_ = judged_ || judgement.judged;
    result_.findings.insert(result_.findings.end(), judgement.findings.begin(), judgement.findings.end());
    // After a failed control nothing is decided any more: `finally` runs all the same.
    const Verdict verdict = control_failed_ ? result_.verdict : graver(result_.verdict, judgement.verdict);
    if (verdict != result_.verdict) result_.reason = judgement.reason;
    result_.verdict = verdict;
    if (judgement.verdict == Verdict::inconclusive) control_failed_ = true;
    return judgement.findings.empty();
}

}  // namespace authrig::engine

#include "engine/step.hpp"

namespace authrig::engine {

std::string StepContext::text(std::string_view key, std::string_view otherwise) const {
    const Node* found = argument(key);
    return found && !found->is_null() ? found->text() : std::string(otherwise);
}

bool StepContext::flag(std::string_view key) const {
    const Node* found = argument(key);
    return found && found->is_bool() && std::get<bool>(found->value);
}

Answer read_outcome(const Prepared& prepared, const Outcome& outcome) {
    if (!outcome) return failed_answer(outcome.error());
    Answer answer = read_answer(prepared.outgoing.origin + prepared.outgoing.request.target, *outcome);
    answer.set("sent", sent_node(prepared.outgoing.request));
    return answer;
}

Answer Step::run(const StepContext& context) const {
    auto prepared = prepare(context);
    if (!prepared) throw ScenarioError("the step `" + context.spec.kind + "` sends nothing");
    context.world.refresh_views();
    const Outcome outcome = context.world.send(prepared->outgoing, prepared->from);
    Answer answer = read_outcome(*prepared, outcome);
    answer.exchange = static_cast<int>(context.world.recorder.exchanges.size());
    if (outcome && prepared->receive) prepared->receive(answer);
    return answer;
}

std::optional<std::string> Step::failure(const Answer& answer) const {
    if (!answer.sent || answer.status() < 400) return std::nullopt;
    std::string text = "status " + std::to_string(answer.status());
    if (const auto error = answer.at("json.error")) text += " " + error->text();
    return text;
}

std::string Step::summary(const StepContext& context) const {
    std::string out = context.spec.actor.empty() ? context.spec.kind : context.spec.actor + " " + context.spec.kind;
    return out;
}

}  // namespace authrig::engine

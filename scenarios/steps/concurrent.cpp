#include "steps/concurrent.hpp"

namespace authrig::engine {

Answer ConcurrentStep::run(const StepContext& context) const {
    Answer answer;
    bool goes_on = true;
    Node::List answers;
    for (const Answer& one : context.runner.run_together(context.spec.steps, entry_, goes_on)) {
        answers.push_back(one.tree);
        answer.sent = true;
    }
    answer.set("answers", Node(std::move(answers)));
    answer.set("held", Node(goes_on));
    return answer;
}

std::optional<std::string> ConcurrentStep::failure(const Answer& answer) const {
    for (const Node& one : answer.at("answers")->list())
        if (const Node* status = one.find("status"); status && std::get<std::int64_t>(status->value) >= 400)
            return "one of them got status " + status->text();
    return std::nullopt;
}

std::string ConcurrentStep::summary(const StepContext& context) const {
    return std::string(shape_.name) + " " + std::to_string(context.spec.steps.size()) + " steps";
}

}  // namespace authrig::engine

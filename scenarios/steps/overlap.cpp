#include "engine/step.hpp"

namespace authrig::engine {
namespace {

class OverlapStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{.name = "overlap",
                                     .summary =
                                         "the first request is held between its decision and its commit until the "
                                         "others have come",
                                     .has_steps = true};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        Answer answer;
        bool goes_on = true;
        Node::List answers;
        for (const Answer& one : context.runner.run_together(context.spec.steps, Entry::in_order, goes_on)) {
            answers.push_back(one.tree);
            answer.sent = true;
        }
        answer.set("answers", Node(std::move(answers)));
        answer.set("held", Node(goes_on));
        return answer;
    }
    std::optional<std::string> failure(const Answer& answer) const override {
        for (const Node& one : answer.at("answers")->list())
            if (const Node* status = one.find("status"); status && std::get<std::int64_t>(status->value) >= 400)
                return "one of them got status " + status->text();
        return std::nullopt;
    }
    std::string summary(const StepContext& context) const override {
        return "overlap " + std::to_string(context.spec.steps.size()) + " steps";
    }
};

}  // namespace

const Step& overlap_step() {
    static const OverlapStep instance;
    return instance;
}

}  // namespace authrig::engine

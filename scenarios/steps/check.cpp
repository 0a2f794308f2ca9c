#include "engine/step.hpp"

namespace authrig::engine {
namespace {

class CheckStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{.name = "check",
                                     .summary = "no request: judges a value",
                                     .keys = {{"value", ValueType::any, "what is judged"},
                                              {"eq"},
                                              {"ne"},
                                              {"in"},
                                              {"not_in"},
                                              {"match"},
                                              {"gt"},
                                              {"ge"},
                                              {"lt"},
                                              {"le"},
                                              {"between"},
                                              {"exists"},
                                              {"type"},
                                              {"length"},
                                              {"contains"},
                                              {"starts_with"},
                                              {"ends_with"}}};
        return shape;
    }
    /// The matchers beside `value` become the expectation of the answer; the engine reads them from there.
    Answer run(const StepContext& context) const override {
        Answer answer;
        Node matchers{Node::Map{}};
        if (context.arguments.is_map())
            for (const auto& entry : context.arguments.map())
                if (entry.key != "value") matchers.set(entry.key, entry.value);
        if (const Node* value = context.argument("value"); value && !value->is_null()) answer.set("value", *value);
        answer.set("matchers", std::move(matchers));
        return answer;
    }
    std::string summary(const StepContext& context) const override {
        const Node* written = context.spec.arguments.find("value");
        return "check " + (written ? written->text() : std::string());
    }
};

}  // namespace

const Step& check_step() {
    static const CheckStep instance;
    return instance;
}

}  // namespace authrig::engine

#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

/// How the steps inside came out, in the order of outcomes.
Node tally(const Observed& observed) {
    std::int64_t succeeded = 0;
    std::int64_t failed = 0;
    Node::List statuses;
    Node::List errors;
    if (const auto answers = observed.answer.at("answers"); answers && answers->is_list())
        for (const Node& answer : answers->list()) {
            const Node* status = answer.find("status");
            if (!status) continue;
            const bool good = std::get<std::int64_t>(status->value) < 400;
            ++(good ? succeeded : failed);
            statuses.push_back(*status);
            if (const Node* json = answer.find("json"))
                if (const Node* error = json->find("error")) errors.push_back(*error);
        }
    Node out{Node::Map{}};
    out.set("succeeded", Node(succeeded));
    out.set("failed", Node(failed));
    out.set("statuses", Node(std::move(statuses)));
    out.set("errors", Node(std::move(errors)));
    return out;
}

class ExpectTogether final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{"together", "of the steps inside: { succeeded, failed, statuses, errors }",
                                            ValueType::map};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        const Node actual = tally(observed);
        match(expected, &actual, "together", mismatches);
    }
    bool tells_outcome() const override { return true; }
};

}  // namespace

const Expectation& together_expectation() {
    static const ExpectTogether instance;
    return instance;
}

}  // namespace authrig::engine

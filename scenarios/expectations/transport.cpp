#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectTransport final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{
            "transport", "there is no answer: why, or `any`", ValueType::string, {"refused", "cut", "timeout", "tls", "any"}};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        if (observed.answer.failure.empty())
            return mismatch(mismatches, "transport", describe(expected),
                            "an answer with status " + std::to_string(observed.answer.status()), expected);
        if (!expected.is_string() || expected.string() != "any") match_at("failure", expected, observed, mismatches);
    }
    bool tells_outcome() const override { return true; }
};

}  // namespace

const Expectation& transport_expectation() {
    static const ExpectTransport instance;
    return instance;
}

}  // namespace authrig::engine

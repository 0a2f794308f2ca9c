#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectBody final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{"body", "the body as text", ValueType::string};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        match_at("body", expected, observed, mismatches);
    }
};

}  // namespace

const Expectation& body_expectation() {
    static const ExpectBody instance;
    return instance;
}

}  // namespace authrig::engine

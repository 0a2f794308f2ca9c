#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectJson final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{"json", "members of the JSON body; further members do not matter",
                                            ValueType::any};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        match_at("json", expected, observed, mismatches);
    }
};

}  // namespace

const Expectation& json_expectation() {
    static const ExpectJson instance;
    return instance;
}

}  // namespace authrig::engine

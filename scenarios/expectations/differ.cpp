#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectDiffer final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{"differ", "these values are all different", ValueType::list};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        static_cast<void>(observed);
        if (!expected.is_list())
            return mismatch(mismatches, "differ", "a list of values", describe(expected), expected);
        const auto& values = expected.list();
        for (std::size_t i = 0; i < values.size(); ++i)
            for (std::size_t j = i + 1; j < values.size(); ++j)
                if (values[i] == values[j])
                    mismatch(mismatches, "differ", "all different",
                             describe(values[i]) + " at " + std::to_string(i + 1) + " and " + std::to_string(j + 1),
                             expected);
    }
};

}  // namespace

const Expectation& differ_expectation() {
    static const ExpectDiffer instance;
    return instance;
}

}  // namespace authrig::engine

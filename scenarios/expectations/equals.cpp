#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectEquals final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{"equals", "these values are all equal", ValueType::list};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        static_cast<void>(observed);
        if (!expected.is_list())
            return mismatch(mismatches, "equals", "a list of values", describe(expected), expected);
        for (const Node& value : expected.list())
            if (!(value == expected.list().front()))
                mismatch(mismatches, "equals", describe(expected.list().front()), describe(value), value);
    }
};

}  // namespace

const Expectation& equals_expectation() {
    static const ExpectEquals instance;
    return instance;
}

}  // namespace authrig::engine

#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectUnchanged final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{"unchanged", "nothing in the store of the server was changed by the step",
                                            ValueType::boolean};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        if (!observed.revision_before || !observed.revision_after)
            return mismatch(mismatches, "unchanged", describe(expected), "not known inside `together`", expected);
        const bool unchanged = *observed.revision_before == *observed.revision_after;
        const Node actual(unchanged);
        match(expected, &actual, "unchanged", mismatches);
    }
};

}  // namespace

const Expectation& unchanged_expectation() {
    static const ExpectUnchanged instance;
    return instance;
}

}  // namespace authrig::engine

#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectStatus final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{"status", "the status code", ValueType::integer};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        match_at("status", expected, observed, mismatches);
    }
    bool tells_outcome() const override { return true; }
};

}  // namespace

const Expectation& status_expectation() {
    static const ExpectStatus instance;
    return instance;
}

}  // namespace authrig::engine

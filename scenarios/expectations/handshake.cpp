#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectHandshake final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{
            "handshake", "`accepted` or `refused`, or { outcome, protocol, encrypted, trusted, host_named, in_date }",
            ValueType::any};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        if (expected.is_scalar()) return match_at("handshake.outcome", expected, observed, mismatches);
        match_at("handshake", expected, observed, mismatches);
    }
    bool tells_outcome() const override { return true; }
};

}  // namespace

const Expectation& handshake_expectation() {
    static const ExpectHandshake instance;
    return instance;
}

}  // namespace authrig::engine

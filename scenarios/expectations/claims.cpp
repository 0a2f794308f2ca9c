#include "engine/expect_path.hpp"

namespace authrig::engine {
namespace {

class ExpectClaims final : public Expectation {
public:
    const ExpectationShape& shape() const override {
        static const ExpectationShape shape{"claims", "claims of the access token, when it is a JWT (RFC 9068)",
                                            ValueType::map};
        return shape;
    }
    void check(const Node& expected, const Observed& observed, std::vector<Mismatch>& mismatches) const override {
        match_at("claims", expected, observed, mismatches);
    }
};

}  // namespace

const Expectation& claims_expectation() {
    static const ExpectClaims instance;
    return instance;
}

}  // namespace authrig::engine
